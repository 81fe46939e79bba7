using System.Text.Json.Serialization;

namespace CentralAsiaWatch.Records;

/// <summary>
/// What a person says of one record: all that is typed or coded, and nothing that is computed. Seeds, forms and imports make it, one write operation
/// stores it, and a revision keeps it before and after.
/// </summary>
public abstract record RecordContent
{
    /// <summary>The permanent number within the kind; 0 asks the store for the next one.</summary>
    public int Number { get; init; }

    /// <summary>The readable name by which other records and addresses refer to this one, unique within the kind.</summary>
    public required string Key { get; init; }

    /// <summary>What the record, or one field of it, rests on.</summary>
    public IReadOnlyList<CitationContent> Citations { get; init; } = [];

    /// <summary>True for a record that was taken out of sight: it keeps its number, its history and its place at its address, and stands in no list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Hidden { get; init; }

    /// <summary>Of a hidden record: the number of the record of its kind that it was merged into.</summary>
    public int? MergedInto { get; init; }

    /// <summary>Slugs of the collections that it belongs to, in the order in which they came; null for <see cref="CentralAsiaWatch.Collections.CollectionSlugs.Documents"/> alone.</summary>
    public IReadOnlyList<string>? Collections { get; init; }

    /// <summary>Slugs of the collections that it belongs to; never none.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> InCollections => Collections is { Count: > 0 } some ? some : CentralAsiaWatch.Collections.CollectionSlugs.Usual;

    /// <summary>Keys of the events that the record names.</summary>
    [JsonIgnore]
    public virtual IEnumerable<string> EventsNamed => [];

    /// <summary>Which kind of record this is.</summary>
    [JsonIgnore]
    public abstract RecordKind Kind { get; }
}

/// <summary>Ties a record, or one field of it, to a paragraph of a source.</summary>
/// <param name="Source">Slug of the source.</param>
/// <param name="Paragraph">The paragraph, from 1: the n-th non-empty line; 0 for a page that is cited as a whole.</param>
/// <param name="Credibility">Admiralty credibility of the claim, 1–6.</param>
/// <param name="Stance"><c>supports</c>, <c>contradicts</c> or <c>qualifies</c>.</param>
/// <param name="Field">The field it speaks of; null for the record as a whole.</param>
/// <param name="Says">With a field: the value the source gives for it, written as the field is. Without: what the source says, in our words.</param>
/// <param name="Words">How the source puts the value of the field, in our words.</param>
public sealed record CitationContent(string Source, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Paragraph, int Credibility, string Stance, string? Field, string? Says, string? Words);

/// <summary>Someone who took part, and how.</summary>
/// <param name="Actor">Slug of the actor.</param>
/// <param name="Role">A role of <see cref="Vocabulary.Vocabularies.ParticipantRoles"/>.</param>
public sealed record ParticipantContent(string Actor, string Role);
