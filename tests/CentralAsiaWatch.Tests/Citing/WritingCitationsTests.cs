using System.Text.Json;
using System.Text.RegularExpressions;
using CentralAsiaWatch.Citing;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Citing;

/// <summary>What a citation says in each format, and that no text of a record can break out of its field.</summary>
public sealed partial class WritingCitationsTests
{
    private static readonly Citable s_event = new(CitableKind.Record, "event-17-v2", "Talks in Termez")
    {
        Number = "event 17",
        Version = "2",
        Author = "CentralAsiaWatch",
        Container = "CentralAsiaWatch",
        Issued = CitableDate.Of("2026-05-03"),
        Address = "https://watch.example/events/17?asof=2026-05-04T12:00:00Z&v=1",
        Seen = new DateOnly(2026, 5, 4),
        Notes = ["As of 4 May 2026 12:00:00 UTC."],
    };

    [Fact]
    public void A_record_is_cited_with_number_version_and_pinned_address()
    {
        Assert.Equal("“Talks in Termez” (event 17, version 2). CentralAsiaWatch, recorded 3 May 2026. As of 4 May 2026 12:00:00 UTC. https://watch.example/events/17?asof=2026-05-04T12:00:00Z&v=1", TextCitation.Write(s_event));
        Assert.Equal(
            """
            @misc{event-17-v2,
              author = {{CentralAsiaWatch}},
              title = {{Talks in Termez}},
              year = {2026},
              month = may,
              date = {2026-05-03},
              howpublished = {CentralAsiaWatch},
              number = {event 17},
              version = {2},
              url = {https://watch.example/events/17?asof=2026-05-04T12:00:00Z&v=1},
              urldate = {2026-05-04},
              note = {Event 17, version 2. As of 4 May 2026 12:00:00 UTC.}
            }

            """,
            BibTexCitation.Write(s_event),
            ignoreLineEndingDifferences: true);
        Assert.Equal(
            [
                "TY  - DATA", "ID  - event-17-v2", "TI  - Talks in Termez", "AU  - CentralAsiaWatch", "T2  - CentralAsiaWatch", "PY  - 2026", "DA  - 2026/05/03/", "M1  - event 17", "ET  - 2",
                "UR  - https://watch.example/events/17?asof=2026-05-04T12:00:00Z&v=1", "Y2  - 2026/05/04/", "N1  - Event 17, version 2. As of 4 May 2026 12:00:00 UTC.", "ER  - ", "",
            ],
            RisCitation.Write(s_event).Split("\r\n"));
        Assert.Equal(
            """[{"id":"event-17-v2","type":"dataset","title":"Talks in Termez","author":[{"literal":"CentralAsiaWatch"}],"container-title":"CentralAsiaWatch","issued":{"date-parts":[[2026,5,3]]},"number":"event 17","version":"2","URL":"https://watch.example/events/17?asof=2026-05-04T12:00:00Z&v=1","accessed":{"date-parts":[[2026,5,4]]},"note":"As of 4 May 2026 12:00:00 UTC."}]""",
            CslCitation.Write([s_event]));
    }

    [Fact]
    public void Text_of_a_record_breaks_out_of_no_field() => Properties.Hold(Texts(), 500, text =>
    {
        var clean = CitedText.Clean(text);
        Assert.Equal(clean, CitedText.Clean(clean));
        var cited = s_event with { Title = clean, Author = clean, Publisher = clean, Notes = [clean] };

        var bibtex = BibTexCitation.Write(cited);
        Assert.Equal(bibtex.Count(letter => letter == '{'), bibtex.Count(letter => letter == '}'));
        Assert.Equal(15, bibtex.Split('\n').Length);
        Assert.Equal(clean, Unescaped(bibtex.Split('\n')[2]["  title = {{".Length..^"}},".Length]));

        Assert.All(RisCitation.Write(cited).Split("\r\n").SkipLast(1), line => Assert.Matches(RisLine(), line));
        Assert.Equal(14, RisCitation.Write(cited).Split("\r\n").Length - 1);

        var item = JsonDocument.Parse(CslCitation.Write([cited])).RootElement[0];
        Assert.Equal((clean, clean), (item.GetProperty("title").GetString(), item.GetProperty("author")[0].GetProperty("literal").GetString()));
        Assert.Single(TextCitation.Write(cited).Split('\n'));
        return Task.CompletedTask;
    });

    [Theory]
    [InlineData("  two\r\nlines\tand\u0000\u0007 bells  ", "two lines and bells")]
    [InlineData("Переговоры в Термезе", "Переговоры в Термезе")]
    [InlineData("می\u200cشود", "می\u200cشود")]
    [InlineData("\u202Eesrever\u202C \u2066all\u2069", "esrever all")]
    [InlineData("a\u2028b\u0085c", "a b c")]
    public void Text_is_one_line_without_what_another_program_would_take_for_a_mark(string text, string clean) => Assert.Equal(clean, CitedText.Clean(text));

    [Fact]
    public void Half_a_letter_is_shown_as_unreadable() => Assert.Equal("half \ufffd of 😀", CitedText.Clean("half \ud83d of 😀"));

    [Theory]
    [InlineData("2024-05-17", "2024-05-17", null, false, null)]
    [InlineData("2024-05", "2024-05", null, false, null)]
    [InlineData("2024", "2024", null, false, null)]
    [InlineData("2024-05~", "2024-05", null, true, null)]
    [InlineData("2024?", "2024", null, true, null)]
    [InlineData("2024-21", "2024", null, false, 1)]
    [InlineData("2024-34", "2024-04", "2024-06", false, null)]
    [InlineData("2023-37", "2023-01", "2023-04", false, null)]
    [InlineData("202X", "2020", "2029", false, null)]
    [InlineData("2022-07-24/2022-07-25", "2022-07-24", "2022-07-25", false, null)]
    [InlineData("[2022-07-24,2022-07-25]", "2022-07-24", "2022-07-25", true, null)]
    [InlineData("2022/..", "2022", null, true, null)]
    [InlineData("/2022-05", "2022-05", null, true, null)]
    public void A_date_is_cited_as_far_as_it_is_known(string edtf, string from, string? to, bool isCirca, int? season)
    {
        var date = CitableDate.Of(edtf)!;
        Assert.Equal((from, to, isCirca, season), (date.From.Iso, date.To?.Iso, date.IsCirca, date.Season));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("about then")]
    public void What_nothing_dates_has_no_date(string? edtf) => Assert.Null(CitableDate.Of(edtf));

    private static FsCheck.Gen<string> Texts() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements("\\", "{", "}", "~", "^", "&", "%", "$", "#", "_", "\"", "\r\n", "ER  - ", "@book{", "  - ", "م", "\u202e", "Ш", "\\textbackslash{}", " and ", "\ud83d", "x").ListOf().Select(parts => string.Concat(parts)));

    // As a reader of BibTeX does it: each command once, from the left.
    private static string Unescaped(string text) => Command().Replace(text, command => command.Value switch
    {
        @"\textbackslash{}" => @"\",
        @"\textbraceleft{}" => "{",
        @"\textbraceright{}" => "}",
        @"\textasciitilde{}" => "~",
        @"\textasciicircum{}" => "^",
        var letter => letter[1..],
    });

    [GeneratedRegex(@"\\(text(backslash|braceleft|braceright|asciitilde|asciicircum)\{\}|[&%$#_])", RegexOptions.NonBacktracking)]
    private static partial Regex Command();

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]  - [^\r\n]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex RisLine();
}
