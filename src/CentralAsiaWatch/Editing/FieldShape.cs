using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Editing;

/// <summary>What may be typed into a field.</summary>
public enum FieldInput
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text of several lines.</summary>
    Words,

    /// <summary>A date: EDTF, or words that <see cref="Dates.EdtfDate"/>'s readers understand.</summary>
    Date,

    /// <summary>One day.</summary>
    Day,

    /// <summary>A term of a closed list.</summary>
    Term,

    /// <summary>A term of a closed list whose codes are whole numbers.</summary>
    Digit,

    /// <summary>An actor, by slug, name or alias.</summary>
    Actor,

    /// <summary>A source, by slug or short name.</summary>
    Source,

    /// <summary>An event, by key or number.</summary>
    Event,

    /// <summary>A place: any name; those of the gazetteer are offered and bring their state and precision.</summary>
    Place,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Measure,

    /// <summary>Yes or no.</summary>
    Flag,
}

/// <summary>
/// One field of a kind of record as it is typed: the one description from which forms, imports, differences and merges are made. Its path in flat fields is its
/// name, with the place in a list between dots: <c>actors.0.role</c>.
/// </summary>
/// <param name="Name">The member of the content record, in camelCase.</param>
/// <param name="Label">How it is asked.</param>
/// <param name="Input">What may be typed.</param>
public sealed record FieldShape(string Name, string Label, FieldInput Input = FieldInput.Line)
{
    /// <summary>The most characters of any text, unless a field says another number.</summary>
    public const int UsualMost = 4_000;

    /// <summary>What is accepted, in a line.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether a record cannot be without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The most characters.</summary>
    public int Most { get; init; } = UsualMost;

    /// <summary>Of a <see cref="FieldInput.Term"/> or <see cref="FieldInput.Digit"/>: the list.</summary>
    public VocabularyList? Terms { get; init; }

    /// <summary>Whether there may be several.</summary>
    public bool IsList { get; init; }

    /// <summary>Of a group: the fields in it. Empty for a field that holds one text.</summary>
    public IReadOnlyList<FieldShape> Members { get; init; } = [];

    /// <summary>Whether it holds fields instead of a text.</summary>
    public bool IsGroup => Members.Count > 0;
}
