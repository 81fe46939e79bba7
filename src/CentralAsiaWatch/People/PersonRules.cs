using System.Globalization;
using System.Text;

namespace CentralAsiaWatch.People;

/// <summary>What an address and a name must be. Each check gives the sentence that says what is wrong and what is accepted, or null.</summary>
public static class PersonRules
{
    private const int LongestAddress = 254;
    private const int ShortestName = 2;

    // Whoever is called so would be taken for the program itself in the history.
    private static readonly string[] s_reserved = ["SEEDS", "SYSTEM", "CENTRALASIAWATCH", "ADMINISTRATOR", "ANONYMOUS"];

    /// <summary>An address as addresses are compared.</summary>
    public static string AddressKey(string address) => address.Trim().Normalize(NormalizationForm.FormC).ToUpperInvariant();

    /// <summary>What is wrong with an address: <c>name@host</c> is accepted.</summary>
    public static string? AddressProblem(string? address)
    {
        var text = address?.Trim() ?? "";
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var isAddress = at > 0 && at < text.Length - 1 && text.IndexOf('@', at + 1) < 0 && text.Length <= LongestAddress && !text.Any(letter => char.IsWhiteSpace(letter) || IsOdd(letter));
        return isAddress ? null : "Write the address as name@host, without spaces.";
    }

    /// <summary>What is wrong with a name.</summary>
    public static string? NameProblem(string? name)
    {
        var text = name?.Trim() ?? "";
        return text.Length is < ShortestName or > Person.LongestName ? $"Write a name of {ShortestName} to {Person.LongestName} characters."
            : text.Any(IsOdd) ? "Write the name without control characters and marks of direction."
            : s_reserved.Contains(PersonNames.Key(text), StringComparer.Ordinal) ? "That name belongs to the program; write your own."
            : null;
    }

    // Control, format (direction marks, zero width) and unpaired characters make two names look like one.
    private static bool IsOdd(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
