using System.Text.Json;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Records;

/// <summary>How one kind of record becomes a row, facets, searchable text and public JSON. The writer knows kinds only through this.</summary>
public interface IRecordMapping
{
    /// <summary>The kind it maps.</summary>
    RecordKind Kind { get; }

    /// <summary>Writes the content into a row, a new one where there is none, with everything computed from it. Numbers and version are set already.</summary>
    Record Fill(Record? record, RecordContent content, WriteMoment moment);

    /// <summary>What lists are filtered by: <c>actor:uzbekistan</c>. Without repeats.</summary>
    IEnumerable<string> Facets(RecordContent content, References references);

    /// <summary>What is read instead of a facet, for facets that no vocabulary or record names: <c>place:tashkent</c> with Tashkent.</summary>
    IEnumerable<KeyValuePair<string, string>> FacetWords(RecordContent content);

    /// <summary>The texts by which a search finds the record; the first is its name.</summary>
    IEnumerable<string?> SearchParts(RecordContent content, References references);

    /// <summary>What else it is called: aliases, names in other scripts.</summary>
    IEnumerable<string> OtherNames(RecordContent content);

    /// <summary>The days between which it lies, for the order of newest first; null for none.</summary>
    DateOnly? SearchDay(Record record);

    /// <summary>Reads content that a revision kept.</summary>
    RecordContent Read(string json);
}

/// <summary>What a row is filled with beside its content.</summary>
/// <param name="Version">The version this write makes.</param>
/// <param name="RecordedAt">Record time, UTC.</param>
/// <param name="References">Actors and sources as they are after the write.</param>
/// <param name="Events">Events by key, for those that the content names.</param>
public sealed record WriteMoment(int Version, DateTime RecordedAt, References References, IReadOnlyDictionary<string, EventLink> Events)
{
    /// <summary>The event that a key names; null for no key.</summary>
    public EventLink? Event(string? key) => key is null ? null : Events[key];
}

/// <summary>What the mappings of all kinds share.</summary>
/// <typeparam name="TContent">What a person says of the record.</typeparam>
/// <typeparam name="TRecord">The row.</typeparam>
public abstract class RecordMapping<TContent, TRecord> : IRecordMapping
    where TContent : RecordContent
    where TRecord : Record
{
    /// <inheritdoc />
    public abstract RecordKind Kind { get; }

    /// <inheritdoc />
    public Record Fill(Record? record, RecordContent content, WriteMoment moment)
    {
        var typed = (TContent)content;
        var row = (TRecord?)record ?? Create(typed);
        row.Number = content.Number;
        row.Key = content.Key;
        row.Version = moment.Version;
        row.RecordedAt = moment.RecordedAt;
        row.Status = content.Hidden ? RecordStatus.Hidden : RecordStatus.Published;
        row.Grade = BestGrade(content, moment.References)?.ToString();
        row.IsContested = Contest.IsAny(content.Citations);
        FillOwn(row, typed, moment);
        row.Json = JsonSerializer.Serialize(Item(row, typed, moment), WatchJson.Contract);
        return row;
    }

    /// <inheritdoc />
    public IEnumerable<string> Facets(RecordContent content, References references) =>
        new HashSet<string>([RecordFacets.All, .. (content.Collections ?? []).Select(RecordFacets.Collection), .. OwnFacets((TContent)content, references), .. CitationFacets(content, references)], StringComparer.Ordinal);

    /// <inheritdoc />
    public IEnumerable<KeyValuePair<string, string>> FacetWords(RecordContent content) => OwnFacetWords((TContent)content);

    /// <inheritdoc />
    public IEnumerable<string?> SearchParts(RecordContent content, References references) =>
        OwnSearchParts((TContent)content, references).Concat(content.Citations.SelectMany(citation => new[] { citation.Says, citation.Words }));

    /// <inheritdoc />
    public IEnumerable<string> OtherNames(RecordContent content) => OwnOtherNames((TContent)content);

    /// <inheritdoc />
    public virtual DateOnly? SearchDay(Record record) => null;

    /// <inheritdoc />
    public RecordContent Read(string json) =>
        JsonSerializer.Deserialize<TContent>(json, WatchJson.Content) ?? throw new InvalidDataException($"A revision of {Kind} holds no content.");

    protected abstract TRecord Create(TContent content);

    protected abstract void FillOwn(TRecord row, TContent content, WriteMoment moment);

    /// <summary>The item of the public contract; its runtime type is what is serialised.</summary>
    protected abstract object Item(TRecord row, TContent content, WriteMoment moment);

    protected abstract IEnumerable<string> OwnFacets(TContent content, References references);

    protected virtual IEnumerable<KeyValuePair<string, string>> OwnFacetWords(TContent content) => [];

    protected virtual IEnumerable<string> OwnOtherNames(TContent content) => [];

    protected abstract IEnumerable<string?> OwnSearchParts(TContent content, References references);

    /// <summary>Facets that a filter on an actor, or on what the actor belongs to, looks for.</summary>
    protected static IEnumerable<string> ActorFacets(IEnumerable<string> slugs, References references) =>
        slugs.SelectMany(references.Sides).Select(side => RecordFacets.Actor(side.Slug));

    /// <summary>The facet of every pair of sides that took part. Pairs are for reading; they are never stored as participants (PLOVER manual 2024-02).</summary>
    protected static IEnumerable<string> PairFacets(IReadOnlyCollection<string> slugs, References references)
    {
        var participants = slugs.Distinct(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < participants.Length; i++)
        {
            for (var j = i + 1; j < participants.Length; j++)
            {
                foreach (var pair in references.Pairs(participants[i], participants[j]))
                {
                    yield return pair;
                }
            }
        }
    }

    protected static IReadOnlyList<CitationItem> Citations(RecordContent content) =>
        [.. content.Citations.Select(citation => new CitationItem(
            citation.Source, citation.Paragraph > 0 ? citation.Paragraph : null, citation.Credibility, citation.Stance, citation.Field, citation.Says ?? citation.Words))];

    private static IEnumerable<string> CitationFacets(RecordContent content, References references)
    {
        foreach (var citation in content.Citations)
        {
            yield return RecordFacets.Source(citation.Source);
        }

        if (BestGrade(content, references) is { } grade)
        {
            yield return RecordFacets.Grade(grade.ToString());
            yield return RecordFacets.Grade(grade.Letter.ToString());
            yield return RecordFacets.Grade(grade.Digit.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        yield return RecordFacets.Contested(Contest.IsAny(content.Citations));
        // Who somebody is and what a document is are no claims that a second origin would make surer.
        if (content.Kind is not (RecordKind.Actor or RecordKind.Source))
        {
            yield return RecordFacets.Origins(Corroboration.OfRecord(content.Citations, references).Code);
        }
    }

    private static AdmiraltyGrade? BestGrade(RecordContent content, References references) =>
        AdmiraltyGrade.Best(content.Citations.Where(citation => citation.Stance == "supports").Select(references.Grade));
}
