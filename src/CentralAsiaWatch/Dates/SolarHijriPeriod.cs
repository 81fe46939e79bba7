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
    public static bool TryParse(string text, [NotNullWhen(true)] out SolarHijriPeriod? period)
    {
        period = null;
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

        period = Of(someYear, month, day);
        return period is not null;
    }

    /// <summary>What to say of a Gregorian year that may have been meant otherwise; nothing for any other date.</summary>
    public static string Hint(EdtfDate date) =>
        date.Precision == EdtfPrecision.Year && date.Earliest?.Year is >= FirstPlainYear and <= LastPlainYear ? $" (Gregorian; SH{date.Text} is the Solar Hijri year)" : "";

    private static SolarHijriPeriod? Of(int year, int? month, int? day)
    {
        if (!SolarHijriDate.Exists(year, month ?? 1, day ?? 1))
        {
            return null;
        }

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
