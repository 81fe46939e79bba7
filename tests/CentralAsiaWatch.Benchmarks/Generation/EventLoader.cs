using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Benchmarks.Generation;

/// <summary>
/// Puts generated events into a store far faster than the application writes them one by one, through the same mapping: rows, revisions, citations,
/// facets, counts, quarters and search index are what <see cref="RecordWriter"/> would have made.
/// </summary>
internal sealed class EventLoader(WatchDbContext db, SqliteConnection connection, References references, int size)
{
    private const int Chunk = 20_000;
    private static readonly DateTime s_recordedAt = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly EventMapping _mapping = new();
    private readonly EventGenerator _generator = new(size);
    private readonly Dictionary<string, EventLink> _noEvents = [];

    public void Run()
    {
        connection.Execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -262144;");
        var ledger = new FacetLedger(db.Facets.Max(facet => facet.Id));
        var found = AddRecords(ledger);
        ledger.Write(db, connection);
        AddSearch(found);
        connection.Execute("ANALYZE; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);");
    }

    private (long RowId, int Number)[] AddRecords(FacetLedger ledger)
    {
        using var events = new BulkTable<Event>(db, connection);
        using var revisions = new BulkTable<Revision>(db, connection);
        using var citations = new BulkTable<Citation>(db, connection);
        var last = db.Revisions.AsNoTracking().OrderByDescending(revision => revision.Sequence).Select(revision => new { revision.Sequence, revision.Hash }).First();
        var (sequence, hash) = (last.Sequence, last.Hash);
        var found = new (long, int)[size];
        foreach (var chunk in Enumerable.Range(1, size).Chunk(Chunk))
        {
            var operation = new Guid(chunk[0], 0, 0, new byte[8]);
            connection.InTransaction(() =>
            {
                foreach (var number in chunk)
                {
                    var content = _generator.Make(number);
                    var row = (Event)_mapping.Fill(null, content, new WriteMoment(1, s_recordedAt, references, _noEvents));
                    events.Add(row);
                    var revision = Revise(content, ++sequence, operation);
                    revision.Hash = hash = RevisionChain.Hash(revision, hash);
                    revisions.Add(revision);
                    Cite(content, citations);
                    ledger.Add(row, _mapping.Facets(content, references), _mapping.FacetWords(content));
                    found[number - 1] = (SearchIndex.RowId(RecordKind.Event, number, _mapping.SearchDay(row)), number);
                }
            });
        }

        return found;
    }

    private void AddSearch((long RowId, int Number)[] found)
    {
        // Ascending, as they would come from day to day; otherwise the index is written many times over.
        Array.Sort(found);
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO SearchIndex (rowid, Name, Body) VALUES ($rowid, $name, $body)";
        var (rowId, name, body) = (insert.Parameters.Add("$rowid", SqliteType.Integer), insert.Parameters.Add("$name", SqliteType.Text), insert.Parameters.Add("$body", SqliteType.Text));
        insert.Prepare();
        foreach (var chunk in found.Chunk(Chunk))
        {
            connection.InTransaction(() =>
            {
                foreach (var one in chunk)
                {
                    var entry = SearchEntry.Of(one.RowId, SearchTexts.Of(_mapping, _generator.Make(one.Number), references));
                    rowId.Value = entry.RowId;
                    name.Value = entry.Name;
                    body.Value = entry.Body;
                    insert.ExecuteNonQuery();
                }
            });
        }
    }

    private static Revision Revise(EventContent content, long sequence, Guid operation) => new()
    {
        Sequence = sequence,
        RecordKind = RecordKind.Event,
        RecordNumber = content.Number,
        Version = 1,
        RecordedAt = s_recordedAt,
        Who = "generator",
        Why = "Generated.",
        OperationId = operation,
        After = RecordMappings.Write(content),
        Hash = "",
    };

    private void Cite(EventContent content, BulkTable<Citation> citations)
    {
        for (var position = 0; position < content.Citations.Count; position++)
        {
            var citation = content.Citations[position];
            citations.Add(new Citation
            {
                RecordKind = RecordKind.Event,
                RecordNumber = content.Number,
                Position = position,
                SourceNumber = references.Sources[citation.Source].Number,
                Paragraph = citation.Paragraph,
                Credibility = citation.Credibility,
                Stance = citation.Stance,
                Field = citation.Field,
                Says = citation.Says,
                Words = citation.Words,
            });
        }
    }
}
