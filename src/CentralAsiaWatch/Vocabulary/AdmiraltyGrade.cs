using System.Diagnostics.CodeAnalysis;

namespace CentralAsiaWatch.Vocabulary;

/// <summary>How far a source can be relied on: the letter of an Admiralty (NATO) grade.</summary>
/// <param name="Letter">A to F.</param>
/// <param name="Words">What the letter says.</param>
public sealed record Reliability(char Letter, string Words)
{
    /// <summary>A to F. F is not the worst but the unknown.</summary>
    public static IReadOnlyList<Reliability> All { get; } =
    [
        new('A', "completely reliable"),
        new('B', "usually reliable"),
        new('C', "fairly reliable"),
        new('D', "not usually reliable"),
        new('E', "unreliable"),
        new('F', "reliability cannot be judged"),
    ];

    /// <summary>The reliability with this letter, or null.</summary>
    public static Reliability? Find(char letter) => letter is >= 'A' and <= 'F' ? All[letter - 'A'] : null;
}

/// <summary>How credible a claim is: the digit of an Admiralty (NATO) grade. It judges the claim, whatever the source.</summary>
/// <param name="Digit">1 to 6.</param>
/// <param name="Words">What the digit says.</param>
public sealed record Credibility(int Digit, string Words)
{
    /// <summary>1 to 6. 6 is not the worst but the unknown; 1 asks for independent origins, not for several addresses.</summary>
    public static IReadOnlyList<Credibility> All { get; } =
    [
        new(1, "confirmed by other independent sources"),
        new(2, "probably true"),
        new(3, "possibly true"),
        new(4, "doubtful"),
        new(5, "improbable"),
        new(6, "truth cannot be judged"),
    ];

    /// <summary>The credibility with this digit, or null.</summary>
    public static Credibility? Find(int digit) => digit is >= 1 and <= 6 ? All[digit - 1] : null;
}

/// <summary>A letter for the source and a digit for the claim, each judged without regard to the other: <c>C2</c> (Admiralty, NATO).</summary>
/// <remarks>A value made by <c>default</c> is no grade; it counts as unknown.</remarks>
public readonly record struct AdmiraltyGrade
{
    /// <summary>Makes a grade.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The letter is not A–F or the digit not 1–6.</exception>
    public AdmiraltyGrade(char letter, int digit)
    {
        if (Reliability.Find(letter) is null)
        {
            throw new ArgumentOutOfRangeException(nameof(letter), letter, "The letter of a grade is A, B, C, D, E or F.");
        }

        if (Credibility.Find(digit) is null)
        {
            throw new ArgumentOutOfRangeException(nameof(digit), digit, "The digit of a grade is 1, 2, 3, 4, 5 or 6.");
        }

        Letter = letter;
        Digit = digit;
    }

    /// <summary>Reliability of the source, A to F.</summary>
    public char Letter { get; }

    /// <summary>Credibility of the claim, 1 to 6.</summary>
    public int Digit { get; }

    /// <summary>Whether both halves were judged. F and 6 mean unknown and are never averaged.</summary>
    public bool IsKnown => Letter is >= 'A' and <= 'E' && Digit is >= 1 and <= 5;

    /// <summary>"fairly reliable, probably true".</summary>
    public string Words => $"{Reliability.Find(Letter)?.Words ?? "not graded"}, {Credibility.Find(Digit)?.Words ?? "not graded"}";

    /// <summary>Reads a grade such as <c>C2</c>.</summary>
    /// <exception cref="FormatException">The text is not a letter A–F and a digit 1–6.</exception>
    public static AdmiraltyGrade Parse(string text) => TryParse(text, out var grade)
        ? grade
        : throw new FormatException("A grade is a letter A–F and a digit 1–6, such as C2.");

    /// <summary>Reads a grade such as <c>C2</c>; the letter is a capital.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AdmiraltyGrade grade)
    {
        grade = default;
        if (text is not [>= 'A' and <= 'F', >= '1' and <= '6'])
        {
            return false;
        }

        grade = new AdmiraltyGrade(text[0], text[1] - '0');
        return true;
    }

    /// <summary>
    /// The grade shown for a record that several citations support: known before unknown, then the better digit, then the better letter.
    /// Null where there is none. It picks one of the grades and never mixes the letter of one with the digit of another.
    /// </summary>
    public static AdmiraltyGrade? Best(IEnumerable<AdmiraltyGrade> grades) => grades
        .OrderByDescending(grade => grade.IsKnown).ThenBy(grade => grade.Digit).ThenBy(grade => grade.Letter)
        .Select(grade => (AdmiraltyGrade?)grade)
        .FirstOrDefault();

    /// <summary>"C2".</summary>
    public override string ToString() => Letter == default ? "" : $"{Letter}{(char)('0' + Digit)}";
}
