using System.Text;
using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Records;

/// <summary>Readable names in addresses: lower-case letters and digits, with hyphens between.</summary>
public static class Slug
{
    /// <summary>The slug of a name: <c>Gorno-Badakhshan (province)</c> gives <c>gorno-badakhshan-province</c>.</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in SearchText.Fold(name))
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
