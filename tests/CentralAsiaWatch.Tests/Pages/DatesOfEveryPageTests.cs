using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Pages;

/// <summary>
/// For a reader who wants Solar Hijri dates, every Gregorian day and month on every page has its Solar Hijri one beside it, in text, tooltips and names for screen readers.
/// Exceptions: what somebody wrote (titles, grounds, summaries, paragraphs' words), which stands as it was written; identifiers (EDTF, code, addresses, what was typed);
/// the name of the PLOVER manual; and the words of a time axis, under which stands a row of its own.
/// </summary>
public sealed partial class DatesOfEveryPageTests(SeededApp seeded)
{
    private const string Manual = "manual of February 2024";
    private const string Identifiers = "script, style, .edtf, code, li:has(> code), p.pr, .errs, input, textarea";

    public static TheoryData<string> Addresses =>
    [
        .. PageRoutes.Addresses, "/timeline?from=2022-07-20&to=2022-08-05", "/timeline?from=Sunbula+1403&lanes=country", "/timeline?selected=65", "/timeline?from=2030", "/search?q=2024", "/leverage?conditions=open",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task EveryGregorianDate_HasItsSolarHijriOne(string address)
    {
        var answer = await seeded.App.GetAsync(address, SolarHijriReader.Cookie);
        var document = await new HtmlParser().ParseDocumentAsync(answer.Body);

        var alone = Texts(document).SelectMany(text => Alone(Written(text))).Distinct().ToArray();

        Assert.True(alone.Length == 0, $"{address} shows without a Solar Hijri date: {string.Join(" | ", alone)}");
    }

    [Theory]
    [InlineData("from 24 Aug 2024 (3 Sunbula 1403)", true)]
    [InlineData("from 24 Aug 2024 (4 Sunbula 1403)", false)]
    [InlineData("from 24 Aug 2024", false)]
    [InlineData("recorded 22 Nov 2026 09:14 UTC (1 Qaws 1405)", true)]
    [InlineData("15 Aug 2021 – 2025 (from 24 Asad 1400), inferred", true)]
    [InlineData("May 2024, and 5 Jun 2024 (16 Jawza 1403)", false)]
    [InlineData("from Sunbula 1403, 22 Aug – 21 Sep 2024", true)]
    [InlineData("on 2024-05-17", false)]
    public void Walk_FindsWhatItIsMeantToFind(string text, bool isSound) => Assert.Equal(isSound, !Alone(text).Any());

    // Text and whatever is said of an element; the words of an axis are left out where their row is there.
    private static IEnumerable<string> Texts(IDocument document)
    {
        var skipped = document.QuerySelectorAll(Identifiers).ToHashSet();
        var axes = document.QuerySelectorAll("svg").Where(svg => svg.QuerySelectorAll("text").Any(text => text.TextContent.EndsWith(" SH", StringComparison.Ordinal)))
            .SelectMany(svg => svg.Children.Where(child => child.LocalName == "text")).ToHashSet();
        var texts = document.Body!.Descendants<IText>().Where(text => !text.Ancestors<IElement>().Any(element => skipped.Contains(element) || axes.Contains(element))).Select(text => text.Data);
        var said = document.Body!.Descendants<IElement>().Where(element => !skipped.Contains(element))
            .SelectMany(element => new[] { element.GetAttribute("title"), element.GetAttribute("aria-label") }).OfType<string>();
        return texts.Concat(said).Append(document.Title ?? "");
    }

    // Without what somebody wrote, longest first: a title may hold another.
    private string Written(string text) => Date().IsMatch(text)
        ? WrittenTexts.Where(written => text.Contains(written, StringComparison.OrdinalIgnoreCase)).Aggregate(text, (left, written) => left.Replace(written, "…", StringComparison.OrdinalIgnoreCase))
        : text;

    private static IEnumerable<string> Alone(string text)
    {
        foreach (Match date in Date().Matches(text))
        {
            var twin = Twin().Match(text, date.Index + date.Length);
            var isTyped = TypedBefore().IsMatch(text[..date.Index]);
            if (!isTyped && (!twin.Success || !IsRight(date, twin)))
            {
                yield return text.Trim();
            }
        }
    }

    // Where one day stands before the brackets, they hold that day.
    private static bool IsRight(Match date, Match twin) =>
        twin.Groups["between"].Value is not ("" or " UTC") || !DateOnly.TryParseExact(date.Value, "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        || twin.Groups["twin"].Value.EndsWith(SolarHijriDate.Of(day)!.Value.ToString(), StringComparison.Ordinal);

    private string[] WrittenTexts => field ??= [.. ReadWritten().Distinct().OrderByDescending(text => text.Length)];

    private IEnumerable<string> ReadWritten()
    {
        using var store = Store.Open(seeded.App.StoreFile);
        return [Manual, .. store.Revisions.Select(revision => revision.After).ToList().SelectMany(json => Strings(JsonDocument.Parse(json).RootElement)).Where(text => Date().IsMatch(text))];
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        // Dates in EDTF are fields and not something somebody wrote.
        JsonValueKind.String when element.GetString() is { } text && text.Contains(' ', StringComparison.Ordinal) => [text],
        _ => [],
    };

    [GeneratedRegex(@"(?:\b\d{1,2} )?\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}\b|\b\d{4}-\d\d-\d\d\b", RegexOptions.None, 1000)]
    private static partial Regex Date();

    // What may stand between a date and its twin: a time, a doubt, the other end of a span, or where an end is missing.
    [GeneratedRegex(@"\G(?: \d\d:\d\d)?(?<between> UTC|(?: \(uncertain\)|,? uncertain|, (?:end|start) (?:open|not known)| or (?:later|some earlier day|some later day)|(?: –| and| or) [^,;()]{1,40})*) \((?<twin>[^()]*\b(?:Hamal|Sawr|Jawza|Saratan|Asad|Sunbula|Mizan|Aqrab|Qaws|Jadi|Dalw|Hut)\b[^()]*)\)", RegexOptions.None, 1000)]
    private static partial Regex Twin();

    // Sunbula 1403, 22 Aug – 21 Sep 2024
    [GeneratedRegex(@"\b(?:\d{4} SH|(?:Hamal|Sawr|Jawza|Saratan|Asad|Sunbula|Mizan|Aqrab|Qaws|Jadi|Dalw|Hut) \d{4}), (?:\d{1,2} [A-Z][a-z]{2}(?: \d{4})? – )?$", RegexOptions.None, 1000)]
    private static partial Regex TypedBefore();
}
