namespace CentralAsiaWatch.TakeAway;

/// <summary>One table of what a page shows.</summary>
/// <param name="Name">Its name in JSON and in <c>part=</c>.</param>
/// <param name="Columns">The names of its columns, in camelCase.</param>
/// <param name="Rows">A value for each column: text, number, yes or no, day, instant (UTC), a list of texts, or null.</param>
public sealed record TwinPart(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>A table with a row for each of some things.</summary>
    public static TwinPart Of<T>(string name, IReadOnlyList<string> columns, IEnumerable<T> things, Func<T, IReadOnlyList<object?>> row) => new(name, columns, [.. things.Select(row)]);
}

/// <summary>What a page shows that is no list of records: its tables, which its JSON holds by name and its CSV one below the other.</summary>
/// <param name="Title">What it is, in words.</param>
/// <param name="Url">The address of the page.</param>
/// <param name="Parts">The tables; the one that says most first.</param>
public sealed record TwinView(string Title, string Url, IReadOnlyList<TwinPart> Parts)
{
    /// <summary>The parameter that asks for one part alone.</summary>
    public const string PartParameter = "part";
}
