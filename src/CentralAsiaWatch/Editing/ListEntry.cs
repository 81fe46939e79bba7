using System.Globalization;

namespace CentralAsiaWatch.Editing;

/// <summary>One entry of a list in flat fields.</summary>
/// <param name="Place">Its place among the entries that say something, from 0.</param>
/// <param name="Texts">Its texts by member; of a plain list, one text by the empty name.</param>
/// <param name="Name">What it is about, by which two versions of it are found beside each other: an actor, a paragraph of a source; empty for nothing.</param>
internal sealed record ListEntry(int Place, IReadOnlyDictionary<string, string> Texts, string Name)
{
    /// <summary>Everything it says: two entries with the same key are the same.</summary>
    public string Key { get; } = string.Join('\n', Texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => $"{text.Key}={text.Value}"));

    /// <summary>The paragraph it cites; null for none.</summary>
    public string? Url => Texts.TryGetValue("source", out var source) && Texts.TryGetValue("paragraph", out var typed) && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var paragraph)
        ? AppUrls.Paragraph(source, paragraph)
        : null;

    /// <summary>The entries of a list; a row that nobody filled in is none.</summary>
    public static IReadOnlyList<ListEntry> Of(FieldShape shape, IReadOnlyDictionary<string, string> fields)
    {
        var entries = new List<ListEntry>();
        for (var place = 0; place < FlatContent.Count(fields, shape.Name); place++)
        {
            var path = FlatContent.At(shape.Name, place);
            var texts = (shape.IsGroup ? shape.Members.Select(member => (member.Name, Text: fields.GetValueOrDefault($"{path}.{member.Name}"))) : [("", fields.GetValueOrDefault(path))])
                .Where(text => !string.IsNullOrEmpty(text.Text)).ToDictionary(text => text.Item1, text => text.Text!);
            if (texts.Count > 0)
            {
                entries.Add(new ListEntry(entries.Count, texts, NameOf(shape, texts)));
            }
        }

        return entries;
    }

    /// <summary>Entries of two versions beside each other, those that are the same at the same place left out: first what is equal and in order, then what is about the same.</summary>
    public static IReadOnlyList<(ListEntry? Before, ListEntry? After)> Align(IReadOnlyList<ListEntry> before, IReadOnlyList<ListEntry> after)
    {
        var same = WordDifference.Kept([.. before.Select(entry => entry.Key)], [.. after.Select(entry => entry.Key)]);
        var left = before.Where(entry => same.All(pair => pair.Before != entry.Place)).ToList();
        var pairs = new List<(ListEntry? Before, ListEntry? After)>();
        foreach (var entry in after.Where(entry => same.All(pair => pair.After != entry.Place)))
        {
            var found = left.FirstOrDefault(one => one.Key == entry.Key) ?? left.FirstOrDefault(one => one.Name.Length > 0 && one.Name == entry.Name);
            pairs.Add((found, entry));
            left.RemoveAll(one => ReferenceEquals(one, found));
        }

        return [.. pairs.Concat(left.Select(entry => ((ListEntry?)entry, (ListEntry?)null)))];
    }

    // Of a citation the source with its paragraph and field, of anything else its first member.
    private static string NameOf(FieldShape shape, Dictionary<string, string> texts) => shape.Name == "citations"
        ? $"{texts.GetValueOrDefault("source")} {texts.GetValueOrDefault("paragraph")} {texts.GetValueOrDefault("field")}"
        : shape.IsGroup ? texts.GetValueOrDefault(shape.Members[0].Name, "") : "";
}
