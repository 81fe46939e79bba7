using System.Globalization;
using System.Xml.Linq;

namespace CentralAsiaWatch.Briefs.Word;

/// <summary>What one part of a document refers to, by ids that follow from the order of referring, so that the same text gives the same bytes.</summary>
internal sealed class WordLinks
{
    private static readonly XNamespace s_package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private readonly List<XElement> _all = [];
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    /// <summary>The id of another part.</summary>
    public string Part(string type, string target) => Add(type, target, isOutside: false);

    /// <summary>The id of an address, the same for the same one.</summary>
    public string Address(string url) => _addresses.TryGetValue(url, out var id) ? id : _addresses[url] = Add("hyperlink", url, isOutside: true);

    /// <summary>The part that lists them; null where there are none.</summary>
    public XElement? Write() => _all.Count == 0 ? null : new XElement(s_package + "Relationships", _all);

    private string Add(string type, string target, bool isOutside)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"rId{_all.Count + 1}");
        var whole = type.Contains(':', StringComparison.Ordinal) ? type : WordNames.Relationship + type;
        _all.Add(new XElement(s_package + "Relationship", new XAttribute("Id", id), new XAttribute("Type", whole), new XAttribute("Target", target), isOutside ? new XAttribute("TargetMode", "External") : null));
        return id;
    }
}
