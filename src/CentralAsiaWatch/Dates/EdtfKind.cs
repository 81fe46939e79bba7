namespace CentralAsiaWatch.Dates;

/// <summary>What an EDTF text says about time as a whole.</summary>
public enum EdtfKind
{
    /// <summary>One date, known to some precision: <c>2024-05-17</c>, <c>2024-05</c>, <c>2023-37</c>.</summary>
    Point,

    /// <summary>Something that lasted from one date to another: <c>2004-06/2006-08</c>.</summary>
    Interval,

    /// <summary>One act, on one of several dates: <c>[2024-05-17,2024-05-18]</c>, <c>[2021-08-15..2023-06]</c>.</summary>
    OneOfASet,
}
