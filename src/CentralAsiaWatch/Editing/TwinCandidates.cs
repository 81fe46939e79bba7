using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// Records of a kind with a day that may be the one that is being typed, read off the facet index: of the same parties, with dates that meet. Each reading
/// begins where the date stands in the order and stops after a bound, so that the work is the same at fifty records and at a million.
/// </summary>
internal sealed class TwinCandidates(WatchDbContext db, IReadOnlyDictionary<string, FacetEntry> facets, RecordKind kind)
{
    // So many rows of the index are looked at from one place on, to find so many of the same type; and so many are taken whatever their type.
    private const int Passed = 1_500;
    private const int OfOneType = 40;
    private const int OfAnyType = 25;
    private const int MostFacets = 3;
    private const int Enough = 200;
    private const int DaysNear = 3;
    private const int DaysOfAMonth = 31;

    /// <summary>Numbers of events that are worth comparing, at most <see cref="Enough"/> and those of one more reading. A place stands for who is not typed yet.</summary>
    public Task<IReadOnlyCollection<int>> NumbersAsync(TwinFeatures of, CancellationToken cancellationToken) => NumbersAsync(
        of.Parties, of.Places.Select(place => RecordFacets.Place(Slug.From(place.Name))), of.Type is null ? null : RecordFacets.Type(of.Type.Code), of.Date, cancellationToken);

    /// <summary>Numbers of records that are worth comparing.</summary>
    /// <param name="parties">Who takes part.</param>
    /// <param name="otherwise">Facets that are asked where nobody takes part yet.</param>
    /// <param name="first">The facet of what is likeliest among them; null for none.</param>
    /// <param name="date">When; null for undated.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyCollection<int>> NumbersAsync(
        IReadOnlyList<TwinParty> parties, IEnumerable<string> otherwise, string? first, EdtfDate? date, CancellationToken cancellationToken)
    {
        var found = new HashSet<int>();
        var type = first is null ? null : Facet(first);
        foreach (var facet in Walked(parties, otherwise).Take(MostFacets))
        {
            foreach (var reading in Readings(facet.Id, type?.Id, date))
            {
                if (found.Count < Enough)
                {
                    found.UnionWith(await reading.Select(row => row.Number).ToListAsync(cancellationToken));
                }
            }
        }

        return found;
    }

    // Pairs find least and best; who acts alone makes none. The rarest come first.
    private IEnumerable<FacetEntry> Walked(IReadOnlyList<TwinParty> parties, IEnumerable<string> otherwise)
    {
        var tops = parties.Select(party => party.Sides[^1]).Distinct(StringComparer.Ordinal).ToArray();
        var pairs = Known(tops.SelectMany((one, index) => tops.Skip(index + 1).Select(other => RecordFacets.Pair(one, other))));
        return [.. pairs.Take(MostFacets - 1), .. tops.Length > 0 ? Known(tops.Select(RecordFacets.Actor)) : Known(otherwise)];
    }

    private IEnumerable<IQueryable<RecordFacet>> Readings(int facet, int? type, EdtfDate? date)
    {
        var rows = db.RecordFacets.AsNoTracking().Where(row => row.FacetId == facet);
        var undated = rows.Where(row => row.SortKey == EdtfOrder.Undated).OrderByDescending(row => row.Number);
        if (date is null || (date.Earliest is null && date.Latest is null))
        {
            return [.. Both(undated), .. Both(Backward(rows, EdtfOrder.Undated))];
        }

        var first = (date.Earliest ?? date.Latest!.Value).DayNumber - DaysNear;
        var last = (date.Latest ?? DateOnly.MaxValue).DayNumber + DaysNear;
        var (from, to) = (Day(first), Day(last));
        var (start, end, reaching) = (FacetPlan.FirstKey(from), FacetPlan.FirstKey(to) | FacetPlan.DayMask, FacetPlan.LowestBits(from));
        // The usual vague dates have one place each in the order and are looked up there, however much lies between: a year, a quarter, a month.
        var vague = VagueKeys(date).ToArray();
        // What had begun at no known day stands before everything.
        var beginning = FacetPlan.FirstKey(DateOnly.MinValue) | FacetPlan.DayMask;
        return
        [
            .. Both(rows.Where(row => EF.Parameter(vague).Contains(row.SortKey)).OrderBy(row => row.SortKey).ThenBy(row => row.Number)),
            .. Both(rows.Where(row => row.SortKey >= start && row.SortKey <= end).OrderBy(row => row.SortKey).ThenBy(row => row.Number)),
            .. Both(Backward(rows, start), reaching),
            rows.Where(row => row.SortKey <= beginning && (row.SortKey & FacetPlan.DayMask) <= reaching).OrderBy(row => row.SortKey).ThenBy(row => row.Number).Take(OfAnyType),
            undated.Take(OfAnyType),
        ];

        static IQueryable<RecordFacet> Backward(IQueryable<RecordFacet> rows, long before) =>
            rows.Where(row => row.SortKey < before).OrderByDescending(row => row.SortKey).ThenByDescending(row => row.Number);

        IEnumerable<IQueryable<RecordFacet>> Both(IQueryable<RecordFacet> ordered, long? reaching = null)
        {
            var passed = ordered.Take(Passed);
            if (reaching is { } lowest)
            {
                passed = passed.Where(row => (row.SortKey & FacetPlan.DayMask) <= lowest);
            }

            if (type is { } asked)
            {
                yield return passed.Where(row => db.RecordFacets.Any(other => other.FacetId == asked && other.SortKey == row.SortKey && other.Number == row.Number)).Take(OfOneType);
            }

            yield return passed.Take(OfAnyType);
        }
    }

    // 2024-10-24: the year 2024, its last quarter, third and half, its autumn, and October. A wide date has the years in which it begins and ends.
    private static IEnumerable<long> VagueKeys(EdtfDate date)
    {
        var (first, last) = (date.Earliest ?? date.Latest!.Value, date.Latest ?? date.Earliest!.Value);
        foreach (var year in new[] { first.Year, last.Year }.Distinct())
        {
            yield return EdtfOrder.Key(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        for (var code = 1; code <= 41 && last.DayNumber - first.DayNumber <= DaysOfAMonth; code++)
        {
            if (EdtfBounds.TryOfCode(first.Year, code, out var part, out _) && part.First <= last && part.Last >= first)
            {
                yield return EdtfOrder.Key(part.First, part.Last);
            }
        }
    }

    private IEnumerable<FacetEntry> Known(IEnumerable<string> names) => names.Select(Facet).OfType<FacetEntry>().OrderBy(facet => facet.Count);

    private FacetEntry? Facet(string name) => facets.GetValueOrDefault(RecordFacets.Name(kind, name)) is { Count: > 0 } facet ? facet : null;

    private static DateOnly Day(int number) => DateOnly.FromDayNumber(Math.Clamp(number, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
