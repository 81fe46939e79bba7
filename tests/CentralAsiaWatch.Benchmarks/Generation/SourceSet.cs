using System.Globalization;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Benchmarks.Generation;

/// <summary>Sixty sources of fifty paragraphs each.</summary>
internal static class SourceSet
{
    private const int Sources = 60;
    private const int ParagraphsEach = 50;
    private const string AnyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /// <summary>The sources as a coder would enter them.</summary>
    public static IReadOnlyList<SourceContent> Contents { get; } =
    [
        .. Enumerable.Range(1, Sources).Select(number => new SourceContent
        {
            Key = Key(number),
            Title = string.Create(CultureInfo.InvariantCulture, $"Generated report {number} on Afghanistan and its neighbours"),
            SourceKind = "report",
            Reliability = "ABCDEF"[number % 6].ToString(),
            ReliabilityReason = "Generated.",
            ShortName = string.Create(CultureInfo.InvariantCulture, $"Report {number}"),
            Paragraphs = [.. Enumerable.Range(1, ParagraphsEach).Select(paragraph => new ParagraphContent(paragraph, AnyHash, null))],
        }),
    ];

    /// <summary>One to three citations; one event in thirty is contested in its date.</summary>
    public static IReadOnlyList<CitationContent> Cite(Random random)
    {
        var citations = Enumerable.Range(0, random.Next(10) switch { < 6 => 1, < 9 => 2, _ => 3 })
            .Select(_ => new CitationContent(Key(1 + random.Next(Sources)), 1 + random.Next(ParagraphsEach), 1 + random.Next(6), "supports", null, Wording.Sentence(random), null))
            .ToList();
        if (random.Next(30) == 0)
        {
            citations.Add(new CitationContent(Key(1 + random.Next(Sources)), 1, 2, "supports", "date", "2023", null));
            citations.Add(new CitationContent(Key(1 + random.Next(Sources)), 2, 3, "contradicts", "date", "2024", null));
        }

        return citations;
    }

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"report-{number}");
}
