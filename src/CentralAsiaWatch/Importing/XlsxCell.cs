using System.Globalization;

namespace CentralAsiaWatch.Importing;

/// <summary>One cell as its sheet writes it: <c>&lt;c r="B7" s="3"&gt;&lt;v&gt;45580&lt;/v&gt;&lt;/c&gt;</c> is 15 October 2024 in B7.</summary>
/// <param name="Type">What its value is: s a shared text, str and inlineStr a text, b true or false, e a mistake, d a date; null a number.</param>
/// <param name="Style">Its style.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct XlsxCell(string? Type, int Style, string Value)
{
    // Excel takes 1900 for a leap year, as Lotus did: its day 60 never was.
    private const int FalseDay = 60;
    private const double LastDay = 2_958_465;
    private const int DaysTo1904 = 1462;

    /// <summary>The cell as text, or what is wrong with it.</summary>
    public (string Text, string? Problem) Read(XlsxWorkbook workbook) => Type switch
    {
        "s" => int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < workbook.Texts.Count
            ? (workbook.Texts[place], null)
            : ("", "names a text that the workbook does not hold; save it anew."),
        "b" => (Value == "1" ? "true" : "false", null),
        "e" => ("", $"holds the mistake {ImportFields.Quote(Value)}; write a value, or leave it empty."),
        "str" or "inlineStr" => (XlsxTexts.Unescaped(Value), null),
        "d" => (Value, null),
        _ when Value.Length == 0 => ("", null),
        _ => Number(workbook),
    };

    private (string Text, string? Problem) Number(XlsxWorkbook workbook)
    {
        if (!double.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return ("", $"holds ‘{ImportFields.Quote(Value)}’ where a number should be; write it anew.");
        }

        return workbook.DateStyles.Contains(Style) ? Date(number, workbook.IsFrom1904) : (number.ToString("R", CultureInfo.InvariantCulture), null);
    }

    private static (string Text, string? Problem) Date(double number, bool isFrom1904)
    {
        var days = isFrom1904 ? number + DaysTo1904 : number;
        if (days is < 1 or > LastDay || (int)days == FalseDay)
        {
            return ("", $"holds the number {number.ToString(CultureInfo.InvariantCulture)} as a date, which is none; write a day such as 2024-10-15.");
        }

        var day = new DateTime(1899, 12, days < FalseDay ? 31 : 30).AddDays(days);
        return (day.ToString(day.TimeOfDay < TimeSpan.FromSeconds(1) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), null);
    }
}
