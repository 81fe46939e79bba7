using System.Diagnostics.CodeAnalysis;

namespace CentralAsiaWatch.Dates;

/// <summary>
/// Takes an EDTF text apart into its dates: a point <c>2024-05</c>, an interval <c>2004-06/2006-08</c>, <c>2024-05/..</c>, <c>/2024-05</c>,
/// or one of a set <c>[2024-05-17,2024-05-18]</c>, <c>[2021-08-15..2023-06]</c>. One pass, no regular expressions.
/// </summary>
internal static class EdtfParser
{
    private const string Open = "..";

    public static bool TryRead(string text, [NotNullWhen(true)] out EdtfDate? date, [NotNullWhen(false)] out string? problem)
    {
        if (text.StartsWith('[') || text.EndsWith(']'))
        {
            return TryReadSet(text, out date, out problem);
        }

        if (text.Contains('/', StringComparison.Ordinal))
        {
            return TryReadInterval(text, out date, out problem);
        }

        date = EdtfPartParser.TryRead(text, out var part, out problem)
            ? new EdtfDate(text, EdtfKind.Point, [EdtfRange.Single(part)])
            : null;
        return date is not null;
    }

    private static bool TryReadInterval(string text, [NotNullWhen(true)] out EdtfDate? date, [NotNullWhen(false)] out string? problem)
    {
        date = null;
        var ends = text.Split('/');
        if (ends.Length != 2)
        {
            problem = EdtfAdvice.Sentence(text, "has more than one slash; write a day as 2024-05-17 and an interval as 2004-06/2006-08.");
            return false;
        }

        // A blank end is not known, a double dot is open: 2024-05/ and 2024-05/..
        if (!TryReadEnd(ends[0], ends[0] is "" or Open, out var start, out problem)
            || !TryReadEnd(ends[1], ends[1] is "" or Open, out var end, out problem))
        {
            return false;
        }

        if (start is null && end is null)
        {
            problem = EdtfAdvice.Sentence(text, "has no date at either end; write at least one, as in 2024-05/.. or ../2024-05.");
            return false;
        }

        if (start?.First > end?.Last)
        {
            problem = EdtfAdvice.Sentence(text, $"starts after it ends; write {ends[1]}/{ends[0]} if the two were exchanged.");
            return false;
        }

        date = new EdtfDate(text, EdtfKind.Interval, [new EdtfRange(start, end)]);
        return true;
    }

    private static bool TryReadSet(string text, [NotNullWhen(true)] out EdtfDate? date, [NotNullWhen(false)] out string? problem)
    {
        date = null;
        if (text.Length < 2 || text[0] != '[' || text[^1] != ']')
        {
            problem = EdtfAdvice.Sentence(text, "lacks a bracket; write one of a set as [2024-05-17,2024-05-18].");
            return false;
        }

        var members = text[1..^1].Split(',');
        var ranges = new List<EdtfRange>(members.Length);
        for (var i = 0; i < members.Length; i++)
        {
            if (!TryReadMember(members[i], out var range, out problem))
            {
                return false;
            }

            // "Or earlier" and "or later" say something of the whole set, so EDTF puts them at its two ends.
            if ((range.Start is null && i > 0) || (range.End is null && i < members.Length - 1))
            {
                problem = EdtfAdvice.Sentence(text, "is open in the middle; write ‘..’ only at the start or the end of a set, as in [..2023-06] or [2023-06..].");
                return false;
            }

            ranges.Add(range);
        }

        // [..2021,2023..] leaves no bound on either side: it says when something was not, which dates nothing.
        if (ranges[0].Start is null && ranges[^1].End is null)
        {
            problem = EdtfAdvice.Sentence(text, "is open at both ends; write at least one bound, as in [..2023-06] or [2021-08-15..2023-06].");
            return false;
        }

        problem = null;
        date = new EdtfDate(text, EdtfKind.OneOfASet, ranges);
        return true;
    }

    // 2024-05-17   or   2021-08-15..2023-06   or   ..2023-06   or   2023-06..
    private static bool TryReadMember(string member, [NotNullWhen(true)] out EdtfRange? range, [NotNullWhen(false)] out string? problem)
    {
        range = null;
        var dots = member.IndexOf(Open, StringComparison.Ordinal);
        if (dots < 0)
        {
            if (!EdtfPartParser.TryReadInside(member, out var only, out problem))
            {
                return false;
            }

            range = EdtfRange.Single(only);
            return true;
        }

        var (from, to) = (member[..dots], member[(dots + Open.Length)..]);
        if (!TryReadEnd(from, from.Length == 0, out var start, out problem) || !TryReadEnd(to, to.Length == 0, out var end, out problem))
        {
            return false;
        }

        if (start is null && end is null)
        {
            problem = EdtfAdvice.Sentence(member, "has no date at either end; write [..2023-06], [2023-06..] or [2021-08-15..2023-06].");
            return false;
        }

        if (start?.First > end?.Last)
        {
            problem = EdtfAdvice.Sentence(member, $"starts after it ends; write {to}..{from} if the two were exchanged.");
            return false;
        }

        range = new EdtfRange(start, end);
        return true;
    }

    private static bool TryReadEnd(string text, bool hasNoDate, out EdtfPart? part, [NotNullWhen(false)] out string? problem)
    {
        part = null;
        problem = null;
        return hasNoDate || EdtfPartParser.TryReadInside(text, out part, out problem);
    }
}
