using System.Diagnostics.CodeAnalysis;

namespace CentralAsiaWatch.Dates;

/// <summary>
/// A date as far as it is known, in the Extended Date/Time Format (EDTF specification, Library of Congress, 2019-02-04; ISO 8601-2).
/// Supported: Level 0 and Level 1, and from Level 2 one-of-a-set (with <c>..</c> ranges inside) and the sub-year groups 33–41.
/// </summary>
/// <remarks>
/// <para>Within that claim this store keeps days of the years 0001 to 9999: a time of day, a year with a sign and a year with the letter Y
/// are refused, with a message that shows the form to write.</para>
/// <para>Unspecified digits stand at the right: <c>202X</c>, <c>20XX</c>, <c>2024-XX</c>, <c>2024-XX-XX</c>, <c>2024-05-XX</c>,
/// <c>2016-02-2X</c>. They are read only in a date that stands alone.</para>
/// <para>Every accepted text is already the canonical one, so two dates are equal when their texts are. Equal texts mean the same days,
/// but the same days can be said in several ways: <c>2016-34</c> and <c>2016-04/2016-06</c> differ.</para>
/// </remarks>
public sealed record EdtfDate
{
    /// <summary>The longest text that is read. Far beyond any real date, it bounds the work on input from outside.</summary>
    public const int MaxLength = 200;

    internal EdtfDate(string text, EdtfKind kind, IReadOnlyList<EdtfRange> ranges)
    {
        Text = text;
        Kind = kind;
        Ranges = ranges;
        Earliest = ranges.Any(range => range.Start is null) ? null : ranges.Min(range => range.Start!.First);
        Latest = ranges.Any(range => range.End is null) ? null : ranges.Max(range => range.End!.Last);

        var parts = ranges.SelectMany(range => range.Parts).ToList();
        Precision = parts.Max(part => part.Precision);
        IsUncertain = parts.Any(part => part.IsUncertain);
        IsApproximate = parts.Any(part => part.IsApproximate);
    }

    /// <summary>The EDTF text, exactly as it was read.</summary>
    public string Text { get; }

    /// <summary>Whether this is one date, an interval, or one of a set.</summary>
    public EdtfKind Kind { get; }

    /// <summary>The first day it can mean; null when the start is open or not known. An approximate date is not widened.</summary>
    public DateOnly? Earliest { get; }

    /// <summary>The last day it can mean; null when the end is open or not known. An approximate date is not widened.</summary>
    public DateOnly? Latest { get; }

    /// <summary>How closely it is given; for an interval or a set, the coarsest of its dates.</summary>
    public EdtfPrecision Precision { get; }

    /// <summary>Whether any of its dates is marked <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain { get; }

    /// <summary>Whether any of its dates is marked <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate { get; }

    /// <summary>An interval without an end: <c>2024-05/..</c> (Level 1, open end).</summary>
    public bool IsOpenEnded => Kind == EdtfKind.Interval && Text.EndsWith("..", StringComparison.Ordinal);

    /// <summary>An interval without a start: <c>../2024-05</c> (Level 1, open start).</summary>
    public bool IsOpenStart => Kind == EdtfKind.Interval && Text.StartsWith("..", StringComparison.Ordinal);

    /// <summary>An interval whose end is not known: <c>2024-05/</c> (Level 1, unknown end).</summary>
    public bool HasUnknownEnd => Text.EndsWith('/');

    /// <summary>An interval whose start is not known: <c>/2024-05</c> (Level 1, unknown start).</summary>
    public bool HasUnknownStart => Text.StartsWith('/');

    /// <summary>Whether it means one certain day: first and last day are the same, and nothing is uncertain or approximate.</summary>
    public bool IsKnownToTheDay => Earliest is not null && Earliest == Latest && !IsUncertain && !IsApproximate;

    /// <summary>
    /// Whether all its days lie in one calendar quarter, so that it can be counted there. Only the bounds decide:
    /// "about May 2024" counts in the second quarter.
    /// </summary>
    public bool IsKnownToTheQuarter => Earliest is { } earliest && Latest is { } latest
        && earliest.Year == latest.Year && (earliest.Month - 1) / 3 == (latest.Month - 1) / 3;

    internal IReadOnlyList<EdtfRange> Ranges { get; }

    /// <summary>Reads an EDTF text.</summary>
    /// <exception cref="FormatException">The text is not EDTF as supported here; the message says why and shows the right form.</exception>
    public static EdtfDate Parse(string text) => TryParse(text, out var date, out var problem) ? date : throw new FormatException(problem);

    /// <summary>Reads an EDTF text; where it cannot be read, <paramref name="problem"/> says why and shows the right form. Never throws.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfDate? date, [NotNullWhen(false)] out string? problem)
    {
        text ??= "";
        if (text.Length > MaxLength)
        {
            date = null;
            problem = EdtfAdvice.Sentence(text, $"is longer than {MaxLength} characters; write a shorter date, such as [2021-08-15..2023-06].");
            return false;
        }

        if (EdtfParser.TryRead(text, out date, out problem))
        {
            return true;
        }

        problem = EdtfAdvice.For(text) ?? problem;
        return false;
    }

    /// <inheritdoc />
    public bool Equals(EdtfDate? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The EDTF text.</summary>
    public override string ToString() => Text;
}
