namespace CentralAsiaWatch.Records;

/// <summary>
/// Where in its year an event of a quad lies, as closely as it is dated: somewhere in the year, in a month, or on a day. In a row it is one number, its code,
/// so that places have the order of the calendar. The codes are stored: they are never changed.
/// </summary>
internal readonly record struct YearPlace(int Slot, int Quad)
{
    /// <summary>Codes are smaller than this.</summary>
    public const int Codes = (FirstDay + 366) * Quads;

    private const int Quads = 4;

    // 0 is the year, 1 to 12 are its months, and then come its days.
    private const int FirstDay = 13;

    /// <summary>The number that stands for it: less than four for what is dated to the year and no better.</summary>
    public int Code => (Slot * Quads) + Quad - 1;

    /// <summary>Whether it is dated to the year and no better.</summary>
    public bool IsYear => Slot == 0;

    /// <summary>The place of a date; null for one that reaches over several years, or is none.</summary>
    public static YearPlace? Of(DateOnly? earliest, DateOnly? latest, int quad) => earliest is not { } first || latest is not { } last || first.Year != last.Year ? null
        : first == last ? new YearPlace(FirstDay + first.DayOfYear - 1, quad)
        : first.Month == last.Month ? new YearPlace(first.Month, quad)
        : new YearPlace(0, quad);

    /// <summary>The place that a number stands for.</summary>
    public static YearPlace OfCode(int code) => new(code / Quads, (code % Quads) + 1);

    /// <summary>Whether it is a day.</summary>
    public bool IsDay => Slot >= FirstDay;

    /// <summary>The first day of a year that lies in it.</summary>
    public DateOnly First(int year) => IsDay ? new DateOnly(year, 1, 1).AddDays(Slot - FirstDay) : new DateOnly(year, Math.Max(1, Slot), 1);
}

/// <summary>
/// Counts by place as one row holds them: of each place, in order, the step from the code before it and the count, both as numbers of as many bytes as they
/// need (seven bits a byte, the lowest first, the eighth where another follows): <c>52 2 8 1</c> for two events at code 52 and one at 60.
/// </summary>
internal static class YearPlaces
{
    /// <summary>The counts, in order of their codes.</summary>
    public static List<(int Code, int Count)> Read(ReadOnlySpan<byte> places)
    {
        var counts = new List<(int, int)>();
        for (var (at, code) = (0, 0); at < places.Length;)
        {
            code += Number(places, ref at);
            counts.Add((code, Number(places, ref at)));
        }

        return counts;
    }

    /// <summary>Writes counts, which come in order of their codes.</summary>
    public static byte[] Write(IEnumerable<(int Code, int Count)> counts)
    {
        var bytes = new List<byte>();
        var last = 0;
        foreach (var (code, count) in counts)
        {
            Add(bytes, code - last);
            Add(bytes, count);
            last = code;
        }

        return [.. bytes];
    }

    /// <summary>The counts with changes to them, which come in order of their codes; a place that has no event any more is left out.</summary>
    public static byte[] With(ReadOnlySpan<byte> places, IReadOnlyList<(int Code, int Change)> changes) => Write(Merged(Read(places), changes));

    private static IEnumerable<(int Code, int Count)> Merged(List<(int Code, int Count)> counts, IReadOnlyList<(int Code, int Change)> changes)
    {
        for (var (old, change) = (0, 0); old < counts.Count || change < changes.Count;)
        {
            var code = Math.Min(old < counts.Count ? counts[old].Code : int.MaxValue, change < changes.Count ? changes[change].Code : int.MaxValue);
            var count = 0;
            if (old < counts.Count && counts[old].Code == code)
            {
                count += counts[old++].Count;
            }

            if (change < changes.Count && changes[change].Code == code)
            {
                count += changes[change++].Change;
            }

            if (count > 0)
            {
                yield return (code, count);
            }
        }
    }

    private static int Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (number, shift) = (0, 0);
        while (at < bytes.Length)
        {
            var part = bytes[at++];
            number |= (part & 0x7f) << shift;
            if (part < 0x80)
            {
                return number;
            }

            shift += 7;
        }

        throw new InvalidDataException("The places of a year end within a number.");
    }

    private static void Add(List<byte> bytes, int number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            bytes.Add((byte)(number | 0x80));
        }

        bytes.Add((byte)number);
    }
}
