using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CentralAsiaWatch.Importing;

/// <summary>Reads numbers as people and spreadsheets write them: <c>2,5</c>, <c>2.5</c>, <c>1 234 567,8</c>, <c>1,234,567.8</c>, <c>1.2E+09</c>.</summary>
public static class ImportNumbers
{
    /// <summary>Reads a number; where the text can mean two, or none, the problem says so.</summary>
    public static bool TryRead(string text, out double number, [NotNullWhen(false)] out string? problem)
    {
        // Spaces, thin and unbreakable ones too, and apostrophes divide thousands; a true minus is a hyphen here.
        var bare = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\'' or '’' or '_'))).Replace('−', '-');
        problem = Ambiguous(bare);
        number = 0;
        if (problem is not null)
        {
            return false;
        }

        var last = bare.AsSpan().LastIndexOfAny(',', '.');
        var sign = last < 0 ? ',' : bare[last];
        var other = sign == ',' ? '.' : ',';
        var isThousands = last >= 0 && bare.AsSpan().Count(sign) > 1;
        var plain = bare.Replace(other.ToString(), "", StringComparison.Ordinal);
        plain = isThousands ? plain.Replace(sign.ToString(), "", StringComparison.Ordinal) : plain.Replace(sign, '.');
        if (IsGrouped(bare, isThousands ? sign : other) && plain.Length < 60
            && double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number) && double.IsFinite(number))
        {
            return true;
        }

        problem = $"is ‘{ImportFields.Quote(text)}’, which is no number; write digits with one decimal point or comma, such as 2500000 or 2.5.";
        return false;
    }

    // 866,000 is eight hundred thousand in English and eight hundred and sixty-six in Russian.
    private static string? Ambiguous(string text)
    {
        var digits = text.TrimStart('-', '+');
        var sign = digits.AsSpan().IndexOfAny(',', '.');
        return sign is >= 1 and <= 3 && digits.Length == sign + 4 && digits[0] != '0' && digits.AsSpan().Count(digits[sign]) == 1 && digits.Where(char.IsAsciiDigit).Count() == digits.Length - 1
            && digits[sign] == ','
            ? $"is ‘{ImportFields.Quote(text)}’, which can mean {digits.Replace(",", "", StringComparison.Ordinal)} or {digits.Replace(',', '.')}; write it without a comma."
            : null;
    }

    // Thousands stand in threes: 1,234,567 and not 1,23,4.
    private static bool IsGrouped(string text, char sign)
    {
        var whole = text.TrimStart('-', '+').Split(['.', ','])[0];
        var groups = text.TrimStart('-', '+').Split(sign);
        return groups.Length == 1 || (whole.Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.TakeWhile(char.IsAsciiDigit).Count() == 3));
    }
}
