namespace CentralAsiaWatch.Importing;

/// <summary>
/// The columns of GDELT's event files, which come without a header: 58 of version 1.0 (57 before April 2013) and 61 of 2.0, between tabs
/// (GDELT Event Database data format codebooks 1.03 and 2.0).
/// </summary>
public static class GdeltColumns
{
    private static readonly string[] s_actor = ["Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code"];
    private static readonly string[] s_first = ["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", .. Actor(1), .. Actor(2)];
    private static readonly string[] s_event = ["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone"];

    /// <summary>Version 1.0: 58 columns.</summary>
    public static IReadOnlyList<string> First { get; } = [.. s_first, .. s_event, .. Places(hasSecond: false), "DATEADDED", "SOURCEURL"];

    /// <summary>Version 2.0: 61 columns.</summary>
    public static IReadOnlyList<string> Second { get; } = [.. s_first, .. s_event, .. Places(hasSecond: true), "DATEADDED", "SOURCEURL"];

    /// <summary>The columns of a file whose first row is one of GDELT's; null for any other.</summary>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string> row) =>
        row.Count is 57 or 58 or 61 && row[0].Length > 0 && row[0].All(char.IsAsciiDigit) && row[1].Length == 8 && row[1].All(char.IsAsciiDigit)
            ? row.Count == 61 ? Second : [.. First.Take(row.Count)]
            : null;

    private static IEnumerable<string> Actor(int number) => s_actor.Select(part => $"Actor{number}{part}");

    private static IEnumerable<string> Places(bool hasSecond)
    {
        string[] whose = ["Actor1", "Actor2", "Action"];
        string[] parts = hasSecond ? ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"] : ["Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID"];
        return whose.SelectMany(one => parts.Select(part => $"{one}Geo_{part}"));
    }
}
