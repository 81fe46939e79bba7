using System.Text.Json;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Contested;

/// <summary>A field of a record for which sources give different values.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Title">What the record is called.</param>
/// <param name="Url">Its address.</param>
/// <param name="Field">The field with its readings.</param>
/// <param name="Kept">The record's own value; null where it is no single value.</param>
public sealed record ContestedPoint(RecordKind Kind, string Title, string Url, ContestedField Field, string? Kept)
{
    /// <summary>True where all readings come from one document, so that neither outweighs the other.</summary>
    public bool IsWithinOneDocument => Field.Values.SelectMany(value => value.Citations).Select(citation => citation.Source).Distinct().Count() == 1;
}

/// <summary>The contested points of one kind.</summary>
/// <param name="Filter">The filter that found them; the public JSON takes it too.</param>
/// <param name="Points">By record, newest first, and within it by field.</param>
/// <param name="Records">How many records they belong to.</param>
/// <param name="HasMore">True where there are more records than were read.</param>
public sealed record ContestedGroup(RecordFilter Filter, IReadOnlyList<ContestedPoint> Points, int Records, bool HasMore);

/// <summary>Everything contested.</summary>
/// <param name="Groups">By kind; kinds without any are left out.</param>
public sealed record ContestedBoard(IReadOnlyList<ContestedGroup> Groups)
{
    /// <summary>How many points there are in the records that were read.</summary>
    public int Count => Groups.Sum(group => group.Points.Count);

    /// <summary>True where more records are contested than were read.</summary>
    public bool HasMore => Groups.Any(group => group.HasMore);

    /// <summary>The number in words: <c>3 points</c>, <c>more than 100 points</c>.</summary>
    public string Words => (HasMore ? "more than " : "") + NumberWords.Count(Count, "point");

    /// <summary>Every point by its field, the field with most points first; within it as the kinds have them.</summary>
    public IReadOnlyList<IGrouping<string, ContestedPoint>> Fields { get; } =
        [.. Groups.SelectMany(group => group.Points).GroupBy(point => point.Field.Field).OrderByDescending(field => field.Count()).ThenBy(field => field.Key, StringComparer.Ordinal)];
}

/// <summary>Finds what is contested, by the facet that each kind keeps for it.</summary>
public sealed class ContestedQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references, RecordList list)
{
    private const int MostRecords = 100;
    private static readonly ListRequest s_newest = new(Limit: MostRecords, NewestFirst: true);

    /// <summary>What is contested under a filter.</summary>
    public async Task<ContestedBoard> BoardAsync(ContestedFilter filter, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        var groups = new List<ContestedGroup>();
        foreach (var ofKind in filter.OfKinds(known))
        {
            var stretch = await list.StretchAsync(ofKind, s_newest, cancellationToken);
            if (stretch.Places.Count > 0)
            {
                groups.Add(await GroupAsync(ofKind, stretch, known, cancellationToken));
            }
        }

        return new ContestedBoard(groups);
    }

    private async Task<ContestedGroup> GroupAsync(RecordFilter filter, ListStretch stretch, References known, CancellationToken cancellationToken)
    {
        var (kind, numbers) = (filter.Kind.Record, stretch.Places.Select(place => place.Number).ToArray());
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await new StoredRecords(db).Rows(kind).AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number))
            .Select(row => new { row.Number, row.Title, row.Json }).ToDictionaryAsync(row => row.Number, cancellationToken);
        var citations = (await db.Citations.AsNoTracking().Where(citation => citation.RecordKind == kind && EF.Parameter(numbers).Contains(citation.RecordNumber))
            .ToListAsync(cancellationToken)).OrderBy(citation => citation.Position).ToLookup(citation => citation.RecordNumber);
        var points = numbers.SelectMany(number =>
        {
            using var item = JsonDocument.Parse(rows[number].Json);
            var url = item.RootElement.GetProperty("url").GetString()!;
            return Contest.Fields(citations[number].Select(citation => Content(citation, known)))
                .Select(field => new ContestedPoint(kind, rows[number].Title, url, field, Kept(item.RootElement, field.Field))).ToArray();
        });
        return new ContestedGroup(filter, [.. points], numbers.Length, stretch.HasMore);
    }

    private static CitationContent Content(Citation citation, References known) => new(
        known.SourcesByNumber[citation.SourceNumber].Slug, citation.Paragraph, citation.Credibility, citation.Stance, citation.Field, citation.Says, citation.Words);

    private static string? Kept(JsonElement item, string field) => item.TryGetProperty(field, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}
