using System.Runtime.InteropServices;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
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
    private readonly Dictionary<(int Facet, int Quarter, int Quad), (int Count, double Score)> _quarters = [];
    private readonly Dictionary<(int Facet, PeriodSize Size, int Period, int Quad), (int Count, int DayCount)> _periods = [];
    private readonly int _lastId;

    /// <param name="lastId">The greatest number a facet of the store has.</param>
    public FacetLedger(int lastId) => _lastId = lastId;

    public void Add(Event row, IEnumerable<string> facets, IEnumerable<KeyValuePair<string, string>> words)
    {
        foreach (var facet in facets)
        {
            var index = IndexOf(RecordFacets.Name(RecordKind.Event, facet));
            _facets[index].Count++;
            _rows[index].Add((row.SortKey, row.Number));
            ref var quarter = ref CollectionsMarshal.GetValueRefOrAddDefault(_quarters, (index, EventQuarter.Of(row.Earliest, row.Latest), row.Quad), out _);
            quarter = (quarter.Count + 1, quarter.Score + row.Score);
            foreach (var period in FacetPeriod.Of(row.Earliest, row.Latest))
            {
                ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(_periods, (index, period.Size, period.Index, row.Quad), out _);
                counted = (counted.Count + 1, counted.DayCount + (row.Earliest == row.Latest ? 1 : 0));
            }
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
        using var quarters = new BulkTable<FacetQuarter>(db, connection);
        using var periods = new BulkTable<FacetPeriod>(db, connection);
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
                }
            });
        }

        connection.InTransaction(() =>
        {
            foreach (var ((facet, quarter, quad), (count, score)) in _quarters.OrderBy(one => one.Key))
            {
                quarters.Add(new FacetQuarter { FacetId = _facets[facet].Id, Quarter = quarter, Quad = quad, Count = count, ScoreSum = score });
            }

            foreach (var ((facet, size, period, quad), (count, days)) in _periods.OrderBy(one => one.Key))
            {
                periods.Add(new FacetPeriod { FacetId = _facets[facet].Id, Size = size, Period = period, Quad = quad, Count = count, DayCount = days });
            }
        });
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
