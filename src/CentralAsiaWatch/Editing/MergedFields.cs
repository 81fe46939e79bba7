using System.Globalization;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Editing;

/// <summary>The fields of a record that names one of two records that become one: it names the one that stays, once, and never itself.</summary>
public static class MergedFields
{
    /// <summary>The fields with the name that stays in place of the one that goes.</summary>
    /// <param name="naming">The record that names.</param>
    /// <param name="gone">The record that goes.</param>
    /// <param name="stays">The record that stays.</param>
    public static IReadOnlyDictionary<string, string> Of(RecordContent naming, RecordContent gone, RecordContent stays)
    {
        var isSurvivor = (naming.Kind, naming.Number) == (stays.Kind, stays.Number);
        var fields = RecordReferrers.Renamed(naming, gone.Kind, gone.Key, stays.Key);
        var kept = new OrderedFields(fields);
        foreach (var shape in FormShapes.Of(naming.Kind))
        {
            var entries = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (path, entry) in Entries(shape, fields))
            {
                // Only what the merge touched: two entries that were equal before stay the coder's business.
                var isNamed = entry.Any(field => field.Value == stays.Key && RecordReferrers.Names(naming.Kind, field.Key, stays.Kind));
                var isRepeated = !entries.Add(string.Join('\n', entry.Select(field => $"{field.Key[path.Length..]}={field.Value}")));
                if (isNamed && (isSurvivor || isRepeated))
                {
                    foreach (var field in entry)
                    {
                        kept.Remove(field.Key);
                    }
                }
            }
        }

        return kept;
    }

    /// <summary>The fields with each paragraph of the source that goes as the paragraph of the same text in the one that stays; null where it has none.</summary>
    /// <param name="before">The record that cites, as it is.</param>
    /// <param name="fields">Its fields with the name that stays.</param>
    /// <param name="gone">The source that goes.</param>
    /// <param name="stays">The source that stays.</param>
    public static IReadOnlyDictionary<string, string>? WithParagraphs(RecordContent before, IReadOnlyDictionary<string, string> fields, SourceContent gone, SourceContent stays)
    {
        var cited = new OrderedFields(fields);
        for (var place = 0; place < before.Citations.Count; place++)
        {
            var citation = before.Citations[place];
            var path = $"{FlatContent.At("citations", place)}.paragraph";
            if (citation.Source != gone.Key || !cited.ContainsKey(path))
            {
                continue;
            }

            var hash = gone.Paragraphs.FirstOrDefault(one => one.N == citation.Paragraph)?.Sha256;
            if (stays.Paragraphs.FirstOrDefault(one => one.Sha256 == hash) is not { } same)
            {
                return null;
            }

            cited[path] = same.N.ToString(CultureInfo.InvariantCulture);
        }

        return cited;
    }

    private static IEnumerable<(string Path, KeyValuePair<string, string>[] Fields)> Entries(FieldShape shape, IReadOnlyDictionary<string, string> fields) =>
        shape.IsList
            ? Enumerable.Range(0, FlatContent.Count(fields, shape.Name)).Select(place => At(FlatContent.At(shape.Name, place), fields))
            : [At(shape.Name, fields)];

    private static (string Path, KeyValuePair<string, string>[] Fields) At(string path, IReadOnlyDictionary<string, string> fields) =>
        (path, [.. fields.Where(field => field.Key == path || field.Key.StartsWith(path + ".", StringComparison.Ordinal))]);
}
