namespace CentralAsiaWatch.Formatting;

/// <summary>Several things in one phrase.</summary>
public static class Listing
{
    /// <summary>Commas, and a word before the last: <c>the day, the place or a value</c>.</summary>
    public static string Of(IReadOnlyList<string> things, string last = "and") => things.Count switch
    {
        0 => "",
        1 => things[0],
        _ => $"{string.Join(", ", things.Take(things.Count - 1))} {last} {things[^1]}",
    };
}
