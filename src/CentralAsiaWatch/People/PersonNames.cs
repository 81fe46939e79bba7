using System.Text;

namespace CentralAsiaWatch.People;

/// <summary>Names by which history knows people: two that look alike would put one's work down to the other.</summary>
public static class PersonNames
{
    /// <summary>A name as names are compared: compatible letters made one (NFKC), in upper case, with single spaces.</summary>
    public static string Key(string name) =>
        string.Join(' ', name.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
