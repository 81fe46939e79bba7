using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Relations;

/// <summary>Reads what facets hold for several relations at once: one statement finds the places of all kinds, one more per kind fetches the rows.</summary>
internal sealed class RelationReader(WatchDbContext db, IReadOnlyDictionary<string, FacetEntry> facets, CancellationToken cancellationToken)
{
    private const string Supports = "supports";
    private readonly Dictionary<int, IReadOnlyList<int>> _places = [];

    /// <summary>The number and count of a facet; null where no record has it.</summary>
    public FacetEntry? Entry(RecordKind kind, string facet) => facets.GetValueOrDefault(RecordFacets.Name(kind, facet)) is { Count: > 0 } entry ? entry : null;

    /// <summary>Finds the records of some facets, at most so many of each and then the newest.</summary>
    public async Task FindAsync(IEnumerable<FacetEntry?> entries, int most)
    {
        var asked = entries.OfType<FacetEntry>().Where(entry => !_places.ContainsKey(entry.Id)).DistinctBy(entry => entry.Id).ToArray();
        foreach (var large in asked.Where(entry => entry.Count > most))
        {
            // What the order is by is selected: a past state is then merged instead of sorted.
            var newest = await db.RecordFacets.AsNoTracking().Where(row => row.FacetId == large.Id)
                .OrderByDescending(row => row.SortKey).ThenByDescending(row => row.Number).Select(row => new { row.SortKey, row.Number }).Take(most).ToListAsync(cancellationToken);
            _places[large.Id] = [.. newest.Select(row => row.Number)];
        }

        var small = asked.Where(entry => entry.Count <= most).Select(entry => entry.Id).ToArray();
        if (small.Length == 0)
        {
            return;
        }

        // Few rows each: put in order here, for of a past state they come in two halves.
        var rows = await db.RecordFacets.AsNoTracking().Where(row => EF.Parameter(small).Contains(row.FacetId))
            .Select(row => new { row.FacetId, row.SortKey, row.Number }).ToListAsync(cancellationToken);
        foreach (var facet in rows.GroupBy(row => row.FacetId))
        {
            _places[facet.Key] = [.. facet.OrderBy(row => row.SortKey).ThenBy(row => row.Number).Select(row => row.Number)];
        }
    }

    /// <summary>The numbers of the records that were found for some facets, without repeats.</summary>
    public IReadOnlyList<int> Numbers(params IEnumerable<FacetEntry?> entries) =>
        [.. entries.OfType<FacetEntry>().SelectMany(entry => _places.GetValueOrDefault(entry.Id, [])).Distinct()];

    /// <summary>Events by number.</summary>
    public async Task<IReadOnlyDictionary<int, EventRow>> EventsAsync(IReadOnlyList<int> numbers) => numbers.Count == 0
        ? new Dictionary<int, EventRow>()
        : await EventQueries.Rows(db.Events.AsNoTracking().Where(row => EF.Parameter(numbers.ToArray()).Contains(row.Number))).ToDictionaryAsync(row => row.Number, cancellationToken);

    /// <summary>Records of a kind in their public form, in the kind's order.</summary>
    public async Task<IReadOnlyList<TItem>> ItemsAsync<TItem>(RecordKind kind, IReadOnlyList<int> numbers)
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        var rows = await new StoredRecords(db).Rows(kind).AsNoTracking().Where(row => EF.Parameter(numbers.ToArray()).Contains(row.Number))
            .Select(row => new { row.SortKey, row.Number, row.Json }).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.SortKey).ThenBy(row => row.Number).Select(row => RecordQueries.Read<TItem>(row.Json))];
    }

    /// <summary>How many origins support each of some events: citations that contradict or only qualify corroborate nothing.</summary>
    public async Task<IReadOnlyDictionary<int, int>> OriginsAsync(IReadOnlyCollection<int> numbers, References known)
    {
        var asked = numbers.Distinct().Order().ToArray();
        var cited = asked.Length == 0 ? [] : await db.Citations.AsNoTracking()
            .Where(citation => citation.RecordKind == RecordKind.Event && EF.Parameter(asked).Contains(citation.RecordNumber) && citation.Stance == Supports)
            .Select(citation => new { citation.RecordNumber, citation.SourceNumber }).ToListAsync(cancellationToken);
        return cited.GroupBy(one => one.RecordNumber)
            .ToDictionary(one => one.Key, one => Corroboration.Of(one.Select(citation => known.SourcesByNumber[citation.SourceNumber].Slug), known).Count);
    }

    /// <summary>What sources say of one field of some records, by the record's number.</summary>
    public async Task<ILookup<int, CitationContent>> CitationsAsync(RecordKind kind, IReadOnlyCollection<int> numbers, string field, References known)
    {
        var asked = numbers.Distinct().Order().ToArray();
        var cited = asked.Length == 0 ? [] : await db.Citations.AsNoTracking()
            .Where(citation => citation.RecordKind == kind && EF.Parameter(asked).Contains(citation.RecordNumber) && citation.Field == field).ToListAsync(cancellationToken);
        return cited.OrderBy(citation => citation.Position).ToLookup(
            citation => citation.RecordNumber,
            citation => new CitationContent(known.SourcesByNumber[citation.SourceNumber].Slug, citation.Paragraph, citation.Credibility, citation.Stance, citation.Field, citation.Says, citation.Words));
    }

    /// <summary>
    /// The events of a facet that several origins support, of the two years of a call, by quarter and quad; null where the years hold more than
    /// <see cref="TrendCall.MostRead"/>. The key of events begins with the first day, so what is dated to a quarter lies in one stretch.
    /// </summary>
    public async Task<QuarterBalance?> CorroboratedAsync(FacetEntry facet, TrendCall call)
    {
        if (call.Last.Count + call.Before.Count > TrendCall.MostRead)
        {
            return null;
        }

        if (Entry(RecordKind.Event, RecordFacets.Origins(Corroboration.SeveralOrigins)) is not { } several)
        {
            return new QuarterBalance([]);
        }

        var last = EventQuarter.LastDay(call.Last.To);
        var (low, high) = (EdtfOrder.Key(EventQuarter.FirstDay(call.Before.From), DateOnly.MaxValue), EdtfOrder.Key(last, last));
        var rows = await db.RecordFacets.AsNoTracking()
            .Where(row => row.FacetId == facet.Id && row.SortKey >= low && row.SortKey <= high
                && db.RecordFacets.Any(other => other.FacetId == several.Id && other.SortKey == row.SortKey && other.Number == row.Number))
            .Join(db.Events, row => row.Number, one => one.Number, (row, one) => new { row.SortKey, row.Number, one.Quad, one.Score })
            .OrderBy(row => row.SortKey).ThenBy(row => row.Number).Take((2 * TrendCall.MostRead) + 1).ToListAsync(cancellationToken);
        // Vaguer dates that begin in these years lie in the same stretch and are not counted; very many of them are too many to read.
        return rows.Count > 2 * TrendCall.MostRead ? null : new QuarterBalance(
        [
            .. rows.Select(row => (Span: EdtfOrder.Span(row.SortKey), row.Quad, row.Score)).GroupBy(row => (Quarter: EventQuarter.Of(row.Span.Earliest, row.Span.Latest), row.Quad))
                .Where(group => call.Holds(group.Key.Quarter)).OrderBy(group => group.Key)
                .Select(group => new QuarterCount(group.Key.Quarter, group.Key.Quad, group.Count(), group.Sum(row => row.Score))),
        ]);
    }

    /// <summary>The counts by quarter that are kept on write for some facets.</summary>
    public async Task<ILookup<int, QuarterCount>> QuartersAsync(IReadOnlyCollection<int> facetIds)
    {
        var ids = facetIds.ToArray();
        var rows = ids.Length == 0 ? [] : await db.FacetQuarters.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.FacetId) && row.Count > 0).ToListAsync(cancellationToken);
        return rows.OrderBy(row => row.Quarter).ThenBy(row => row.Quad).ToLookup(row => row.FacetId, row => new QuarterCount(row.Quarter, row.Quad, row.Count, row.ScoreSum));
    }
}
