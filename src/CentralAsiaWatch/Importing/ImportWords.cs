namespace CentralAsiaWatch.Importing;

/// <summary>Words put together from the codes of other data sets.</summary>
public static class ImportWords
{
    /// <summary>The first words of a text that fit, with … where there were more.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most - 1);
        // A pair of UTF-16 is not cut in two.
        end = end > most / 2 ? end : char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd(' ', ',', ';', ':', '–', '-') + "…";
    }

    /// <summary>TASHKENT or tashkent as a name is written: Tashkent. A name in mixed letters stays as it is.</summary>
    public static string Named(string name) => name.Any(char.IsLower) && name.Any(char.IsUpper) || name.Length <= 3
        ? name
        : System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
}
