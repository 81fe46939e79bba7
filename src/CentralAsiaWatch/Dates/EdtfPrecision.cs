namespace CentralAsiaWatch.Dates;

/// <summary>
/// How closely a date is given, finest first, so that the larger of two values is the coarser.
/// An unspecified part counts as not given: <c>2024-05-XX</c> is known to the month, <c>2024-XX</c> to the year.
/// </summary>
public enum EdtfPrecision
{
    /// <summary>A day: <c>2024-05-17</c>.</summary>
    Day,

    /// <summary>A month: <c>2024-05</c>, <c>2024-05-XX</c>, <c>2024-05-2X</c>.</summary>
    Month,

    /// <summary>A quarter of a year, sub-year groups 33–36: <c>2016-34</c>.</summary>
    Quarter,

    /// <summary>A season, sub-year groups 21–24: <c>2024-21</c>.</summary>
    Season,

    /// <summary>A third of a year ("early", "mid", "late"), sub-year groups 37–39: <c>2023-37</c>.</summary>
    Third,

    /// <summary>Half a year, sub-year groups 40–41: <c>2024-40</c>.</summary>
    Half,

    /// <summary>A year: <c>2024</c>, <c>2024-XX</c>, <c>2024-XX-XX</c>.</summary>
    Year,

    /// <summary>Ten years: <c>202X</c>.</summary>
    Decade,

    /// <summary>A hundred years: <c>20XX</c>.</summary>
    Century,
}
