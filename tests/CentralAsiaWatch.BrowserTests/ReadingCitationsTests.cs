using System.Text.Json;
using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.Citing;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>Citations as the parser of a reference manager reads them (citation-js).</summary>
public sealed class ReadingCitationsTests
{
    private static readonly string[] s_titles =
    [
        "Talks in Termez",
        "50 % & more: {a} \\b $c #d _e_ ~f ^g “h” <i>, a {brace that stays open",
        "Переговоры в Термезе, Ташкент — Кабул",
        "گفتگو در ترمذ می‌شود",
        "TY  - BOOK\r\nER  - \r\n@book{x, title={y}}",
        "Half a pair \ud83d and a whole one 😀",
    ];

    [Fact]
    public async Task What_is_cited_is_read_back_from_every_format()
    {
        Citable[] cited = [.. s_titles.Select((title, index) => new Citable(CitableKind.Record, $"event-{index}-v2", CitedText.Clean(title))
        {
            Number = $"event {index}",
            Version = "2",
            Author = "CentralAsiaWatch",
            Container = "CentralAsiaWatch",
            Issued = CitableDate.Of("2026-05-03"),
            Address = $"https://watch.example/events/{index}?asof=2026-05-03T12:00:00Z&v=1",
            Seen = new DateOnly(2026, 5, 4),
            Notes = ["As of 3 May 2026 12:00:00 UTC."],
        })];

        foreach (var format in new[] { CitationFormat.BibTex, CitationFormat.Ris, CitationFormat.Csl })
        {
            var entries = await ReadAsync(format, format.Write(cited));
            Assert.Equal(cited.Select(one => new string?[] { one.Title, one.Address, "2026-5-3", "2026-5-4" }), entries.Select(one => new[] { Text(one, "title"), Text(one, "URL"), Date(one, "issued"), Date(one, "accessed") }));
            // RIS and BibTeX have a field for the number that few read, so that a note says it, too.
            Assert.All(entries.Zip(cited), one => Assert.Contains(one.Second.Number!, $"{Text(one.First, "number")} {Text(one.First, "note")}", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task The_kind_of_a_thing_is_known_to_a_reference_manager()
    {
        var day = CitableDate.Of("2026-05-03");
        Citable[] cited = [.. Enum.GetValues<CitableKind>().Select(kind => new Citable(kind, $"{kind}".ToLowerInvariant(), "T") { Issued = day, Container = kind == CitableKind.Article ? "C" : null, Publisher = kind == CitableKind.Report ? "P" : null })];
        Assert.Equal(["dataset", "webpage", "graphic", "report", "article-newspaper"], (await ReadAsync(CitationFormat.Csl, CitationFormat.Csl.Write(cited))).Select(one => Text(one, "type")));
        Assert.Equal(["dataset", "webpage", "figure", "report", "article-newspaper"], (await ReadAsync(CitationFormat.Ris, CitationFormat.Ris.Write(cited))).Select(one => Text(one, "type")));
        Assert.Equal(["document", "document", "document", "report", "article-journal"], (await ReadAsync(CitationFormat.BibTex, CitationFormat.BibTex.Write(cited))).Select(one => Text(one, "type")));
    }

    [Fact]
    public async Task A_document_is_read_with_its_author_whole_and_its_date_as_far_as_it_is_known()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings());
        await app.HasAsync(
            A.Source("atlas") with { Title = "Atlas of canals", Author = "Ministry of Water and Land, Kabul", Publisher = "Herat Press", Published = "2024-05~", PublishedBasis = "The last page.", SourceKind = "news", Address = "https://press.example/atlas?p=1&q={2}", Language = "prs" },
            An.Event("visit").From("uzbekistan").To("taliban").On("2024-10").Citing("atlas"));

        var bibtex = Assert.Single(await ReadAsync(CitationFormat.BibTex, (await app.GetAsync("/cite?of=/events/1&what=documents&format=bibtex")).Body));
        var csl = Assert.Single(await ReadAsync(CitationFormat.Csl, (await app.GetAsync("/cite?of=/events/1&what=documents&format=csl")).Body));
        foreach (var one in new[] { bibtex, csl })
        {
            Assert.Equal(("Atlas of canals", "https://press.example/atlas?p=1&q=%7B2%7D", "2024-5"), (Text(one, "title"), Text(one, "URL"), Date(one, "issued")));
            Assert.Contains("Ministry of Water and Land, Kabul", one.GetProperty("author")[0].EnumerateObject().Select(part => part.Value.GetString()));
            Assert.Contains("Date inferred: The last page.", Text(one, "note"));
        }

        Assert.True(csl.GetProperty("issued").GetProperty("circa").GetBoolean());
        Assert.Equal(("Herat Press", "prs"), (Text(csl, "container-title"), Text(csl, "language")));
    }

    private static async Task<JsonElement[]> ReadAsync(CitationFormat format, string text)
    {
        var read = await NodeTools.RunAsync("citations.mjs", new[] { new { format = format.Code(), text } });
        var answer = Assert.Single(read.EnumerateArray());
        Assert.False(answer.TryGetProperty("problem", out var problem), problem.ToString());
        return [.. answer.GetProperty("entries").EnumerateArray()];
    }

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static string? Date(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) ? string.Join('-', value.GetProperty("date-parts")[0].EnumerateArray().Select(part => part.ToString())) : null;
}
