namespace CentralAsiaWatch.Dates;

/// <summary>What was understood of a date in words: "last August" of an article of March 2025 is <c>2024-08</c>.</summary>
/// <param name="Date">The date.</param>
/// <param name="Basis">Where it was counted from the article's date, a sentence for the record's basis of the date; null where the words say it all.</param>
public sealed record DateReading(EdtfDate Date, string? Basis)
{
    /// <summary>The EDTF text.</summary>
    public string Edtf => Date.Text;

    /// <summary>The date said back, with nothing lost: "early 2023 (Jan–Apr)".</summary>
    public string Words => EdtfWords.DescribeFully(Date);

    /// <summary>The first day it can mean; null where the start is open or not known.</summary>
    public DateOnly? Earliest => Date.Earliest;

    /// <summary>The last day it can mean; null where the end is open or not known.</summary>
    public DateOnly? Latest => Date.Latest;

    /// <summary>Whether it was counted from the article's date.</summary>
    public bool IsResolved => Basis is not null;
}

/// <summary>A date found in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How many characters it has, at least 1.</param>
/// <param name="Reading">What it means; null where it can mean two days, or a day that there is not.</param>
/// <param name="Problem">Why it has no reading; null where it has one.</param>
public sealed record DateMention(int Start, int Length, DateReading? Reading, string? Problem)
{
    /// <summary>The character after its last.</summary>
    public int End => Start + Length;
}
