using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using Microsoft.Data.Sqlite;

namespace CentralAsiaWatch.Benchmarks.Generation;

/// <summary>Facets of events, their counts and quarters, added up in memory and written at the end in the order of their keys.</summary>
internal sealed class FacetLedger
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Facet> _facets = [];
    private readonly List<List<(long SortKey, int Number)>> _rows = [];
    private readonly Dictionary<int, EventPeriods> _events = [];
    private readonly int _lastId;

    /// <param name="lastId">The greatest number a facet of the store has.</param>
    public FacetLedger(int lastId) => _lastId = lastId;

    public void Add(Event row, IEnumerable<string> facets, IEnumerable<KeyValuePair<string, string>> words)
    {
        _events[row.Number] = EventPeriods.Of(row);
        foreach (var facet in facets)
        {
            var index = IndexOf(RecordFacets.Name(RecordKind.Event, facet));
            _facets[index].Count++;
            _rows[index].Add((row.SortKey, row.Number));
        }

        foreach (var (facet, word) in words)
        {
            _facets[IndexOf(RecordFacets.Name(RecordKind.Event, facet))].Words = word;
        }
    }

    public void Write(WatchDbContext db, SqliteConnection connection)
    {
        using var facets = new BulkTable<Facet>(db, connection);
        using var rows = new BulkTable<RecordFacet>(db, connection);
        var counts = new EventCounts();
        for (var index = 0; index < _facets.Count; index++)
        {
            var (facet, own) = (_facets[index], _rows[index]);
            own.Sort();
            connection.InTransaction(() =>
            {
                facets.Add(facet);
                foreach (var (sortKey, number) in own)
                {
                    rows.Add(new RecordFacet { FacetId = facet.Id, SortKey = sortKey, Number = number });
                    counts.Count(_events[number], +1);
                }
            });
            counts.Close(facet.Id);
        }

        connection.InTransaction(() => counts.Save(db));
    }

    private int IndexOf(string name)
    {
        if (!_numbers.TryGetValue(name, out var index))
        {
            _numbers[name] = index = _facets.Count;
            _facets.Add(new Facet { Id = _lastId + index + 1, Name = name });
            _rows.Add([]);
        }

        return index;
    }
}
