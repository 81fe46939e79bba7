using System.Globalization;
using System.Xml;

namespace CentralAsiaWatch.Importing;

/// <summary>Which styles of a workbook show a number as a date.</summary>
internal static class XlsxStyles
{
    /// <summary>The places, among the styles of cells, of those that are dates.</summary>
    public static IReadOnlySet<int> Dates(XlsxArchive archive)
    {
        var formats = new Dictionary<int, string>();
        var dates = new HashSet<int>();
        var style = -1;
        var isCells = false;
        using var reader = archive.Part("xl/styles.xml");
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "cellXfs")
            {
                isCells = reader.NodeType == XmlNodeType.Element;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && Number(reader.GetAttribute("numFmtId")) is { } id)
            {
                formats[id] = reader.GetAttribute("formatCode") ?? "";
            }
            else if (isCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                style++;
                if (Number(reader.GetAttribute("numFmtId")) is { } format && (IsBuiltIn(format) || (formats.TryGetValue(format, out var code) && IsDate(code))))
                {
                    dates.Add(style);
                }
            }
        }

        return dates;
    }

    /// <summary>Whether a format shows a day: <c>dd.mm.yyyy</c>. Letters in quotation marks, brackets and after a backslash are not part of it.</summary>
    public static bool IsDate(string code)
    {
        var (isQuoted, isBracketed) = (false, false);
        for (var index = 0; index < code.Length; index++)
        {
            var letter = code[index];
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (isQuoted)
            {
                continue;
            }
            else if (letter is '\\' or '_' or '*')
            {
                index++;
            }
            else if (letter is '[' or ']')
            {
                isBracketed = letter == '[';
            }
            else if (!isBracketed && letter is 'd' or 'D' or 'y' or 'Y')
            {
                return true;
            }
        }

        return false;
    }

    // 14 to 17 and 22 are dates everywhere; 27 to 36 and 50 to 58 are dates of the Far East.
    private static bool IsBuiltIn(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
