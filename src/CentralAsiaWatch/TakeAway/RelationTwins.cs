using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Api;
using CentralAsiaWatch.Comparing;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Situation;

namespace CentralAsiaWatch.TakeAway;

/// <summary>What the pages of relations show, as tables: of one, of several beside each other, and of all.</summary>
internal static class RelationTwins
{
    private const int MostPairs = 60;

    public static async Task<IResult> RelationAsync(string a, string b, HttpContext context, RelationQueries queries, ReferenceCache cache)
    {
        var references = await cache.ReferencesAsync(context.RequestAborted);
        return RelationPair.Find(a, b, references) is { } pair
            ? await OfAsync(pair, AppUrls.Relation(a, b), context, queries, references)
            : ApiProblems.Missing("There is no relation of these two: one is no actor that is recorded, or they are one side.");
    }

    public static async Task<IResult> CountryAsync(string slug, HttpContext context, RelationQueries queries, ReferenceCache cache)
    {
        var references = await cache.ReferencesAsync(context.RequestAborted);
        return CentralAsia.States.Contains(slug) && RelationPair.Find(slug, CentralAsia.Afghanistan, references) is { } pair
            ? await OfAsync(pair, AppUrls.Country(slug), context, queries, references)
            : ApiProblems.Missing($"There is no country page of this name; {AppUrls.Countries} lists them.");
    }

    public static async Task<IResult> SituationAsync(HttpContext context, SituationQueries queries) => new TwinResult(Situation(await queries.ViewAsync(context.RequestAborted), AppUrls.Situation));

    public static async Task<IResult> CountriesAsync(HttpContext context, SituationQueries queries)
    {
        var view = Situation(await queries.ViewAsync(context.RequestAborted), AppUrls.Countries);
        return new TwinResult(view with { Title = "The five states", Parts = [view.Parts[0]] });
    }

    public static async Task<IResult> PairsAsync(HttpContext context, RelationQueries queries)
    {
        var pairs = await queries.PairsAsync(MostPairs, context.RequestAborted);
        return new TwinResult(new TwinView("Relations", AppUrls.Relations,
            [TwinPart.Of("pairs", ["one", "other", "events", "url"], pairs, pair => [pair.One.Slug, pair.Other.Slug, pair.Events, AppUrls.Relation(pair.One.Slug, pair.Other.Slug)])]));
    }

    public static async Task<IResult> CompareAsync(HttpContext context, CompareQueries queries, ReferenceCache cache)
    {
        var request = CompareRequest.Read(TwinAddress.Read(context.Request.Query).Page, await cache.ReferencesAsync(context.RequestAborted));
        if (request.Problems.Count > 0)
        {
            return ApiProblems.Unreadable(request.Problems[0]);
        }

        var compared = (await queries.FindAsync(request.Pairs, context.RequestAborted)).Relations;
        return new TwinResult(new TwinView("Relations side by side", CompareRequest.Url(request.Pairs, request.Counting),
        [
            TwinPart.Of("relations", ["a", "b", "url", "events", "cooperative", "conflictual", "meanScore", "rung", "trend", "agreements", "projects", "contested", "silentMonths"], compared,
                one =>
                [
                    one.Pair.A.Slug, one.Pair.B.Slug, AppUrls.Relation(one.Pair.A.Slug, one.Pair.B.Slug), one.Events.Total, one.Events.Balance.Cooperative, one.Events.Balance.Conflictual,
                    one.Events.Balance.MeanScore, one.Ladder?.Current?.Rung, Trend(one.Trend), one.Agreements, one.Projects, one.Contested.Count, one.Contacts.SilentMonths,
                ]),
            Joined("balance", compared.Select(one => (one.Pair, Part: TwinRows.Balance("balance", one.Events.Balance)))),
            Joined("ladder", compared.Select(one => (one.Pair, Part: TwinRows.Ladder("ladder", one.Ladder)))),
        ]));
    }

    private static async Task<IResult> OfAsync(RelationPair pair, string url, HttpContext context, RelationQueries queries, References references)
    {
        var filter = RelationFilter.Read(pair, TwinAddress.Read(context.Request.Query).Page, references);
        if (filter.Problems.Count > 0)
        {
            return ApiProblems.Unreadable(filter.Problems[0]);
        }

        if (await queries.FindAsync(pair.A.Slug, pair.B.Slug, RelationPeriod.Of(filter), context.RequestAborted) is not { } relation)
        {
            return ApiProblems.Missing("There is no such relation.");
        }

        return new TwinResult(new TwinView($"{pair.A.Name} and {pair.B.Name}", filter.Url(url),
        [
            TwinRows.Events("events", relation.Events.Rows),
            TwinRows.Ladder("ladder", relation.Ladder),
            TwinRows.Balance("balance", relation.Events.Balance),
            TwinRows.Contacts("contacts", relation.Contacts),
            TwinRows.Agreements("agreements", relation.Agreements),
            TwinRows.Projects("projects", relation.Projects),
            TwinRows.Figures("figures", relation.Figures),
            TwinRows.Leverage("leverage", relation.Leverage),
            TwinRows.Contested("contested", TwinRows.Points(relation.Contested)),
            TwinPart.Of("sources", ["source", "url", "reliability", "events"], relation.Sources, one => [one.Source.Slug, AppUrls.Source(one.Source.Slug), one.Source.Reliability.ToString(), one.Events]),
            TwinPart.Of("totals", ["events", "listed", "trend"], [relation], one => [one.Events.Total, one.Events.Rows.Count, Trend(one.Trend)]),
        ]));
    }

    private static TwinView Situation(SituationView view, string url) => new("The five relations with Afghanistan", url,
    [
        TwinPart.Of("states",
            ["state", "url", "events", "cooperative", "conflictual", "meanScore", "rung", "otherRung", "rungSince", "trend", "lastEvent", "lastEventDate", "lastFigure", "leverageHighest", "contested"], view.States,
            one =>
            [
                one.State.Slug, AppUrls.Country(one.State.Slug), one.Events.Total, one.Events.Balance.Cooperative, one.Events.Balance.Conflictual, one.Events.Balance.MeanScore,
                one.Ladder.Current?.Rung, one.Ladder.Current?.OtherRung, one.Ladder.Current?.Row.Date, Trend(one.Trend), one.LastEvent is { } last ? AppUrls.Event(last.Number) : null, one.LastEvent?.Date,
                one.LastFigure?.Url, one.Leverage.Count == 0 ? null : one.Leverage.MaxBy(row => row.Level.Order)!.Level.Code, one.Contested,
            ]),
        Joined("ladder", view.States.Select(one => (one.Pair, Part: TwinRows.Ladder("ladder", one.Ladder)))),
        Joined("balance", view.States.Select(one => (one.Pair, Part: TwinRows.Balance("balance", one.Events.Balance)))),
        TwinRows.Leverage("leverage", view.States.SelectMany(one => one.Leverage).Concat(view.RegionLeverage)),
        TwinRows.Figures("figures", view.States.SelectMany(one => one.Figures).Concat(view.RegionFigures)),
        TwinPart.Of("contested", ["title", "url", "field", "says"], view.Contested.SelectMany(point => point.Values.Select(value => (point, value))),
            one => [one.point.Title, one.point.Url, one.point.Field, one.value.Says]),
    ]);

    // The tables of several relations as one, each row with its sides.
    private static TwinPart Joined(string name, IEnumerable<(RelationPair Pair, TwinPart Part)> parts)
    {
        var all = parts.ToArray();
        return new TwinPart(name, ["a", "b", .. all.Length == 0 ? [] : all[0].Part.Columns],
            [.. all.SelectMany(one => one.Part.Rows.Select(row => (IReadOnlyList<object?>)[one.Pair.A.Slug, one.Pair.B.Slug, .. row]))]);
    }

    private static string Trend(RelationTrend trend) => trend.Call.Direction switch
    {
        TrendDirection.Improving => "improving",
        TrendDirection.Unchanged => "unchanged",
        TrendDirection.Deteriorating => "deteriorating",
        _ => "too few events",
    };
}
