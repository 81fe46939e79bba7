using System.Xml;

namespace CentralAsiaWatch.Importing;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part that holds its cells.</param>
internal sealed record XlsxSheetName(string Name, string Part);

/// <summary>What the sheets of a workbook share.</summary>
internal sealed record XlsxWorkbook(IReadOnlyList<XlsxSheetName> Sheets, bool IsFrom1904, IReadOnlyList<string> Texts, IReadOnlySet<int> DateStyles)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Reads the parts that every sheet needs.</summary>
    public static XlsxWorkbook Read(XlsxArchive archive)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        Each(archive, "xl/_rels/workbook.xml.rels", "Relationship", reader =>
        {
            if (reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        });
        var sheets = new List<XlsxSheetName>();
        var isFrom1904 = false;
        var isWorkbook = Each(archive, "xl/workbook.xml", null, reader =>
        {
            if (reader.LocalName == "sheet" && (reader.GetAttribute("id", Relations) ?? reader.GetAttribute("id", StrictRelations)) is { } id && targets.TryGetValue(id, out var part))
            {
                sheets.Add(new XlsxSheetName(reader.GetAttribute("name") ?? "", part));
            }

            isFrom1904 |= reader.LocalName == "workbookPr" && reader.GetAttribute("date1904") is "1" or "true";
        });
        return isWorkbook && sheets.Count > 0
            ? new XlsxWorkbook(sheets, isFrom1904, XlsxTexts.Read(archive), XlsxStyles.Dates(archive))
            : throw new UnreadableUploadException("The file is an archive and no workbook; nothing was kept. Save the table as .xlsx or CSV.");
    }

    /// <summary>Goes through the elements of a part; false where there is no such part.</summary>
    public static bool Each(XlsxArchive archive, string part, string? name, Action<XmlReader> use)
    {
        using var reader = archive.Part(part);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && (name is null || reader.LocalName == name))
            {
                use(reader);
            }
        }

        return reader is not null;
    }
}
