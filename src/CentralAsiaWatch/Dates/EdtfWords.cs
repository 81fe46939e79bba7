namespace CentralAsiaWatch.Dates;

/// <summary>
/// Dates in English words, saying what is known and no more. <see cref="Describe"/> is short enough for a table cell,
/// <see cref="DescribeFully"/> loses nothing, <see cref="DescribeBounds(EdtfDate)"/> gives the days.
/// </summary>
/// <remarks>Month names are fixed, so that a page reads the same whatever the language of the server.</remarks>
public static class EdtfWords
{
    /// <summary>
    /// The short form: "12 Oct 2024", "early 2023", "about May 2024", "May 2024, uncertain", "since 2022", "ongoing in 2025", "25–26 Jul 2022",
    /// "by 2023", "17 or 18 May 2024", "one of 6 days between 20 and 25 Jul 2022", "some day in May 2024".
    /// </summary>
    public static string Describe(EdtfDate date) => date.Kind switch
    {
        EdtfKind.Interval => Interval(date),
        EdtfKind.OneOfASet => EdtfSetWords.Short(date.Ranges),
        _ => EdtfPartWords.Alone(date.Ranges[0].Start!),
    };

    /// <summary>
    /// The long form, for a page about one record: as <see cref="Describe"/>, and both bounds of one of a set
    /// ("on some day between 15 Aug 2021 and 31 Dec 2023"), the months of a part of the year ("early 2023 (Jan–Apr)"),
    /// and whether a missing end is open or not known ("since 2022, end open").
    /// </summary>
    public static string DescribeFully(EdtfDate date) => date.Kind switch
    {
        EdtfKind.Interval => Interval(date) + MissingEnd(date),
        EdtfKind.OneOfASet => EdtfSetWords.Full(date.Ranges),
        _ => EdtfPartWords.AloneInFull(date.Ranges[0].Start!),
    };

    /// <summary>The days between which it lies: "1–31 Oct 2024", "from 1 May 2024", "until 31 Dec 2025".</summary>
    public static string DescribeBounds(EdtfDate date) => DescribeBounds(date.Earliest, date.Latest);

    /// <summary>The days between which something lies, as stored beside its date; "undated" where there are none.</summary>
    public static string DescribeBounds(DateOnly? earliest, DateOnly? latest) => (earliest, latest) switch
    {
        ({ } first, { } last) => EdtfSpanWords.Days(first, last),
        ({ } first, null) => "from " + EdtfPartWords.Day(first),
        (null, { } last) => "until " + EdtfPartWords.Day(last),
        _ => "undated",
    };

    private static string Interval(EdtfDate date) => date.Ranges[0] switch
    {
        { Start: { } start, End: { } end } => EdtfSpanWords.Between(start, end),
        { Start: { } start } when date.IsOpenEnded => "since " + EdtfPartWords.AfterWord(start),
        { Start: { } start } => "from " + EdtfPartWords.AfterWord(start),
        // ../2025: it had begun before and was still so then; /2025: it ended then, and nobody says when it began.
        { End: { } end } when date.IsOpenStart => (end.Precision == EdtfPrecision.Day ? "ongoing on " : "ongoing in ") + EdtfPartWords.AfterWord(end),
        { End: { } end } => "until " + EdtfPartWords.AfterWord(end),
        _ => "",
    };

    private static string MissingEnd(EdtfDate date) => date switch
    {
        { IsOpenEnded: true } => ", end open",
        { HasUnknownEnd: true } => ", end not known",
        { IsOpenStart: true } => ", start open",
        { HasUnknownStart: true } => ", start not known",
        _ => "",
    };
}
