using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Formatting;

/// <summary>Corroboration in words.</summary>
public static class OriginWords
{
    /// <summary>How many origins: <c>single origin</c>, <c>2 origins</c>, <c>no supporting source</c>.</summary>
    public static string Count(Corroboration corroboration) => corroboration.Count switch
    {
        0 => "no supporting source",
        1 => "single origin",
        var count => NumberWords.Count(count, "origin"),
    };

    /// <summary>The same as a sentence, with how many sources it is.</summary>
    public static string Sentence(Corroboration corroboration) => corroboration switch
    {
        { Count: 0 } => "No source supports it.",
        { Count: 1, Sources: 1 } => "Single origin: one source supports it.",
        { Count: 1 } => $"Single origin: the {corroboration.Sources} sources that support it go back to one.",
        _ => $"Supported from {NumberWords.Count(corroboration.Count, "origin")}.",
    };
}
