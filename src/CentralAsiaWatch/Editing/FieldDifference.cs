namespace CentralAsiaWatch.Editing;

/// <summary>A field that differs between two contents.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Before">Its text before; null where nothing was said.</param>
/// <param name="After">Its text after; null where nothing is said.</param>
public sealed record FieldDifference(string Path, string? Before, string? After)
{
    /// <summary>The fields that differ, in the order of the fields.</summary>
    public static IReadOnlyList<FieldDifference> Between(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
    [
        .. from path in after.Keys.Concat(before.Keys.Where(path => !after.ContainsKey(path)))
           let was = before.GetValueOrDefault(path)
           let becomes = after.GetValueOrDefault(path)
           where (was ?? "") != (becomes ?? "")
           select new FieldDifference(path, was, becomes),
    ];
}

/// <summary>One unit of a merge: a field, or a list as a whole, whose entries have no names by which two versions could be laid beside each other.</summary>
/// <param name="Name">Name of the field or list.</param>
/// <param name="Base">What it was when the second began.</param>
/// <param name="Theirs">What the first made of it.</param>
/// <param name="Mine">What the second made of it.</param>
public sealed record FieldMerge(string Name, IReadOnlyDictionary<string, string> Base, IReadOnlyDictionary<string, string> Theirs, IReadOnlyDictionary<string, string> Mine)
{
    /// <summary>Whether both changed it, to different texts: a person has to choose.</summary>
    public bool IsConflict => !Same(Base, Theirs) && !Same(Base, Mine) && !Same(Theirs, Mine);

    /// <summary>Whether the first changed it and the second did not, or did the same.</summary>
    public bool IsTheirs => !Same(Base, Theirs) && !IsConflict;

    /// <summary>Whether only the second changed it.</summary>
    public bool IsMine => Same(Base, Theirs) && !Same(Base, Mine);

    /// <summary>Lays three versions beside each other; only what one of them changed.</summary>
    public static IReadOnlyList<FieldMerge> Of(
        IReadOnlyList<FieldShape> shapes, IReadOnlyDictionary<string, string> common, IReadOnlyDictionary<string, string> theirs, IReadOnlyDictionary<string, string> mine) =>
    [
        .. from shape in shapes
           let merge = new FieldMerge(shape.Name, Part(common, shape.Name), Part(theirs, shape.Name), Part(mine, shape.Name))
           where !Same(merge.Base, merge.Theirs) || !Same(merge.Base, merge.Mine)
           select merge,
    ];

    /// <summary>The merged fields: what only one side changed, and where both did, mine where <paramref name="keepsMine"/> says so and theirs elsewhere.</summary>
    public static IReadOnlyDictionary<string, string> Apply(IReadOnlyDictionary<string, string> theirs, IEnumerable<FieldMerge> merges, Func<FieldMerge, bool> keepsMine)
    {
        var merged = new OrderedFields(theirs);
        foreach (var merge in merges.Where(merge => merge.IsMine || merge.IsConflict && keepsMine(merge)))
        {
            foreach (var path in merge.Theirs.Keys)
            {
                merged.Remove(path);
            }

            foreach (var (path, text) in merge.Mine)
            {
                merged[path] = text;
            }
        }

        return merged;
    }

    private static OrderedFields Part(IReadOnlyDictionary<string, string> fields, string name) =>
        new(fields.Where(field => field.Value.Length > 0 && (field.Key == name || field.Key.StartsWith(name + ".", StringComparison.Ordinal))));

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(field => other.TryGetValue(field.Key, out var text) && text == field.Value);
}
