using System.Text;

namespace CentralAsiaWatch.Desk;

/// <summary>Tells how the bytes of a text are written: UTF-8 or UTF-16 by their mark or their form, else Windows-1251, in which Russian texts without either come.</summary>
internal static class ArticleEncoding
{
    // Text has few control characters; a picture or a program has many.
    private const int TextPerControl = 100;

    // Half of every two bytes of Latin UTF-16 is zero, and a fifth of the high bytes is enough for Cyrillic with its spaces.
    private const int SampleBytes = 4096;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Cyrillic of Windows-1251 from 0x80; the framework knows that code page only with a package registered.
    private const string Upper =
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя";

    /// <summary>The text of some bytes; null where they are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (WideOf(bytes) is { } wide)
        {
            return wide.GetString(bytes);
        }

        var text = Utf8(bytes) ?? Windows1251(bytes);
        return text.Count(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter)) > text.Length / TextPerControl ? null : text;
    }

    private static Encoding? WideOf(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        var few = sample.Length / 20;
        return odd > few && even == 0 ? Encoding.Unicode : even > few && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return s_utf8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Windows1251(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var one in bytes)
        {
            text.Append(one < 0x80 ? (char)one : Upper[one - 0x80]);
        }

        return text.ToString();
    }
}
