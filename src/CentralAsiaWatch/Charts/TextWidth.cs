namespace CentralAsiaWatch.Charts;

/// <summary>
/// How wide a label will be, near enough to keep labels apart without a browser. The table is Noto Sans, the widest of the
/// common system faces but for DejaVu and Verdana, so that a page set in another face gains room and does not lose it.
/// </summary>
public static class TextWidth
{
    /// <summary>The size of labels in drawings, in units of the drawing.</summary>
    public const double Label = 11.5;

    /// <summary>The size of small labels in drawings, in units of the drawing.</summary>
    public const double Small = 10.5;

    // Hundredths of the type size, for the characters from space to tilde, measured in Chromium.
    private static readonly byte[] s_ascii =
    [
        26, 27, 41, 65, 57, 83, 73, 22, 30, 30, 55, 57, 27, 32, 27, 37, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 27, 27, 57, 57, 57, 43,
        90, 64, 65, 63, 73, 56, 52, 73, 74, 34, 27, 62, 52, 91, 76, 78, 60, 78, 62, 55, 56, 73, 60, 93, 59, 57, 57, 33, 37, 33, 57, 44,
        28, 56, 61, 48, 61, 56, 34, 61, 62, 26, 26, 53, 26, 93, 62, 60, 61, 61, 41, 48, 36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57,
    ];

    /// <summary>The width of a text in units of the drawing; never negative.</summary>
    /// <param name="text">The words.</param>
    /// <param name="size">The type size in units of the drawing.</param>
    /// <param name="bold">Whether the words are set bold, which widens them by about a twelfth.</param>
    public static double Of(string text, double size = Label, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hundredths = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            hundredths += Hundredths(rune.Value);
        }

        return hundredths * size / 100 * (bold ? 1.08 : 1);
    }

    /// <summary>The text itself, or as much of its beginning as fits with an ellipsis after it.</summary>
    /// <param name="text">The words.</param>
    /// <param name="room">The room in units of the drawing.</param>
    /// <param name="size">The type size in units of the drawing.</param>
    /// <param name="bold">Whether the words are set bold.</param>
    public static string Fit(string text, double room, double size = Label, bool bold = false)
    {
        if (Of(text, size, bold) <= room)
        {
            return text;
        }

        var kept = text;
        while (kept.Length > 0 && Of(kept + "…", size, bold) > room)
        {
            // Never leave half of a surrogate pair behind.
            kept = kept[..^(char.IsLowSurrogate(kept[^1]) ? Math.Min(2, kept.Length) : 1)];
        }

        return kept.TrimEnd() + "…";
    }

    private static int Hundredths(int codePoint) => codePoint switch
    {
        >= ' ' and <= '~' => s_ascii[codePoint - ' '],
        < ' ' => 0,
        >= 0x300 and <= 0x36F => 0, // combining marks stand on the letter before
        >= 0x400 and <= 0x52F => 70, // Cyrillic runs wide
        '·' => 27,
        '–' => 50,
        >= 0x2018 and <= 0x201F => 40, // quotation marks
        '—' or '…' or '→' or '↔' => 100,
        >= 0x2E80 => 100, // East Asian squares, pictures
        _ => 65,
    };
}
