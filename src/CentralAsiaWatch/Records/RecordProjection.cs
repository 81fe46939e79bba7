using System.Runtime.InteropServices;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Records;

/// <summary>
/// Keeps what is computed beside the rows: facets and their counts, quarters, citations, paragraphs and the search index. What changes is gathered and written
/// in stretches, sorted as the tables are: a row that lies beside the one before it costs a fraction of one that lies anywhere.
/// </summary>
internal sealed class RecordProjection
{
    /// <summary>Grows when what is computed from a content changes; a store of an older one is brought up to date at start (<see cref="ProjectionRebuild"/>).</summary>
    public const int Version = 4;

    private readonly WatchDbContext _db;
    private readonly KeptFacets _facets;
    private readonly Dictionary<CountKey, (int Count, double Score)> _quarters = [];
    private readonly Dictionary<CountKey, (int Count, int DayCount)> _periods = [];
    private readonly List<SearchEntry> _found = [];
    private readonly List<long> _forgotten = [];
    private readonly List<(RecordKind Kind, int Number)> _recited = [];
    private readonly List<Citation> _citations = [];
    private readonly List<SourceParagraph> _paragraphs = [];
    private readonly List<FacetRow> _rows = [];

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

    /// <summary>Writes what was gathered of single records, on the connection and in the transaction of the context. Counts go on being gathered.</summary>
    public void Flush()
    {
        SaveCitations();
        SaveFacetRows();
        SearchIndex.Replace(_db, _forgotten, _found);
        _forgotten.Clear();
        _found.Clear();
    }

    /// <summary>Writes all that was gathered.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await _db.SaveChangesAsync(cancellationToken);
        Flush();
        _facets.Save();
        SaveCounts();
    }

    private void Count(Record record, IEnumerable<string> facets, int sign)
    {
        var row = record as Event;
        var (quarter, periods) = row is null ? default : (EventQuarter.Of(row.Earliest, row.Latest), FacetPeriod.Of(row.Earliest, row.Latest).ToArray());
        foreach (var name in facets)
        {
            var facet = _facets.Count(name, sign);
            _rows.Add(new FacetRow(facet, record.SortKey, record.Number, sign));
            if (row is null)
            {
                continue;
            }

            ref var scored = ref CollectionsMarshal.GetValueRefOrAddDefault(_quarters, new CountKey(facet, PeriodSize.Quarter, quarter, row.Quad), out _);
            scored = (scored.Count + sign, scored.Score + (sign * row.Score));
            foreach (var period in periods)
            {
                ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(_periods, new CountKey(facet, period.Size, period.Index, row.Quad), out _);
                counted = (counted.Count + sign, counted.DayCount + (row.Earliest == row.Latest ? sign : 0));
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
        _recited.Clear();
        _citations.Clear();
        _paragraphs.Clear();
    }

    // A record that kept a facet was taken out and put in again: the two cancel out.
    private void SaveFacetRows()
    {
        _rows.Sort();
        using var insert = new StoreStatement(_db, "INSERT INTO RecordFacets (FacetId, SortKey, Number) VALUES (?, ?, ?)");
        using var delete = new StoreStatement(_db, "DELETE FROM RecordFacets WHERE FacetId = ? AND SortKey = ? AND Number = ?");
        for (var first = 0; first < _rows.Count;)
        {
            var row = _rows[first++];
            var change = row.Sign;
            for (; first < _rows.Count && _rows[first].CompareTo(row) == 0; first++)
            {
                change += _rows[first].Sign;
            }

            if (change != 0)
            {
                (change > 0 ? insert : delete).Bind((long)row.Facet).Bind(row.SortKey).Bind((long)row.Number).Run();
            }
        }

        _rows.Clear();
    }

    // One statement a row, which adds to what is there or begins it: reading the rows first would take as long again.
    private void SaveCounts()
    {
        using var quarters = new StoreStatement(_db,
            """
            INSERT INTO FacetQuarters (FacetId, Quarter, Quad, Count, ScoreSum) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (FacetId, Quarter, Quad) DO UPDATE SET Count = FacetQuarters.Count + excluded.Count, ScoreSum = FacetQuarters.ScoreSum + excluded.ScoreSum
            """);
        foreach (var (key, (count, score)) in _quarters.OrderBy(one => one.Key))
        {
            quarters.Bind((long)key.Facet).Bind((long)key.Period).Bind((long)key.Quad).Bind((long)count).Bind(score).Run();
        }

        using var periods = new StoreStatement(_db,
            """
            INSERT INTO FacetPeriods (FacetId, Size, Period, Quad, Count, DayCount) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (FacetId, Size, Period, Quad) DO UPDATE SET Count = FacetPeriods.Count + excluded.Count, DayCount = FacetPeriods.DayCount + excluded.DayCount
            """);
        foreach (var (key, (count, days)) in _periods.Where(one => one.Value.Count != 0 || one.Value.DayCount != 0).OrderBy(one => one.Key))
        {
            periods.Bind((long)key.Facet).Bind((long)key.Size).Bind((long)key.Period).Bind((long)key.Quad).Bind((long)count).Bind((long)days).Run();
        }
    }
}

/// <summary>A row of the facet index that comes or goes, in the order of the index.</summary>
internal readonly record struct FacetRow(int Facet, long SortKey, int Number, int Sign) : IComparable<FacetRow>
{
    /// <inheritdoc />
    public int CompareTo(FacetRow other) => Facet != other.Facet ? Facet.CompareTo(other.Facet)
        : SortKey != other.SortKey ? SortKey.CompareTo(other.SortKey) : Number.CompareTo(other.Number);
}

/// <summary>What is counted: a facet in a period and quad, in the order of the tables of counts.</summary>
internal readonly record struct CountKey(int Facet, PeriodSize Size, int Period, int Quad) : IComparable<CountKey>
{
    /// <inheritdoc />
    public int CompareTo(CountKey other) => Facet != other.Facet ? Facet.CompareTo(other.Facet)
        : Size != other.Size ? ((int)Size).CompareTo((int)other.Size)
        : Period != other.Period ? Period.CompareTo(other.Period) : Quad.CompareTo(other.Quad);

    /// <inheritdoc />
    public override int GetHashCode() => (((Facet * 8) + (int)Size) * 397) ^ (Period * 31) ^ (Quad * 15_485_863);
}
