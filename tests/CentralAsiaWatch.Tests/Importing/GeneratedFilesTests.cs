using System.Buffers;
using System.Net;
using System.Text;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Importing;

/// <summary>Whatever a file holds, the answer is a page with verdicts or a sentence, and nothing is written that nobody asked to be.</summary>
public sealed class GeneratedFilesTests
{
    private static readonly string[] s_cells =
    [
        "", "visit", "Visit to Kabul", "2024-10-15", "31.02.2024", "0001-01-01", "9999-12-31", "10000", "2024-13", "../2024", "NaN", "1e400", "-0", "CONSULT", "ASSAULT", "visit", "uzbekistan", "Taliban", "taliban | actor",
        "a; b; c", "|||;;;\\", "detente | 1 | 2 | supports", "detente | x", "=1+2", "'=1+2", "<script>alert(1)</script>", "javascript:alert(1)", "\u202Eabc", "\0", "\uD83D\uDE00", "Қўштепа", "ق", "x_water", "true", "1", "17", "-1", "2147483648",
        new string('x', 5000), "\"", "\"\"", "a\"b", "\r\n", "\t", "{", "[", "'; DROP TABLE Events; --",
    ];

    private static readonly string[] s_columns =
        ["number", "key", "title", "label", "date", "type", "mode", "contexts", "actors", "recipients", "others", "places", "rung", "ladder", "level", "related", "citations", "measure", "from", "to", "unit", "value", "Дата", "", "event_date", "SQLDATE"];

    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",;\t\"\r\n");

    private static Gen<byte[]> Files => Gen.Frequency(
        (6, Tables.Select(text => Encoding.UTF8.GetBytes(text))),
        (1, Tables.Select(text => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray())),
        (2, Json.Select(text => Encoding.UTF8.GetBytes(text))),
        (1, from text in Tables from cut in Gen.Choose(0, 400) select Encoding.UTF8.GetBytes(text)[..Math.Min(cut, Encoding.UTF8.GetByteCount(text))]),
        (1, from text in Gen.Constant(Workbook.Of("<row><c t='str'><v>title</v></c></row><row><c t='str'><v>x</v></c></row>").ToArray()) from place in Gen.Choose(0, text.Length - 1) from letter in Gen.Choose(0, 255) select Damaged(text, place, (byte)letter)),
        (1, ArbMap.Default.GeneratorFor<byte[]>()));

    private static Gen<string> Tables =>
        from columns in Gen.Shuffle(s_columns)
        from count in Gen.Choose(1, 12)
        from separator in Gen.Elements(",", ";", "\t")
        from rows in Gen.ListOf(Gen.Resize(Gen.ListOf(Gen.Elements(s_cells)), 14))
        from quotes in Gen.Elements(true, true, false)
        select string.Join('\n', rows.Prepend([.. columns.Take(count)]).Select(row => string.Join(separator, row.Select(cell => quotes && cell.AsSpan().ContainsAny(s_quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell))));

    private static Gen<string> Json =>
        from rows in Gen.NonEmptyListOf(Gen.Resize(Gen.NonEmptyListOf(from name in Gen.Elements(s_columns) from cell in Gen.Elements(s_cells) from shape in Gen.Choose(0, 3) select (name, cell, shape)), 10))
        let items = rows.Select(row => "{" + string.Join(',', row.DistinctBy(one => one.name).Select(one => $"{Text(one.name)}:{one.shape switch { 0 => Text(one.cell), 1 => $"[{Text(one.cell)},null,3]", 2 => $"[{{\"actor\":{Text(one.cell)},\"slug\":7}}]", _ => "{\"a\":{\"b\":false}}" }}")) + "}")
        from isLines in ArbMap.Default.GeneratorFor<bool>()
        select isLines ? string.Join('\n', items) : $"{{\"items\":[{string.Join(',', items)}]}}";

    [Fact]
    public async Task AnyFile_IsAnsweredWithVerdictsOrASentence_AndWritesNothing()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasGroundAsync();
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        var revisions = Store.Ask(app.StoreFile, "SELECT COUNT(*) FROM Revisions");

        Properties.Hold(Files, 120, async file =>
        {
            var page = await reviewer.UploadAsync(file);

            Assert.True(page.Answer.Status == HttpStatusCode.OK, page.Answer.ToString());
            Assert.True(page.Verdicts().Length > 0 || page.Document.QuerySelector("[role=alert] b.bad") is not null, page.MainText);
            Assert.Null(page.Document.QuerySelector("main script:not([src])"));
            Assert.DoesNotContain("Exception", page.MainText, StringComparison.Ordinal);
            Assert.Equal(revisions, Store.Ask(app.StoreFile, "SELECT COUNT(*) FROM Revisions"));
        });
    }

    private static string Text(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static byte[] Damaged(byte[] bytes, int place, byte letter)
    {
        var damaged = bytes.ToArray();
        damaged[place] = letter;
        return damaged;
    }
}
