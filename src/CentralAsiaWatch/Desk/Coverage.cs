namespace CentralAsiaWatch.Desk;

/// <summary>How far a paragraph has been worked through.</summary>
public enum CoverageState
{
    /// <summary>Nothing was done with it.</summary>
    Left,

    /// <summary>A record cites it.</summary>
    Coded,

    /// <summary>An editor said that there is nothing to code, and why.</summary>
    Dismissed,
}

/// <summary>One paragraph of the strip.</summary>
/// <param name="Paragraph">Its number, from 1.</param>
/// <param name="State">How far it is.</param>
/// <param name="Reason">Why it was dismissed; null otherwise.</param>
/// <param name="Open">How many suggestions in it nobody has answered.</param>
public sealed record CoveredParagraph(int Paragraph, CoverageState State, string? Reason, int Open);

/// <summary>What of an article is coded, dismissed and left.</summary>
/// <param name="Paragraphs">Each paragraph in order.</param>
public sealed record Coverage(IReadOnlyList<CoveredParagraph> Paragraphs)
{
    /// <summary>How many are coded.</summary>
    public int Coded => Paragraphs.Count(paragraph => paragraph.State == CoverageState.Coded);

    /// <summary>How many are dismissed.</summary>
    public int Dismissed => Paragraphs.Count(paragraph => paragraph.State == CoverageState.Dismissed);

    /// <summary>How many are left.</summary>
    public int Left => Paragraphs.Count(paragraph => paragraph.State == CoverageState.Left);

    /// <summary>"3 of 12 paragraphs coded, 2 dismissed, 7 left"</summary>
    public string Words => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Coded} of {Paragraphs.Count} {(Paragraphs.Count == 1 ? "paragraph" : "paragraphs")} coded, {Dismissed} dismissed, {Left} left");

    /// <summary>The coverage of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="coded">Numbers of the paragraphs that records cite.</param>
    /// <param name="dismissed">Reasons by the number of a dismissed paragraph. A paragraph that a record cites counts as coded, whatever was said before.</param>
    /// <param name="open">Suggestions that nobody has answered.</param>
    public static Coverage Of(Article article, IReadOnlySet<int> coded, IReadOnlyDictionary<int, string> dismissed, IEnumerable<Suggestion> open)
    {
        var counts = open.CountBy(suggestion => suggestion.Paragraph).ToDictionary();
        return new Coverage([.. article.Paragraphs.Select(paragraph => paragraph.Number).Select(number => new CoveredParagraph(
            number,
            coded.Contains(number) ? CoverageState.Coded : dismissed.ContainsKey(number) ? CoverageState.Dismissed : CoverageState.Left,
            coded.Contains(number) ? null : dismissed.GetValueOrDefault(number),
            counts.GetValueOrDefault(number)))]);
    }
}
