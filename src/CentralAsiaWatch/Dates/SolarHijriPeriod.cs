using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CentralAsiaWatch.Dates;

/// <summary>
/// A day, month or year of the Solar Hijri calendar as somebody types it: <c>SH1403-06-03</c>, <c>SH1403-06</c>, <c>SH1403</c>, <c>1403-06-03</c>, <c>3 Sunbula 1403</c>,
/// <c>Sunbula 1403</c>, also with Dari names and digits. A year alone needs SH before it, because <c>1403</c> is a Gregorian year.
/// </summary>
/// <param name="Words">The period as it was meant: "Sunbula 1403".</param>
/// <param name="First">Its first day, Gregorian.</param>
/// <param name="Last">Its last day, Gregorian.</param>
public sealed partial record SolarHijriPeriod(string Words, DateOnly First, DateOnly Last)
{
    /// <summary>Numbers without a name or SH are read as Solar Hijri between these years: nothing recorded here happened in the Gregorian ones.</summary>
    public const int FirstPlainYear = 1250;

    /// <summary>See <see cref="FirstPlainYear"/>.</summary>
    public const int LastPlainYear = 1500;

    private const int LongestText = 40;

    /// <summary>Reads what somebody typed; false where it is no Solar Hijri date, or a day that there is not.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SolarHijriPeriod? period) => TryParse(text, out period, out _);

    /// <summary>
    /// Reads what somebody typed. Where it is a Solar Hijri date of a day that there is not, <paramref name="problem"/> says why, "Hut 1402 has 29 days";
    /// where it is no such date at all, both are null.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SolarHijriPeriod? period, out string? problem)
    {
        period = null;
        problem = null;
        if (text.Length > LongestText)
        {
            return false;
        }

        var plain = string.Concat(text.Trim().Select(Digit));
        var (year, month, day) = Numbers().Match(plain) is { Success: true } numbers
            ? (Value(numbers, "y"), Value(numbers, "m"), Value(numbers, "d"))
            : Named().Match(plain) is { Success: true } named && SolarHijriMonths.Find(named.Groups["m"].Value) is { } found
                ? (Value(named, "y"), found, Value(named, "d"))
                : default;
        var isMarked = plain.StartsWith("SH", StringComparison.OrdinalIgnoreCase) || plain.Any(char.IsLetter);
        if (year is not { } someYear || (!isMarked && (month is null || someYear is < FirstPlainYear or > LastPlainYear)))
        {
            return false;
        }

        problem = Missing(someYear, month, day);
        period = problem is null ? Of(someYear, month, day) : null;
        return period is not null;
    }

    /// <summary>What to say of a Gregorian year that may have been meant otherwise; nothing for any other date.</summary>
    public static string Hint(EdtfDate date) =>
        date.Precision == EdtfPrecision.Year && date.Earliest?.Year is >= FirstPlainYear and <= LastPlainYear ? $" (Gregorian; SH{date.Text} is the Solar Hijri year)" : "";

    // What of a date there is not; null for a date that there is.
    private static string? Missing(int year, int? month, int? day) => (month ?? 1, day ?? 1) switch
    {
        _ when year < 1 || year > SolarHijriDate.LastYear => string.Create(CultureInfo.InvariantCulture, $"the calendar is read from the year 1 to {SolarHijriDate.LastYear}"),
        ( < 1 or > 12, _) => "months are 01 (Hamal) to 12 (Hut)",
        var (some, one) when !SolarHijriDate.Exists(year, some, one) =>
            string.Create(CultureInfo.InvariantCulture, $"{SolarHijriMonths.Name(some)} {year} has {SolarHijriDate.DaysInMonth(year, some)} days"),
        _ => null,
    };

    private static SolarHijriPeriod Of(int year, int? month, int? day)
    {
        var first = new SolarHijriDate(year, month ?? 1, day ?? 1);
        var lastMonth = month ?? 12;
        var last = new SolarHijriDate(year, lastMonth, day ?? SolarHijriDate.DaysInMonth(year, lastMonth));
        var words = (month, day) switch
        {
            (null, _) => string.Create(CultureInfo.InvariantCulture, $"the year {year} SH"),
            ({ } only, null) => string.Create(CultureInfo.InvariantCulture, $"{SolarHijriMonths.Name(only)} {year}"),
            _ => first.ToString(),
        };
        return new SolarHijriPeriod(words, first.ToGregorian(), last.ToGregorian());
    }

    // ۳ and ٣ are 3.
    private static char Digit(char letter) => letter is (>= '۰' and <= '۹') or (>= '٠' and <= '٩') ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter)) : letter;

    private static int? Value(Match match, string group) => match.Groups[group] is { Success: true } one ? int.Parse(one.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:SH\s?)?(?<y>[0-9]{4})(?:-(?<m>[0-9]{1,2})(?:-(?<d>[0-9]{1,2}))?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:SH\s?)?(?:(?<d>[0-9]{1,2})\s+)?(?<m>\p{L}{3,12})\s+(?<y>[0-9]{4})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();
}
