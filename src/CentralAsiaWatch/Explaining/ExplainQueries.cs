using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Explaining;

/// <summary>A number that was asked for; without an explanation where it is neither small enough to read nor kept on write.</summary>
/// <param name="Explanation">The number with its events.</param>
/// <param name="Total">How many events match.</param>
/// <param name="Quarter">The quarter of a trend.</param>
/// <param name="Left">What the kept sums leave out, in words; null for nothing.</param>
public sealed record ExplainView(Explanation? Explanation, ListTotal Total, int Quarter, string? Left);

/// <summary>Finds the events that a number is made of.</summary>
public sealed class ExplainQueries(IDbContextFactory<WatchDbContext> dbFactory, RecordList list, EventQueries events, ReferenceCache references, ReadingTime time)
{
    /// <summary>So many events are read one by one; beyond, a number comes from the sums kept on write.</summary>
    public const int MostRead = 300;

    private const int MostNewest = 20;
    private const int CountBound = 10_000;

    /// <summary>The number with what it is made of.</summary>
    public async Task<ExplainView> FindAsync(ExplainRequest request, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var period = RelationPeriod.Of(request.Filter);
        var quarter = RelationTrend.QuarterOf(period.To < today ? period.To.Value : today);
        var filter = request.Number == ExplainedNumber.Trend ? request.Filter.OfAllDays() : request.Filter;
        var open = await list.OpenAsync(filter, CountBound, cancellationToken);
        var isWhole = !open.Total.IsCapped && open.Total.Number <= MostRead;
        var stretch = await open.StretchAsync(new ListRequest(Limit: isWhole ? MostRead : MostNewest, NewestFirst: !isWhole));
        var rows = await events.RowsAsync(stretch.Places, cancellationToken);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var reader = new RelationReader(db, await references.FacetsAsync(cancellationToken), cancellationToken);
        var known = await references.ReferencesAsync(cancellationToken);
        var origins = await reader.OriginsAsync([.. rows.Select(row => row.Number)], known);
        var rule = isWhole && !request.IsOnePair ? request.Counting : CountingRule.Once;
        var sides = request.Sides(known);
        CountedEvent[] counted = [.. rows.Select(row => new CountedEvent(row, origins.GetValueOrDefault(row.Number), CountingRules.Times(row, rule, sides))).Where(one => Fits(one, request.Dates))];
        if (isWhole)
        {
            if (request.Number == ExplainedNumber.Trend && request.Pair(known) is { } pair)
            {
                counted = [.. counted.Where(one => RelationLanes.IsBetween(one.Row, pair, known))];
            }

            return new ExplainView(Explanation.Of(request.Number, counted, quarter), open.Total with { Number = counted.Length }, quarter, null);
        }

        if (KeptFacet(filter) is not { } facet || reader.Entry(RecordKind.Event, facet) is not { } entry)
        {
            return new ExplainView(null, open.Total, quarter, null);
        }

        var counts = (await reader.QuartersAsync([entry.Id]))[entry.Id].Where(one => Fits(one, filter, request.Dates)).ToArray();
        var formula = new NumberFormula(request.Number, counts, quarter);
        var parts = request.Number == ExplainedNumber.Trend ? [.. counted.Where(one => formula.Trend.Holds(one.Quarter))] : counted;
        var all = request.Number == ExplainedNumber.Trend ? formula.Trend.Last.Count + formula.Trend.Before.Count : counts.Sum(one => one.Count);
        NumberWithout[] without = request.Number == ExplainedNumber.Trend && await reader.CorroboratedAsync(entry, formula.Trend) is { } several
            ? [new NumberWithout("single-source events", all - several.Total, TrendWords.Becomes(formula.Trend, TrendCall.Of(several.Counts, quarter)))]
            : [];
        return new ExplainView(new Explanation(request.Number, formula, parts, all - parts.Length, false, without), new ListTotal(all, false), quarter, Left(filter, period, request));
    }

    private static bool Fits(CountedEvent one, DatePlace dates) => dates == DatePlace.Any || one.IsVague == (dates == DatePlace.Vaguer);

    private static bool Fits(QuarterCount one, RecordFilter filter, DatePlace dates)
    {
        var period = RelationPeriod.Of(filter);
        return (dates == DatePlace.Any || (one.Quarter == FacetQuarter.Vaguer) == (dates == DatePlace.Vaguer))
            && (period == RelationPeriod.All || RelationParts.IsWithin(one, period))
            && (filter.Value("quad") is not { } quads || quads.Contains((char)('0' + one.Quad), StringComparison.Ordinal));
    }

    // Quarters are kept by facet and quad: a filter by one facet, quads and days can be summed from them, any other cannot.
    private static string? KeptFacet(RecordFilter filter)
    {
        var others = filter.Parts.Where(part => part.Reading is not FilterReading.Days && part.Parameter.Name != "quad").ToArray();
        return others switch
        {
            [] => RecordFacets.All,
            [{ Reading: FilterReading.AnyOf any, Parameter: var parameter }] when any.Choices.Count == 1 || parameter == RelationFilter.Parameter => any.Choices[0].Key,
            _ => null,
        };
    }

    private static string? Left(RecordFilter filter, RelationPeriod period, ExplainRequest request)
    {
        string[] left =
        [
            .. period == RelationPeriod.All ? Array.Empty<string>() : ["events with dates vaguer than a quarter, which lie in no period"],
            .. filter.Value(RelationFilter.Parameter.Name) is null ? Array.Empty<string>() : ["acts of armed groups that name one side only"],
            .. request.Counting == CountingRule.Once || request.IsOnePair ? Array.Empty<string>() : ["the pairs: each event counts once here"],
        ];
        return left.Length == 0 ? null : string.Join("; ", left);
    }
}
