using System.Text;

namespace CentralAsiaWatch.Importing;

/// <summary>A file of letters, and in which encoding it was.</summary>
/// <param name="Text">The letters, without a byte order mark.</param>
/// <param name="Note">What was guessed, as a sentence; null where nothing had to be.</param>
public sealed record DecodedText(string Text, string? Note);

/// <summary>Finds the encoding of a file of letters: by its mark, else by its bytes.</summary>
public static class TextDecoding
{
    private const int Looked = 4096;

    /// <summary>Reads the letters of a file.</summary>
    /// <exception cref="UnreadableUploadException">The bytes are no letters.</exception>
    public static DecodedText Read(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => throw new UnreadableUploadException("The file is in UTF-32, which is not read here; save it as UTF-8."),
        [0xEF, 0xBB, 0xBF, .. var rest] => new DecodedText(Encoding.UTF8.GetString(rest), null),
        [0xFF, 0xFE, .. var rest] => new DecodedText(Encoding.Unicode.GetString(rest), null),
        [0xFE, 0xFF, .. var rest] => new DecodedText(Encoding.BigEndianUnicode.GetString(rest), null),
        _ => Unmarked(bytes),
    };

    private static DecodedText Unmarked(ReadOnlySpan<byte> bytes)
    {
        // a\0,\0b\0: of letters and commas in UTF-16 every second byte is zero.
        var looked = bytes[..Math.Min(bytes.Length, Looked)];
        var (even, odd) = Zeros(looked);
        if (odd > looked.Length / 8 && even < odd / 8)
        {
            return new DecodedText(Encoding.Unicode.GetString(bytes), "The file has no mark of its encoding; its bytes look like UTF-16, and so it was read.");
        }

        if (even > looked.Length / 8 && odd < even / 8)
        {
            return new DecodedText(Encoding.BigEndianUnicode.GetString(bytes), "The file has no mark of its encoding; its bytes look like UTF-16, and so it was read.");
        }

        if (bytes.Contains((byte)0))
        {
            throw new UnreadableUploadException("The file is neither a table in text, a workbook (.xlsx) nor JSON; save the table as CSV in UTF-8, or as .xlsx.");
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return new DecodedText(Encoding.UTF8.GetString(bytes), null);
        }

        var isCyrillic = LooksCyrillic(bytes);
        var page = CodePagesEncodingProvider.Instance.GetEncoding(isCyrillic ? 1251 : 1252) ?? throw new NotSupportedException("The code pages of Windows are missing.");
        return new DecodedText(page.GetString(bytes),
            $"The file is not in UTF-8; it was read as {(isCyrillic ? "Windows-1251 (Cyrillic)" : "Windows-1252 (Western)")}. Look whether its letters are right; if not, save it as UTF-8.");
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var index = 0; index < bytes.Length; index++)
        {
            if (bytes[index] == 0)
            {
                _ = index % 2 == 0 ? even++ : odd++;
            }
        }

        return (even, odd);
    }

    // In Russian whole words lie beyond ASCII; in French a letter here and there does.
    private static bool LooksCyrillic(ReadOnlySpan<byte> bytes)
    {
        var (beyond, beside) = (0, 0);
        for (var index = 1; index < bytes.Length; index++)
        {
            if (bytes[index] >= 0xC0)
            {
                beyond++;
                beside += bytes[index - 1] >= 0xC0 ? 1 : 0;
            }
        }

        return beside * 2 > beyond;
    }
}
