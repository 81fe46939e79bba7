using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Reviewing;

/// <summary>One field, or one list, of a merge as its author reads it.</summary>
/// <param name="Name">The field.</param>
/// <param name="Label">What it is called.</param>
/// <param name="IsConflict">Whether both changed it: the author chooses.</param>
/// <param name="IsMine">Whether only the author changed it.</param>
/// <param name="Base">What it was, a line for each entry.</param>
/// <param name="Theirs">What it is now.</param>
/// <param name="Mine">What the draft says.</param>
public sealed record MergeLine(string Name, string Label, bool IsConflict, bool IsMine, IReadOnlyList<string> Base, IReadOnlyList<string> Theirs, IReadOnlyList<string> Mine)
{
    /// <summary>A merge in words.</summary>
    public static MergeLine Of(FieldMerge merge, FieldShape shape, References references)
    {
        return new MergeLine(merge.Name, shape.Label, merge.IsConflict, merge.IsMine, Words(merge.Base), Words(merge.Theirs), Words(merge.Mine));

        IReadOnlyList<string> Words(IReadOnlyDictionary<string, string> fields) =>
            shape.IsList ? [.. ListEntry.Of(shape, fields).Select(entry => FieldWords.Of(shape, entry.Texts, references))]
            : shape.IsGroup ? [FieldWords.Of(shape, fields.ToDictionary(field => field.Key[(shape.Name.Length + 1)..], field => field.Value), references)]
            : fields.TryGetValue(shape.Name, out var text) ? [FieldWords.Of(shape, text, references)] : [];
    }
}
