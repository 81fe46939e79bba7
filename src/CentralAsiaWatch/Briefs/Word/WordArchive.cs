using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CentralAsiaWatch.Briefs.Word;

/// <summary>Parts in one file, in the order in which they are added and without the time of day: the same parts give the same bytes.</summary>
internal sealed class WordArchive
{
    // The first instant that a zip archive can say; it stands for none.
    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace s_types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private readonly List<(string Name, XElement Root)> _parts = [];
    private readonly List<XElement> _types = [];

    /// <summary>A part, and what it refers to.</summary>
    /// <param name="name">Its name, such as <c>word/document.xml</c>.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="root">What it holds.</param>
    /// <param name="links">What it refers to; null for nothing.</param>
    public void Add(string name, string type, XElement root, WordLinks? links = null)
    {
        _types.Add(new XElement(s_types + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", type)));
        _parts.Add((name, root));
        if (links?.Write() is { } written)
        {
            _parts.Add((Path.Combine(Path.GetDirectoryName(name)!, "_rels", Path.GetFileName(name) + ".rels").Replace('\\', '/'), written));
        }
    }

    /// <summary>The file.</summary>
    /// <param name="roots">The parts that a reader begins with.</param>
    public byte[] Write(WordLinks roots)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", new XElement(s_types + "Types", Default("rels", "application/vnd.openxmlformats-package.relationships+xml"), Default("xml", "application/xml"), _types));
            Write(archive, "_rels/.rels", roots.Write()!);
            foreach (var (name, root) in _parts)
            {
                Write(archive, name, root);
            }
        }

        return bytes.ToArray();
    }

    private static XElement Default(string ending, string type) => new(s_types + "Default", new XAttribute("Extension", ending), new XAttribute("ContentType", type));

    private static void Write(ZipArchive archive, string name, XElement root)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = s_noTime;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(xml);
    }
}
