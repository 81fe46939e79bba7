using CentralAsiaWatch.Data;
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
    public const int Version = 7;

    // Rows and lines are the cheaper the more of them lie in order. Lines are held for a while only: texts that outlive others are dear to the memory.
    private const int MostCitationsHeld = 2_000;
    private const int MostLinesHeld = 10_000;
    private const int MostRecordsHeld = 20_000;

    private readonly WatchDbContext _db;
    private readonly KeptFacets _facets;
    private readonly List<EventPeriods> _events = [];
    private readonly List<SearchEntry> _found = [];
    private readonly List<long> _forgotten = [];
    private readonly List<(RecordKind Kind, int Number)> _recited = [];
    private readonly List<Citation> _citations = [];
    private readonly List<SourceParagraph> _paragraphs = [];
    private int _records;

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

    /// <summary>Writes what was gathered, on the connection and in the transaction of the context, as far as it is worth it.</summary>
    public void Flush()
    {
        if (_citations.Count + _recited.Count >= MostCitationsHeld)
        {
            SaveCitations();
        }

        if (_found.Count + _forgotten.Count >= MostLinesHeld)
        {
            SaveLines();
        }

        if (_records >= MostRecordsHeld)
        {
            SaveFacetRows();
        }
    }

    /// <summary>Writes all that was gathered.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await _db.SaveChangesAsync(cancellationToken);
        SaveCitations();
        SaveLines();
        SaveFacetRows();
        _facets.Save();
    }

    private void Count(Record record, IEnumerable<string> facets, int sign)
    {
        _records++;
        var counted = -1;
        if (record is Event row)
        {
            counted = _events.Count;
            _events.Add(EventPeriods.Of(row));
        }

        foreach (var name in facets)
        {
            _facets.Count(name, new FacetRow(record.SortKey, record.Number, sign, counted));
        }
    }

    private void SaveLines()
    {
        SearchIndex.Replace(_db, _forgotten, _found);
        _forgotten.Clear();
        _found.Clear();
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

    private void SaveFacetRows()
    {
        var counts = new EventCounts();
        using var insert = new ManyRows(_db, "INSERT INTO RecordFacets (FacetId, SortKey, Number) VALUES", "(?, ?, ?)");
        using var delete = new StoreStatement(_db, "DELETE FROM RecordFacets WHERE FacetId = ? AND SortKey = ? AND Number = ?");
        var (come, gone) = (new List<FacetRow>(), new List<FacetRow>());
        foreach (var (facet, rows) in _facets.TakeRows())
        {
            come.Clear();
            gone.Clear();
            Sort(rows, come, gone);
            insert.Run(come, (row, into) => into.Bind((long)facet).Bind(row.SortKey).Bind((long)row.Number));
            gone.ForEach(row => delete.Bind((long)facet).Bind(row.SortKey).Bind((long)row.Number).Run());
            foreach (var row in rows.Where(row => row.Event >= 0))
            {
                counts.Count(_events[row.Event], row.Sign);
            }

            counts.Close(facet);
        }

        counts.Save(_db);
        _events.Clear();
        _records = 0;
    }

    // A record that kept a facet was taken out and put in again: the two cancel out.
    private static void Sort(IReadOnlyList<FacetRow> rows, List<FacetRow> come, List<FacetRow> gone)
    {
        for (var first = 0; first < rows.Count;)
        {
            var row = rows[first++];
            var change = row.Sign;
            for (; first < rows.Count && rows[first].CompareTo(row) == 0; first++)
            {
                change += rows[first].Sign;
            }

            if (change != 0)
            {
                (change > 0 ? come : gone).Add(row);
            }
        }
    }
}
