using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>Keeps what is computed beside the rows: facets and their counts, quarters, citations, paragraphs and the search index.</summary>
internal sealed class RecordProjection
{
    /// <summary>Grows when what is computed from a content changes; a store of an older one is brought up to date at start (<see cref="ProjectionRebuild"/>).</summary>
    public const int Version = 4;

    private readonly WatchDbContext _db;
    private readonly Dictionary<string, Facet> _facets;
    private readonly Dictionary<(Facet, int Quarter, int Quad), (int Count, double Score)> _quarters = [];
    private readonly Dictionary<(Facet, CalendarPeriod Period, int Quad), (int Count, int DayCount)> _periods = [];
    private readonly List<SearchEntry> _found = [];
    private readonly List<long> _forgotten = [];
    private readonly List<(RecordKind Kind, int Number)> _recited = [];
    private readonly List<Citation> _citations = [];
    private readonly List<SourceParagraph> _paragraphs = [];
    private readonly Dictionary<(Facet, long SortKey, int Number), int> _rows = [];

    private RecordProjection(WatchDbContext db, Dictionary<string, Facet> facets)
    {
        _db = db;
        _facets = facets;
    }

    public static async Task<RecordProjection> StartAsync(WatchDbContext db, CancellationToken cancellationToken) =>
        new(db, await db.Facets.ToDictionaryAsync(facet => facet.Name, cancellationToken));

    /// <summary>Takes back what a record's present row and content brought.</summary>
    public void Remove(IRecordMapping mapping, Record record, RecordContent content, References references)
    {
        if (content.Hidden)
        {
            return;
        }

        Count(mapping, record, content, references, -1);
        _forgotten.Add(SearchIndex.RowId(mapping.Kind, record.Number, mapping.SearchDay(record)));
    }

    /// <summary>Adds what a record's row and content bring.</summary>
    public void Add(IRecordMapping mapping, Record record, RecordContent content, References references)
    {
        // What is hidden stands in no list, no count and no search; its row alone remains, at its address.
        if (content.Hidden)
        {
            return;
        }

        Count(mapping, record, content, references, +1);
        foreach (var (facet, words) in mapping.FacetWords(content))
        {
            Facet(RecordFacets.Name(mapping.Kind, facet)).Words = words;
        }

        _found.Add(SearchEntry.Of(SearchIndex.RowId(mapping.Kind, record.Number, mapping.SearchDay(record)), SearchTexts.Of(mapping, content, references)));
    }

    /// <summary>Replaces the citations of a record and, of a source, its paragraphs.</summary>
    public void Cite(RecordContent content, References references)
    {
        _recited.Add((content.Kind, content.Number));
        _citations.AddRange((content.Hidden ? [] : content.Citations).Select((citation, position) => new Citation
        {
            RecordKind = content.Kind,
            RecordNumber = content.Number,
            Position = position,
            SourceNumber = references.Sources[citation.Source].Number,
            Paragraph = citation.Paragraph,
            Credibility = citation.Credibility,
            Stance = citation.Stance,
            Field = citation.Field,
            Says = citation.Says,
            Words = citation.Words,
        }));
        _paragraphs.AddRange(((content as SourceContent)?.Paragraphs ?? []).Select(paragraph => new SourceParagraph
        {
            SourceNumber = content.Number,
            Paragraph = paragraph.N,
            Sha256 = paragraph.Sha256,
            Note = paragraph.Note,
        }));
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        foreach (var (kind, number) in _recited)
        {
            await _db.Citations.Where(citation => citation.RecordKind == kind && citation.RecordNumber == number).ExecuteDeleteAsync(cancellationToken);
            if (kind == RecordKind.Source)
            {
                await _db.SourceParagraphs.Where(row => row.SourceNumber == number).ExecuteDeleteAsync(cancellationToken);
            }
        }

        _db.AddRange(_citations);
        _db.AddRange(_paragraphs);
        await _db.SaveChangesAsync(cancellationToken);

        // Facets have their numbers only now that they are saved.
        foreach (var ((facet, sortKey, number), change) in _rows.Where(row => row.Value != 0))
        {
            var row = new RecordFacet { FacetId = facet.Id, SortKey = sortKey, Number = number };
            _db.Entry(row).State = change > 0 ? EntityState.Added : EntityState.Deleted;
        }

        await _db.SaveChangesAsync(cancellationToken);
        await SaveCountsAsync(cancellationToken);
        await SearchIndex.ReplaceAsync(_db, _forgotten, _found, cancellationToken);
    }

    private void Count(IRecordMapping mapping, Record record, RecordContent content, References references, int sign)
    {
        var row = record as Event;
        var (quarter, periods) = row is null ? default : (EventQuarter.Of(row.Earliest, row.Latest), FacetPeriod.Of(row.Earliest, row.Latest).ToArray());
        foreach (var name in mapping.Facets(content, references))
        {
            var facet = Facet(RecordFacets.Name(mapping.Kind, name));
            facet.Count += sign;
            var key = (facet, record.SortKey, record.Number);
            _rows[key] = _rows.GetValueOrDefault(key) + sign;
            if (row is not null)
            {
                var (count, score) = _quarters.GetValueOrDefault((facet, quarter, row.Quad));
                _quarters[(facet, quarter, row.Quad)] = (count + sign, score + (sign * row.Score));
                CountPeriods(facet, row, periods, sign);
            }
        }
    }

    private void CountPeriods(Facet facet, Event row, CalendarPeriod[] periods, int sign)
    {
        foreach (var period in periods)
        {
            var (count, days) = _periods.GetValueOrDefault((facet, period, row.Quad));
            _periods[(facet, period, row.Quad)] = (count + sign, days + (row.Earliest == row.Latest ? sign : 0));
        }
    }

    private Facet Facet(string name)
    {
        if (!_facets.TryGetValue(name, out var facet))
        {
            _facets[name] = facet = new Facet { Name = name };
            _db.Add(facet);
        }

        return facet;
    }

    // One statement a row, which adds to what is there or begins it: reading the rows first would take as long again.
    private async Task SaveCountsAsync(CancellationToken cancellationToken)
    {
        foreach (var ((facet, quarter, quad), (count, score)) in _quarters)
        {
            await _db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO FacetQuarters (FacetId, Quarter, Quad, Count, ScoreSum) VALUES ({facet.Id}, {quarter}, {quad}, {count}, {score})
                ON CONFLICT (FacetId, Quarter, Quad) DO UPDATE SET Count = FacetQuarters.Count + excluded.Count, ScoreSum = FacetQuarters.ScoreSum + excluded.ScoreSum
                """,
                cancellationToken);
        }

        foreach (var ((facet, period, quad), (count, days)) in _periods.Where(one => one.Value.Count != 0 || one.Value.DayCount != 0))
        {
            await _db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO FacetPeriods (FacetId, Size, Period, Quad, Count, DayCount) VALUES ({facet.Id}, {(int)period.Size}, {period.Index}, {quad}, {count}, {days})
                ON CONFLICT (FacetId, Size, Period, Quad) DO UPDATE SET Count = FacetPeriods.Count + excluded.Count, DayCount = FacetPeriods.DayCount + excluded.DayCount
                """,
                cancellationToken);
        }
    }
}
