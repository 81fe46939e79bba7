namespace CentralAsiaWatch.Dates;

/// <summary>Which digits of a date are written as X.</summary>
internal enum EdtfGap
{
    None,
    /// <summary><c>2024-05-XX</c></summary>
    Day,
    /// <summary><c>2016-02-2X</c></summary>
    LastDigitOfDay,
    /// <summary><c>2024-XX</c></summary>
    Month,
    /// <summary><c>2024-XX-XX</c></summary>
    MonthAndDay,
    /// <summary><c>202X</c> and <c>20XX</c></summary>
    Year,
}

/// <summary>One date inside an EDTF text: the whole of a point, an end of an interval, or a member of a set.</summary>
/// <param name="Precision">How closely it is given.</param>
/// <param name="Gap">Which digits are unspecified.</param>
/// <param name="First">Its first possible day.</param>
/// <param name="Last">Its last possible day.</param>
internal sealed record EdtfPart(EdtfPrecision Precision, EdtfGap Gap, DateOnly First, DateOnly Last)
{
    /// <summary>Marked with <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Marked with <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate { get; init; }

    public bool IsQualified => IsUncertain || IsApproximate;
}

/// <summary>
/// From one date to another. An end without a date is null: open (<c>..</c>), or left blank because it is not known.
/// A single date is a range whose two ends are the same object.
/// </summary>
internal sealed record EdtfRange(EdtfPart? Start, EdtfPart? End)
{
    public bool IsSingle => Start is not null && ReferenceEquals(Start, End);

    public IEnumerable<EdtfPart> Parts => new[] { Start, End }.OfType<EdtfPart>();

    public static EdtfRange Single(EdtfPart part) => new(part, part);
}
