using System.Globalization;
using System.Text;
using QRCoder;

namespace CentralAsiaWatch.People;

/// <summary>A text as the squares of a QR code.</summary>
/// <param name="Side">How many squares a side has, with the quiet zone of four on each edge that readers need.</param>
/// <param name="Path">The dark squares as the path of an SVG whose unit is a square: a run of them in a row at a time.</param>
public sealed record QrSquares(int Side, string Path)
{
    /// <summary>The squares of a text.</summary>
    /// <param name="text">What a reader of the code is given, in UTF-8 at most 2,331 bytes.</param>
    /// <exception cref="QRCoder.Exceptions.DataTooLongException">The text is longer.</exception>
    public static QrSquares Of(string text)
    {
        // M: a seventh of the code may be unreadable, as on a screen with a speck or a reflection.
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var from = x;
                while (x < rows[y].Count && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return new QrSquares(rows.Count, path.ToString());
    }
}
