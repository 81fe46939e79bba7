using System.Globalization;

namespace CentralAsiaWatch.Desk;

/// <summary>How much the reading desk takes, and how it says no.</summary>
public static class ArticleLimits
{
    /// <summary>The most bytes of an upload, or characters of a paste.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>The most paragraphs of an article.</summary>
    public const int MostParagraphs = 2000;

    /// <summary>The most characters of one paragraph.</summary>
    public const int MostCharacters = 100_000;

    /// <summary>The most files packed in a .docx.</summary>
    public const int MostEntries = 1000;

    /// <summary>The most bytes that all files packed in a .docx unpack to.</summary>
    public const long MostUnpacked = 32L * 1024 * 1024;

    /// <summary>How many times larger than its packed form a file in a .docx may be.</summary>
    public const int MostRatio = 200;

    /// <summary>Files of at most this many bytes unpacked are not asked for their ratio: a page of spaces packs well.</summary>
    public const long RatioMatters = 1024 * 1024;

    /// <summary>How deep the elements of a page or document may be nested.</summary>
    public const int MostDepth = 256;

    /// <summary>What is taken, for the page to say.</summary>
    public static string Accepted => string.Create(CultureInfo.InvariantCulture,
        $"Text, .txt, .docx or a saved .html page, of at most {MostBytes / 1024 / 1024} MB and {MostParagraphs:N0} paragraphs.");

    internal static string TooLarge => $"The article is larger than {MostBytes / 1024 / 1024} MB, so it was not read; nothing was changed: paste the part you need.";

    internal static string TooMany => string.Create(CultureInfo.InvariantCulture, $"The article has more than {MostParagraphs:N0} paragraphs, so it was not read; nothing was changed: paste the part you need.");

    internal static string TooLong => string.Create(CultureInfo.InvariantCulture, $"A paragraph has more than {MostCharacters:N0} characters, so the article was not read; nothing was changed: break it into lines.");

    internal static string TooDeep => string.Create(CultureInfo.InvariantCulture, $"The page nests its parts more than {MostDepth} deep, so it was not read; nothing was changed: paste its text.");

    internal const string Empty = "There is no text in it; nothing was changed: paste the article, or choose another file.";
    internal const string NoText = "The file is no text, .docx or .html page, so it was not read; nothing was changed: paste the article's text.";
    internal const string BadDocument = "The .docx is damaged or no Word document, so it was not read; nothing was changed: paste its text, or save it again.";

    internal static string BadPack => string.Create(CultureInfo.InvariantCulture,
        $"The .docx unpacks to more than {MostUnpacked / 1024 / 1024} MB, {MostEntries:N0} files or {MostRatio} times its size, so it was not read; nothing was changed: paste its text.");
}
