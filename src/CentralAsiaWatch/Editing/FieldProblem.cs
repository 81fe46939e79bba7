using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Editing;

/// <summary>What is wrong with one field as it is typed, and what is accepted.</summary>
/// <param name="Path">The field's path in flat fields; of a whole list, the list's name.</param>
/// <param name="Label">What the field is called to a person.</param>
/// <param name="Sentence">What is wrong, and what to write instead; a sentence without its subject, which is the field.</param>
public sealed record FieldProblem(string Path, string Label, string Sentence)
{
    /// <inheritdoc />
    public override string ToString() => $"{Label} {Sentence}";
}

/// <summary>What was understood of flat fields.</summary>
/// <param name="Content">The content; null where something keeps it from being one.</param>
/// <param name="Problems">What is wrong, in the order of the fields.</param>
/// <param name="Fields">The fields as they were understood: dates as EDTF, actors as slugs. What was not understood stands as it was typed.</param>
public sealed record FormReading(RecordContent? Content, IReadOnlyList<FieldProblem> Problems, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0 && Content is not null;
}
