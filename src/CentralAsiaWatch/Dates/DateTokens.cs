namespace CentralAsiaWatch.Dates;

/// <summary>The pieces of a text, asked in the date grammar's terms. Beyond the end stands a piece that is nothing.</summary>
/// <param name="text">The text.</param>
/// <param name="isProse">Whether it is running text, where "may" and "march" are mostly no months and a bare number mostly no year.</param>
internal sealed class DateTokens(string text, bool isProse)
{
    private const int FirstYearInProse = 1900;
    private const int LastYearInProse = 2099;

    private static readonly DateToken s_end = new(DateTokenKind.Sign, 0, 0, "\0", -1, 0, false);

    private static readonly HashSet<string> s_measures = new(StringComparer.Ordinal)
    {
        "tonnes", "tons", "tonne", "mw", "gw", "kw", "kwh", "gwh", "megawatts", "km", "kilometres", "kilometers", "miles", "metres", "meters", "hectares", "people", "persons", "troops",
        "soldiers", "fighters", "families", "households", "refugees", "migrants", "workers", "students", "trucks", "wagons", "containers", "vehicles", "dollars", "million", "billion",
        "thousand", "percent", "per", "тонн", "человек", "км", "мвт", "млн", "млрд", "тыс",
    };

    private readonly List<DateToken> _tokens = DateToken.In(text);

    /// <summary>How many pieces there are.</summary>
    public int Count => _tokens.Count;

    /// <summary>Whether the text is running text.</summary>
    public bool IsProse => isProse;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>The piece at a place.</summary>
    public DateToken this[int i] => i >= 0 && i < _tokens.Count ? _tokens[i] : s_end;

    /// <summary>The piece at a place.</summary>
    public DateToken At(int i) => this[i];

    public bool Is(int i, string word) => this[i].Kind == DateTokenKind.Word && this[i].Text == word;

    public bool IsSign(int i, char sign) => this[i].Is(sign);

    public DateRole Role(int i) => this[i].Meaning.Role;

    /// <summary>The value of a word in a role; null where it has another.</summary>
    public int? Value(int i, DateRole role) => this[i].Meaning is var (found, value) && found == role ? value : null;

    public bool IsUnit(int i, DateUnit unit) => Value(i, DateRole.Unit) == (int)unit;

    /// <summary>"24", "24th".</summary>
    public bool IsDayNumber(int i) => this[i] is { Kind: DateTokenKind.Number, Digits: <= 2, Number: >= 1 and <= 31, Text: not "s" };

    /// <summary>Four digits; where somebody types a date, also three.</summary>
    public bool IsYear(int i) => this[i] is { Kind: DateTokenKind.Number, Number: >= 1, Text: "" } year && (year.Digits == 4 || (!isProse && year.Digits == 3));

    /// <summary>A year that no month stands before: in running text a number is one only between 1900 and 2099, and not where it is an amount.</summary>
    public bool IsYearAlone(int i) => IsYear(i)
        && (!isProse || (this[i].Number is >= FirstYearInProse and <= LastYearInProse && !IsMeasured(i) && !IsGlued(i) && !"$€£№§#".Contains(this[i - 1].Text, StringComparison.Ordinal)));

    /// <summary>Whether a unit stands after a number, which is then an amount.</summary>
    public bool IsMeasured(int i) => (this[i + 1].Kind == DateTokenKind.Word && s_measures.Contains(this[i + 1].Text)) || IsSign(i + 1, '%')
        || (this[i + 1] is { Kind: DateTokenKind.Sign, Text: "." or "," } sign && sign.Start == this[i].End && this[i + 2] is { Kind: DateTokenKind.Number } next && next.Start == sign.End);

    /// <summary>The month at a piece, which then stands after it and the stop of its abbreviation; null for none.</summary>
    public int? Month(ref int i, out bool isSolar)
    {
        var (role, month) = this[i].Meaning;
        isSolar = role == DateRole.SolarMonth;
        var isLatin = this[i].Text is [>= 'a' and <= 'z', ..];
        if (!(isSolar || role == DateRole.Month) || (isProse && isLatin && !this[i].IsCapital))
        {
            return null;
        }

        // 24 Dec. 2024: the stop is the abbreviation's where the date goes on.
        var isShort = this[i].Text.Length <= 4 && IsSign(i + 1, '.') && (this[i + 2].Kind == DateTokenKind.Number || IsSign(i + 2, ','));
        i += isShort ? 2 : 1;
        return month;
    }

    // 1,2024 and A-2024 and 2024-05x: part of a longer number or name.
    private bool IsGlued(int i) => this[i - 1] is { Kind: DateTokenKind.Sign, Text: "." or "," or "-" or "/" } before && before.End == this[i].Start && this[i - 2].End == before.Start && before.Start > 0
        && !(before.Text is "-" && Role(i - 2) != DateRole.None);
}
