using System.Text;

namespace CentralAsiaWatch.People;

/// <summary>
/// What a password must be: long enough, and none that is tried first. Any character is accepted as it is, and no mixture of kinds is asked for, because that
/// makes passwords predictable and not strong (ASVS 5.0, 6.2).
/// </summary>
public sealed class PasswordRules
{
    /// <summary>The fewest characters.</summary>
    public const int Fewest = 8;

    /// <summary>How many are advised.</summary>
    public const int Advised = 15;

    /// <summary>The most characters.</summary>
    public const int Most = 128;

    /// <summary>What is asked for, in words.</summary>
    public const string Asked = "8 to 128 characters of any kind; 15 or more are better, such as a few words of your own. Pasting is fine.";

    private const int LeastOwn = 6;
    private static readonly string[] s_ownWords = ["centralasiawatch", "centralasia", "afghanistan", "uzbekistan", "kazakhstan", "kyrgyzstan", "tajikistan", "turkmenistan", "taliban", "watch"];
    private readonly HashSet<string> _common;

    /// <summary>Reads the list that comes with the program.</summary>
    public PasswordRules()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        _common = [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    /// <summary>How many common passwords are known.</summary>
    public int Known => _common.Count;

    /// <summary>What is wrong with a password; null for nothing.</summary>
    /// <param name="password">As it was typed, without any change.</param>
    /// <param name="address">The person's address, which is no password.</param>
    /// <param name="name">The person's name, which is none either.</param>
    public string? Problem(string password, string address, string name)
    {
        var length = password.EnumerateRunes().Count();
        if (length is < Fewest or > Most)
        {
            return $"It has {length} characters; {Fewest} to {Most} are accepted, and {Advised} or more are better.";
        }

        var folded = password.ToLowerInvariant();
        return _common.Contains(folded) || folded.Distinct().Count() == 1 ? "It is one of the passwords that are tried first. Choose another, such as a few words of your own."
            : IsMadeOf(folded, s_ownWords) ? "It is made of this program's own words, which are tried first. Choose another."
            : IsMadeOf(folded, [address.ToLowerInvariant(), address.Split('@')[0].ToLowerInvariant(), .. name.ToLowerInvariant().Split(' ')]) ? "It is made of your own name or address, which are tried first. Choose another."
            : null;
    }

    // "afghanistan2025!" without afghanistan and the digits and signs beside it leaves nothing: what is left must be a password by itself.
    private static bool IsMadeOf(string folded, IEnumerable<string> words)
    {
        var left = folded;
        foreach (var word in words.Where(word => word.Length > 3).OrderByDescending(word => word.Length))
        {
            left = left.Replace(word, "", StringComparison.Ordinal);
        }

        return left.Length < folded.Length && left.Count(char.IsLetter) < LeastOwn;
    }
}
