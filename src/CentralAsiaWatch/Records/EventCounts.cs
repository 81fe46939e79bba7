using System.Runtime.InteropServices;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;

namespace CentralAsiaWatch.Records;

/// <summary>The periods in which an event counts.</summary>
/// <param name="Quarter">Its quarter (<see cref="EventQuarter"/>).</param>
/// <param name="Year">Its year; 0 where its date reaches over several, or where it has none.</param>
/// <param name="Place">Where in the year it lies.</param>
/// <param name="Quad">PLOVER quad, 1–4.</param>
/// <param name="Score">−10…+10.</param>
internal readonly record struct EventPeriods(int Quarter, int Year, YearPlace Place, int Quad, double Score)
{
    /// <summary>Those of an event.</summary>
    public static EventPeriods Of(Event row)
    {
        var place = YearPlace.Of(row.Earliest, row.Latest, row.Quad);
        return new EventPeriods(EventQuarter.Of(row.Earliest, row.Latest), place is null ? 0 : row.Earliest!.Value.Year, place.GetValueOrDefault(), row.Quad, row.Score);
    }
}

/// <summary>
/// What a write changes in the counts of events by facet and period: gathered facet by facet, in the order of their numbers, so that each row is written once
/// and beside the one before it.
/// </summary>
internal sealed class EventCounts
{
    // A quarter and quad in one number, a year and place in another: their order is that of the rows.
    private const int QuadBits = 2;
    private const int PlaceBits = 12;

    private readonly Dictionary<int, (int Count, double Score)> _quarters = [];
    private readonly Dictionary<int, int> _places = [];
    private readonly List<(int Facet, int Quarter, int Quad, int Count, double Score)> _changedQuarters = [];
    private readonly List<(int Facet, int Year, int Code, int Change)> _changedPlaces = [];

    /// <summary>Counts an event of the facet at hand more or less.</summary>
    public void Count(in EventPeriods periods, int sign)
    {
        // The quarter of what is vaguer is −1.
        ref var scored = ref CollectionsMarshal.GetValueRefOrAddDefault(_quarters, ((periods.Quarter + 1) << QuadBits) | (periods.Quad - 1), out _);
        scored = (scored.Count + sign, scored.Score + (sign * periods.Score));
        if (periods.Year > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_places, (periods.Year << PlaceBits) | periods.Place.Code, out _) += sign;
        }
    }

    /// <summary>Says which facet was at hand; the next one has a greater number.</summary>
    public void Close(int facet)
    {
        foreach (var (key, (count, score)) in Sorted(_quarters))
        {
            _changedQuarters.Add((facet, (key >> QuadBits) - 1, (key & ((1 << QuadBits) - 1)) + 1, count, score));
        }

        foreach (var (key, change) in Sorted(_places))
        {
            if (change != 0)
            {
                _changedPlaces.Add((facet, key >> PlaceBits, key & ((1 << PlaceBits) - 1), change));
            }
        }
    }

    private static IEnumerable<(int Key, TCount Count)> Sorted<TCount>(Dictionary<int, TCount> counts)
    {
        var keys = counts.Keys.ToArray();
        Array.Sort(keys);
        foreach (var key in keys)
        {
            yield return (key, counts[key]);
        }

        counts.Clear();
    }

    /// <summary>Writes what was gathered.</summary>
    public void Save(WatchDbContext db)
    {
        // One statement a row, which adds to what is there or begins it: reading the rows first would take as long again.
        using var quarters = new ManyRows(
            db,
            "INSERT INTO FacetQuarters (FacetId, Quarter, Quad, Count, ScoreSum) VALUES",
            "(?, ?, ?, ?, ?)",
            "ON CONFLICT (FacetId, Quarter, Quad) DO UPDATE SET Count = FacetQuarters.Count + excluded.Count, ScoreSum = FacetQuarters.ScoreSum + excluded.ScoreSum");
        quarters.Run(_changedQuarters, static (one, into) => into.Bind((long)one.Facet).Bind((long)one.Quarter).Bind((long)one.Quad).Bind((long)one.Count).Bind(one.Score));

        using var years = new FacetYearRows(db);
        var changes = new List<(int Code, int Change)>();
        for (var next = 0; next < _changedPlaces.Count;)
        {
            var (facet, year, _, _) = _changedPlaces[next];
            changes.Clear();
            for (; next < _changedPlaces.Count && _changedPlaces[next].Facet == facet && _changedPlaces[next].Year == year; next++)
            {
                changes.Add((_changedPlaces[next].Code, _changedPlaces[next].Change));
            }

            years.Change(facet, year, changes);
        }
    }
}

/// <summary>Rows of <see cref="FacetYear"/>, changed one by one.</summary>
internal sealed class FacetYearRows(WatchDbContext db) : IDisposable
{
    private readonly StoreStatement _read = new(db, "SELECT VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict, Places FROM FacetYears WHERE FacetId = ? AND Year = ?");
    private readonly StoreStatement _write = new(db,
        """
        INSERT INTO FacetYears (FacetId, Year, VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict, Places) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (FacetId, Year) DO UPDATE SET VerbalCooperation = excluded.VerbalCooperation, MaterialCooperation = excluded.MaterialCooperation,
            VerbalConflict = excluded.VerbalConflict, MaterialConflict = excluded.MaterialConflict, Places = excluded.Places
        """);

    /// <summary>Changes a row, or begins it.</summary>
    /// <param name="facet">The facet.</param>
    /// <param name="year">The year.</param>
    /// <param name="changes">By how much more or less at which places, in order of their codes.</param>
    public void Change(int facet, int year, List<(int Code, int Change)> changes)
    {
        var counts = (One: 0L, Two: 0L, Three: 0L, Four: 0L);
        byte[]? places = null;
        var withinYear = changes.FindIndex(change => !YearPlace.OfCode(change.Code).IsYear) is >= 0 and var first ? changes[first..] : [];
        _read.Bind((long)facet).Bind((long)year).RunForRow(row =>
        {
            counts = (row.Number(0), row.Number(1), row.Number(2), row.Number(3));
            places = YearPlaces.With(row.Bytes(4), withinYear);
        });
        foreach (var (code, change) in changes)
        {
            switch (YearPlace.OfCode(code).Quad)
            {
                case 1:
                    counts.One += change;
                    break;
                case 2:
                    counts.Two += change;
                    break;
                case 3:
                    counts.Three += change;
                    break;
                default:
                    counts.Four += change;
                    break;
            }
        }

        _write.Bind((long)facet).Bind((long)year).Bind(counts.One).Bind(counts.Two).Bind(counts.Three).Bind(counts.Four).Bind(places ?? YearPlaces.With([], withinYear)).Run();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
    }
}
