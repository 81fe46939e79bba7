namespace CentralAsiaWatch.Dates;

/// <summary>Which kind of date a phrase names.</summary>
internal enum DatePhraseForm
{
    /// <summary>A day of a month, perhaps without its month or year: "24 December".</summary>
    Day,

    /// <summary>A month: "March", "late March 2024".</summary>
    Month,

    /// <summary>A season, quarter, third or half of a year by EDTF's code: "spring 2022", "early 2023".</summary>
    Code,

    /// <summary>"2024", "last year".</summary>
    Year,

    /// <summary>"the 1990s".</summary>
    Decade,

    /// <summary>"on Tuesday", "last Tuesday".</summary>
    Weekday,

    /// <summary>"last week".</summary>
    Week,

    /// <summary>"last quarter".</summary>
    Quarter,

    /// <summary>So many lengths of time from the article's date: "two years ago", "yesterday".</summary>
    Offset,

    /// <summary>From so long ago until the article's date: "the past three months".</summary>
    Past,
}

/// <summary>One date as it is said, before it is set into the calendar.</summary>
/// <param name="Form">Which kind it is.</param>
internal sealed record DatePhrase(DatePhraseForm Form)
{
    public int? Year { get; init; }
    public int? Month { get; init; }
    public int? Day { get; init; }

    /// <summary>EDTF's code of a part of a year, 21–24 and 33–41; or the day of the week, 0 Sunday to 6.</summary>
    public int Code { get; init; }

    /// <summary>Whether year, month and day are Solar Hijri.</summary>
    public bool IsSolar { get; init; }

    /// <summary>last −1, this 0, next 1; null where no such word stands.</summary>
    public int? Turn { get; init; }

    /// <summary>early 0, mid 1, late 2 of a month; null for all of it.</summary>
    public int? Section { get; init; }

    /// <summary>Earlier −1 or later 1 in the time named; null for all of it.</summary>
    public int? Cut { get; init; }

    /// <summary>How many, negative for the past, of <see cref="Unit"/>.</summary>
    public int Count { get; init; }

    /// <summary>What <see cref="Count"/> counts.</summary>
    public DateUnit Unit { get; init; }

    /// <summary>03/04/2024: day and month may stand in either order.</summary>
    public bool IsEitherWay { get; init; }

    /// <summary>Whether it stands on its own feet: no article's date is needed.</summary>
    public bool HasYear => Year is not null;
}

/// <summary>A phrase in the calendar.</summary>
/// <param name="Edtf">It as one EDTF date; null where it is no day, month, year or part of one: a week, a month of another calendar.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
internal sealed record DateStretch(string? Edtf, DateOnly First, DateOnly Last)
{
    /// <summary>The mark after it: <c>~</c>, <c>?</c>, <c>%</c> or nothing.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Whether the article's date was needed.</summary>
    public bool IsResolved { get; init; }

    /// <summary>As the start of an interval.</summary>
    public string Start => (Edtf ?? Iso(First)) + Mark;

    /// <summary>As the end of an interval.</summary>
    public string End => (Edtf ?? Iso(Last)) + Mark;

    /// <summary>As one of a set.</summary>
    public string Member => Edtf is null ? $"{Start}..{End}" : Start;

    /// <summary>By itself.</summary>
    public string Alone => Edtf is null ? $"[{Member}]" : Start;

    /// <summary><c>2024-05-17</c></summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
