using System.Collections.Concurrent;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Sources;

/// <summary>
/// Answers for which quarters anyone looked. What sources cover changes only with a write, so it is held from one to the next, as <see cref="ReferenceCache"/> is.
/// </summary>
public sealed class CollectedQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache cache, ReadingTime time)
{
    /// <summary>The strip shows so many years, this one and those before it.</summary>
    public const int Years = 6;

    private const int ReadWhole = 2_000;
    private volatile Held? _held;

    /// <summary>The quarters of the last years for events with a facet of <see cref="RecordFacets"/>: an actor's, or a pair's.</summary>
    public async Task<CollectedQuarters> QuartersAsync(string name, string shortName, string facet, CancellationToken cancellationToken)
    {
        var held = await HeldAsync(cancellationToken);
        var stored = RecordFacets.Name(RecordKind.Event, facet);
        if (!held.Rows.TryGetValue(stored, out var row))
        {
            held.Rows[stored] = row = await RowAsync(held, held.Facets.GetValueOrDefault(stored), cancellationToken);
        }

        var today = time.Today;
        return new CollectedQuarters(
            name,
            shortName,
            CollectedQuarters.Between((today.Year - Years + 1) * 4, CollectedQuarters.Index(today), row.Events, row.Spans),
            row.Events.GetValueOrDefault(FacetQuarter.Vaguer));
    }

    private async Task<Held> HeldAsync(CancellationToken cancellationToken)
    {
        var references = await cache.ReferencesAsync(cancellationToken);
        if (_held is { } held && ReferenceEquals(held.References, references))
        {
            return held;
        }

        var facets = await cache.FacetsAsync(cancellationToken);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var spans = new Dictionary<int, SourceSpan>();
        foreach (var source in references.Sources.Values)
        {
            if (facets.GetValueOrDefault(RecordFacets.Name(RecordKind.Event, RecordFacets.Source(source.Slug))) is not { Count: > 0 } facet)
            {
                continue;
            }

            // The key begins with facet and quarter, so the ends are read off the index.
            var dated = db.FacetQuarters.AsNoTracking().Where(row => row.FacetId == facet.Id && row.Quarter > FacetQuarter.Vaguer && row.Count > 0);
            var first = await dated.OrderBy(row => row.Quarter).ThenBy(row => row.Quad).Select(row => (int?)row.Quarter).FirstOrDefaultAsync(cancellationToken);
            var last = await dated.OrderByDescending(row => row.Quarter).ThenByDescending(row => row.Quad).Select(row => (int?)row.Quarter).FirstOrDefaultAsync(cancellationToken);
            if (first is { } begin && last is { } end)
            {
                spans[facet.Id] = SourceSpan.Of(source.Number, begin, end, source.Published);
            }
        }

        return _held = new Held(references, facets, spans, new ConcurrentDictionary<string, Row>(StringComparer.Ordinal));
    }

    private async Task<Row> RowAsync(Held held, FacetEntry? facet, CancellationToken cancellationToken)
    {
        if (facet is not { Count: > 0 })
        {
            return new Row(new Dictionary<int, int>(), []);
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var counts = await db.FacetQuarters.AsNoTracking().Where(row => row.FacetId == facet.Id && row.Count > 0).Select(row => new { row.Quarter, row.Count }).ToListAsync(cancellationToken);
        var sources = await SourcesAsync(db, held, facet, cancellationToken);
        return new Row(
            counts.GroupBy(row => row.Quarter).ToDictionary(quarter => quarter.Key, quarter => quarter.Sum(row => row.Count)),
            [.. held.Spans.Values.Where(span => sources.Contains(span.Source))]);
    }

    // The sources cited by an event with the facet. Of few events their citations are read; of many, each source has one among its first.
    private static async Task<HashSet<int>> SourcesAsync(WatchDbContext db, Held held, FacetEntry facet, CancellationToken cancellationToken)
    {
        if (facet.Count <= ReadWhole)
        {
            return [.. await (
                from row in db.RecordFacets.AsNoTracking()
                where row.FacetId == facet.Id
                join citation in db.Citations on new { Kind = RecordKind.Event, row.Number } equals new { Kind = citation.RecordKind, Number = citation.RecordNumber }
                select citation.SourceNumber).ToListAsync(cancellationToken)];
        }

        var found = new HashSet<int>();
        foreach (var (id, span) in held.Spans)
        {
            if (await db.RecordFacets.AnyAsync(
                row => row.FacetId == id && db.RecordFacets.Any(other => other.FacetId == facet.Id && other.SortKey == row.SortKey && other.Number == row.Number), cancellationToken))
            {
                found.Add(span.Source);
            }
        }

        return found;
    }

    private sealed record Row(IReadOnlyDictionary<int, int> Events, IReadOnlyList<SourceSpan> Spans);

    private sealed record Held(References References, IReadOnlyDictionary<string, FacetEntry> Facets, IReadOnlyDictionary<int, SourceSpan> Spans, ConcurrentDictionary<string, Row> Rows);
}
