using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Filtering;

/// <summary>One thing a list can be filtered by. The same object reads the address of a page and of the API, finds the records and says itself in words.</summary>
/// <param name="Name">Name in addresses.</param>
/// <param name="Label">Name beside the control.</param>
/// <param name="Accepted">What can be given, in words, for messages and the API's description.</param>
/// <param name="Read">Reads one value; the result says what it means or what is wrong.</param>
public sealed record FilterParameter(string Name, string Label, string Accepted, Func<string, References, FilterReading> Read)
{
    /// <summary>The choices a form offers, value and words; null for a free value.</summary>
    public Func<References, IEnumerable<KeyValuePair<string, string>>>? Choices { get; init; }

    /// <summary>How many choices a form asks for: two where the value is a pair.</summary>
    public int Pieces { get; init; } = 1;

    /// <summary>What stands beside a free value in a form: the ways to write it; empty for none.</summary>
    public string Hint { get; init; } = "";

    /// <summary>An example for the API's description.</summary>
    public string Example { get; init; } = "";
}

/// <summary>What a value of a parameter was read as.</summary>
public abstract record FilterReading
{
    private FilterReading()
    {
    }

    /// <summary>Records that have any of some facets.</summary>
    /// <param name="Lead">Words before the values: <c>involving</c>.</param>
    /// <param name="Choices">Facet and words of each value.</param>
    public sealed record AnyOf(string Lead, IReadOnlyList<KeyValuePair<string, string>> Choices) : FilterReading;

    /// <summary>Records that may lie on or after the first day, or on or before the last.</summary>
    public sealed record Days(DateOnly? From, DateOnly? To, string Lead, string Words) : FilterReading;

    /// <summary>Records that belong to any of some collections.</summary>
    /// <param name="Slugs">Slugs of the collections.</param>
    public sealed record Collections(IReadOnlyList<string> Slugs) : FilterReading;

    /// <summary>Records in which words stand.</summary>
    public sealed record Text(string Query) : FilterReading;

    /// <summary>Nothing that can be read.</summary>
    /// <param name="Because">What is wrong with it, where more can be said than what is accepted: <c>Hut 1402 has 29 days</c>.</param>
    public sealed record Unreadable(string? Because = null) : FilterReading;
}

/// <summary>A value that could not be read.</summary>
/// <param name="Parameter">Name of the parameter.</param>
/// <param name="Value">The value as given.</param>
/// <param name="Accepted">What is accepted.</param>
public sealed record FilterProblem(string Parameter, string Value, string Accepted)
{
    private const int MostRepeated = 80;

    /// <summary>The whole thing in one sentence.</summary>
    public string Sentence => Whole ?? (IsUnknown ? $"There is no filter ‘{Parameter}’; use {Accepted}." : $"‘{Value}’ cannot be read as {Parameter}{(Because is null ? "" : $": {Because}")}; accepted is {Accepted}.");

    /// <summary>A value as a problem repeats it: its beginning where it is long, without what would turn the sentence around it.</summary>
    public static string Shorten(string value)
    {
        var shown = SearchText.WithoutControls(value);
        // A letter beyond the first 65,536 is two characters, of which half is none.
        return shown.Length <= MostRepeated ? shown : $"{shown[..(char.IsHighSurrogate(shown[MostRepeated - 1]) ? MostRepeated - 1 : MostRepeated)]}…";
    }

    /// <summary>What is wrong with the value; null where what is accepted says enough.</summary>
    public string? Because { get; init; }

    /// <summary>The sentence where the value can be read and yet not used; null where the usual one fits.</summary>
    public string? Whole { get; init; }

    /// <summary>True where the parameter itself is unknown.</summary>
    public bool IsUnknown { get; init; }
}
