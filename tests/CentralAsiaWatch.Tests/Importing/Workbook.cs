using System.IO.Compression;
using System.Text;

namespace CentralAsiaWatch.Tests.Importing;

/// <summary>Writes workbooks by hand, sound and unsound: <c>Workbook.Of("&lt;row r='1'&gt;…")</c>.</summary>
internal static class Workbook
{
    private const string Main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";

    /// <summary>A workbook with one sheet, whose rows are given as XML.</summary>
    public static MemoryStream Of(string rows, string workbookProperties = "", params string[] shared) => Archive(
    [
        ("xl/workbook.xml", $"<workbook {Main} xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>{workbookProperties}<sheets><sheet name='First' sheetId='1' r:id='rId1'/><sheet name='Second' sheetId='2' r:id='rId2'/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Target='/xl/worksheets/sheet2.xml'/></Relationships>"),
        // Style 0 is a number, 1 a built-in date, 2 a date of one's own, 3 a number with letters in quotation marks.
        ("xl/styles.xml", $"<styleSheet {Main}><numFmts><numFmt numFmtId='164' formatCode='dd\\.mm\\.yyyy'/><numFmt numFmtId='165' formatCode='0 \"days\"'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>"),
        ("xl/sharedStrings.xml", $"<sst {Main}>{string.Concat(shared.Select(text => $"<si>{text}</si>"))}</sst>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>"),
        ("xl/worksheets/sheet2.xml", $"<worksheet {Main}><sheetData><row><c t='inlineStr'><is><t>title</t></is></c></row><row><c t='inlineStr'><is><t>Of the second</t></is></c></row></sheetData></worksheet>"),
    ]);

    /// <summary>An archive of parts.</summary>
    public static MemoryStream Archive(IEnumerable<(string Name, string Text)> parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>An archive with a sheet of so many megabytes of one letter.</summary>
    public static MemoryStream Bomb(int megabytes)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            var much = Encoding.ASCII.GetBytes(new string('A', 1_000_000));
            for (var count = 0; count < megabytes; count++)
            {
                part.Write(much);
            }
        }

        stream.Position = 0;
        return stream;
    }
}
