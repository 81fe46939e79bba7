using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Records;

/// <summary>
/// Keeps what is computed beside the rows: facets and their counts, quarters, citations, paragraphs and the search index. What changes is gathered and written
/// at the end, sorted as the tables are: a row that lies beside the one before it costs a fraction of one that lies anywhere.
/// </summary>
internal sealed class RecordProjection
{
    /// <summary>Grows when what is computed from a content changes; a store of an older one is brought up to date at start (<see cref="ProjectionRebuild"/>).</summary>
    public const int Version = 4;

    private readonly WatchDbContext _db;
    private readonly KeptFacets _facets;
    private readonly Dictionary<(int Facet, int Quarter, int Quad), (int Count, double Score)> _quarters = [];
    private readonly Dictionary<(int Facet, CalendarPeriod Period, int Quad), (int Count, int DayCount)> _periods = [];
    private readonly List<SearchEntry> _found = [];
    private readonly List<long> _forgotten = [];
    private readonly List<(RecordKind Kind, int Number)> _recited = [];
    private readonly List<Citation> _citations = [];
    private readonly List<SourceParagraph> _paragraphs = [];
    private readonly List<(int Facet, long SortKey, int Number, int Sign)> _rows = [];

    private RecordProjection(WatchDbContext db, KeptFacets facets)
    {
        _db = db;
        _facets = facets;
    }

    public static async Task<RecordProjection> StartAsync(WatchDbContext db, CancellationToken cancellationToken) => new(db, await KeptFacets.LoadAsync(db, cancellationToken));

    /// <summary>Takes back what a record's present row and content brought.</summary>
    public void Remove(IRecordMapping mapping, Record record, RecordContent content, References references)
    {
        if (!content.Hidden)
        {
            Count(record, mapping.Facets(content, references).Select(facet => RecordFacets.Name(mapping.Kind, facet)), -1);
            _forgotten.Add(SearchIndex.RowId(mapping.Kind, record.Number, mapping.SearchDay(record)));
        }
    }

    /// <summary>Adds what a record's row and content bring.</summary>
    public void Add(ProjectedRecord? projected)
    {
        if (projected is null)
        {
            return;
        }

        Count(projected.Row, projected.Facets, +1);
        foreach (var (facet, words) in projected.Words)
        {
            _facets.Say(facet, words);
        }

        _found.Add(projected.Search);
    }

    /// <summary>Replaces the citations of a record and, of a source, its paragraphs.</summary>
    /// <param name="content">The content.</param>
    /// <param name="references">Actors and sources as they are after the write.</param>
    /// <param name="isNew">Whether the record had none before.</param>
    public void Cite(RecordContent content, References references, bool isNew)
    {
        if (!isNew)
        {
            _recited.Add((content.Kind, content.Number));
        }

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

    /// <summary>Writes what was gathered, on the connection and in the transaction of the context.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await _db.SaveChangesAsync(cancellationToken);
        SaveCitations();
        _facets.Save();
        SaveFacetRows(cancellationToken);
        SaveCounts();
        SearchIndex.Replace(_db, _forgotten, _found, cancellationToken);
    }

    private void Count(Record record, IEnumerable<string> facets, int sign)
    {
        var row = record as Event;
        var (quarter, periods) = row is null ? default : (EventQuarter.Of(row.Earliest, row.Latest), FacetPeriod.Of(row.Earliest, row.Latest).ToArray());
        foreach (var name in facets)
        {
            var facet = _facets.Count(name, sign);
            _rows.Add((facet, record.SortKey, record.Number, sign));
            if (row is null)
            {
                continue;
            }

            var (count, score) = _quarters.GetValueOrDefault((facet, quarter, row.Quad));
            _quarters[(facet, quarter, row.Quad)] = (count + sign, score + (sign * row.Score));
            foreach (var period in periods)
            {
                var (events, days) = _periods.GetValueOrDefault((facet, period, row.Quad));
                _periods[(facet, period, row.Quad)] = (events + sign, days + (row.Earliest == row.Latest ? sign : 0));
            }
        }
    }

    private void SaveCitations()
    {
        using var forget = new StoreStatement(_db, "DELETE FROM Citations WHERE RecordKind = ? AND RecordNumber = ?");
        using var forgetParagraphs = new StoreStatement(_db, "DELETE FROM SourceParagraphs WHERE SourceNumber = ?");
        foreach (var (kind, number) in _recited)
        {
            forget.Bind(kind.ToString()).Bind((long)number).Run();
            if (kind == RecordKind.Source)
            {
                forgetParagraphs.Bind((long)number).Run();
            }
        }

        using var citations = new RowInsert(_db, typeof(Citation));
        _citations.ForEach(citations.Add);
        using var paragraphs = new RowInsert(_db, typeof(SourceParagraph));
        _paragraphs.ForEach(paragraphs.Add);
    }

    // A record that kept a facet was taken out and put in again: the two cancel out.
    private void SaveFacetRows(CancellationToken cancellationToken)
    {
        _rows.Sort();
        using var insert = new StoreStatement(_db, "INSERT INTO RecordFacets (FacetId, SortKey, Number) VALUES (?, ?, ?)");
        using var delete = new StoreStatement(_db, "DELETE FROM RecordFacets WHERE FacetId = ? AND SortKey = ? AND Number = ?");
        for (var first = 0; first < _rows.Count;)
        {
            var (facet, sortKey, number, change) = _rows[first++];
            for (; first < _rows.Count && (_rows[first].Facet, _rows[first].SortKey, _rows[first].Number) == (facet, sortKey, number); first++)
            {
                change += _rows[first].Sign;
            }

            if (change != 0)
            {
                (change > 0 ? insert : delete).Bind((long)facet).Bind(sortKey).Bind((long)number).Run();
            }

            if (first % 65_536 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    // One statement a row, which adds to what is there or begins it: reading the rows first would take as long again.
    private void SaveCounts()
    {
        using var quarters = new StoreStatement(_db,
            """
            INSERT INTO FacetQuarters (FacetId, Quarter, Quad, Count, ScoreSum) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (FacetId, Quarter, Quad) DO UPDATE SET Count = FacetQuarters.Count + excluded.Count, ScoreSum = FacetQuarters.ScoreSum + excluded.ScoreSum
            """);
        foreach (var ((facet, quarter, quad), (count, score)) in _quarters.OrderBy(one => one.Key))
        {
            quarters.Bind((long)facet).Bind((long)quarter).Bind((long)quad).Bind((long)count).Bind(score).Run();
        }

        using var periods = new StoreStatement(_db,
            """
            INSERT INTO FacetPeriods (FacetId, Size, Period, Quad, Count, DayCount) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (FacetId, Size, Period, Quad) DO UPDATE SET Count = FacetPeriods.Count + excluded.Count, DayCount = FacetPeriods.DayCount + excluded.DayCount
            """);
        foreach (var ((facet, period, quad), (count, days)) in _periods.Where(one => one.Value.Count != 0 || one.Value.DayCount != 0)
            .OrderBy(one => (one.Key.Facet, (int)one.Key.Period.Size, one.Key.Period.Index, one.Key.Quad)))
        {
            periods.Bind((long)facet).Bind((long)period.Size).Bind((long)period.Index).Bind((long)quad).Bind((long)count).Bind((long)days).Run();
        }
    }
}
