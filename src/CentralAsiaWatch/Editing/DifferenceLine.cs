using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Editing;

/// <summary>What became of a field, or of an entry of a list.</summary>
public enum DifferenceKind
{
    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It is not there any more.</summary>
    Removed,

    /// <summary>It stands at another place of its list.</summary>
    Moved,
}

/// <summary>One line of what differs between two versions of a record, as a person reads it.</summary>
/// <param name="Label">What the field is called.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">What it said, with the words that are gone marked; empty for nothing.</param>
/// <param name="After">What it says, with the words that are new marked; empty for nothing.</param>
public sealed record DifferenceLine(string Label, DifferenceKind Kind, IReadOnlyList<WordRun> Before, IReadOnlyList<WordRun> After)
{
    /// <summary>The address of the paragraph that the line speaks of; null for none.</summary>
    public string? Url { get; init; }

    /// <summary>The lines of everything that differs, in the order in which the fields are asked. Entries of lists are laid beside those they came from.</summary>
    /// <param name="kind">The kind of record.</param>
    /// <param name="before">The fields before; none for a new record.</param>
    /// <param name="after">The fields after.</param>
    /// <param name="references">Actors and sources, for their names.</param>
    public static IReadOnlyList<DifferenceLine> Between(RecordKind kind, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, References references) =>
        [.. FormShapes.Of(kind).SelectMany(shape => shape.IsList ? OfList(shape, before, after, references) : shape.IsGroup ? OfGroup(shape, before, after, references) : OfField(shape, shape.Label, before.GetValueOrDefault(shape.Name), after.GetValueOrDefault(shape.Name), references))];

    private static IEnumerable<DifferenceLine> OfField(FieldShape shape, string label, string? before, string? after, References references)
    {
        if ((before ?? "") == (after ?? ""))
        {
            return [];
        }

        var words = WordDifference.Between(string.IsNullOrEmpty(before) ? "" : FieldWords.Of(shape, before, references), string.IsNullOrEmpty(after) ? "" : FieldWords.Of(shape, after, references));
        return [new DifferenceLine(label, string.IsNullOrEmpty(before) ? DifferenceKind.Added : string.IsNullOrEmpty(after) ? DifferenceKind.Removed : DifferenceKind.Changed, words.Before, words.After)];
    }

    private static IEnumerable<DifferenceLine> OfGroup(FieldShape shape, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, References references) =>
        shape.Members.SelectMany(member => OfField(member, $"{shape.Label}, {member.Label.ToLowerInvariant()}", before.GetValueOrDefault($"{shape.Name}.{member.Name}"), after.GetValueOrDefault($"{shape.Name}.{member.Name}"), references));

    private static IEnumerable<DifferenceLine> OfList(FieldShape shape, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, References references)
    {
        var (was, becomes) = (ListEntry.Of(shape, before), ListEntry.Of(shape, after));
        foreach (var (one, other) in ListEntry.Align(was, becomes))
        {
            var entry = other ?? one!;
            var label = $"{shape.Label} {entry.Place + 1}";
            if (one is null || other is null)
            {
                WordRun[] words = [new WordRun(FieldWords.Of(shape, entry.Texts, references), IsChanged: true)];
                yield return new DifferenceLine(label, one is null ? DifferenceKind.Added : DifferenceKind.Removed, one is null ? [] : words, one is null ? words : []) { Url = entry.Url };
            }
            else if (one.Key == other.Key)
            {
                if (shape.Terms is not null)
                {
                    // Boxes that are ticked have no order.
                    continue;
                }

                WordRun[] words = [new WordRun(FieldWords.Of(shape, entry.Texts, references), IsChanged: false)];
                yield return new DifferenceLine($"{label}, before {one.Place + 1}", DifferenceKind.Moved, words, words) { Url = entry.Url };
            }
            else
            {
                foreach (var member in shape.Members)
                {
                    foreach (var line in OfField(member, $"{label}, {member.Label.ToLowerInvariant()}", one.Texts.GetValueOrDefault(member.Name), other.Texts.GetValueOrDefault(member.Name), references))
                    {
                        yield return line with { Url = entry.Url };
                    }
                }
            }
        }
    }
}
