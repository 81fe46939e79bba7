using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Method;

/// <summary>Dates that show what the claimed profile of EDTF means; what is said of each is computed by the same code that reads every date.</summary>
public static class DateExamples
{
    private static readonly string[] s_refused = ["2023-02-29", "2016-02-3X", "20240517", "2024-05-uu", "2024-05?~", "May 2024", "{2024-05-17,2024-05-18}"];

    /// <summary>A form of each feature.</summary>
    public static IReadOnlyList<(string Feature, string[] Forms)> Accepted { get; } =
    [
        ("day, month, year", ["2024-05-17", "2024-05", "2024"]),
        ("interval", ["2004-06/2006-08", "2022-07-25/2022-07-26"]),
        ("open interval", ["2024-05/..", "../2025"]),
        ("interval with an unknown end or start", ["2024-05/", "/2024-05"]),
        ("uncertain, approximate, both", ["2024-05?", "2024-05~", "2024%"]),
        ("unspecified digits", ["2024-05-XX", "2024-XX", "202X", "2016-02-2X"]),
        ("seasons", ["2024-21", "2024-24"]),
        ("quarters, thirds, halves", ["2016-34", "2023-37", "2024-40"]),
        ("one of a set", ["[2024-05-17,2024-05-18]", "[2022-07-20..2022-07-25]", "[2021-08-15..2023-06]", "[..2021-08-15]"]),
    ];

    /// <summary>Forms that are refused, each with the message it gets.</summary>
    public static IEnumerable<(string Form, string Problem)> Refused =>
        from form in s_refused
        select (form, EdtfDate.TryParse(form, out _, out var problem) ? "" : problem);
}
