using CentralAsiaWatch.Hosting;

namespace CentralAsiaWatch.TakeAway;

/// <summary>Everything that can be taken away: each page's data at its own address with another ending (docs/decisions/0026).</summary>
public static class TakeAwayEndpoints
{
    private static readonly string[] s_endings = [".json", ".csv"];

    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        DataPackage.Map(routes);
        var all = routes.MapGroup("").ExcludeFromDescription();
        ListTwins.Map(all);
        RecordFeeds.Map(all);
        ViewFeeds.Map(all);
        Calendars.Map(all);
        GeoTwins.Map(all);
        View(all, AppUrls.Situation, RelationTwins.SituationAsync);
        View(all, AppUrls.Countries, RelationTwins.CountriesAsync);
        View(all, $"{AppUrls.Countries}/{{slug}}", RelationTwins.CountryAsync);
        View(all, AppUrls.Relations, RelationTwins.PairsAsync);
        View(all, $"{AppUrls.Relations}/{{a}}/{{b}}", RelationTwins.RelationAsync);
        View(all, AppUrls.Compare, RelationTwins.CompareAsync);
        View(all, $"{AppUrls.Leverage}/{{holder}}/{{subject}}", LeverageTwins.PairAsync);
        View(all, AppUrls.Explain, ViewTwins.ExplainAsync);
        View(all, AppUrls.Promises, ViewTwins.PromisesAsync);
        View(all, AppUrls.Contested, ViewTwins.ContestedAsync);
        View(all, AppUrls.Map, ViewTwins.MapAsync);
        View(all, AppUrls.Network, ViewTwins.NetworkAsync);
        View(all, AppUrls.Search, ViewTwins.SearchAsync);
        View(all, AppUrls.Changes, ViewTwins.ChangesAsync);
        View(all, AppUrls.Method, ViewTwins.Method);
    }

    private static void View(IEndpointRouteBuilder routes, string page, Delegate answer)
    {
        foreach (var ending in s_endings)
        {
            routes.MapData(AppUrls.Twin(page, ending), answer).WithMetadata(ReadsStore.OfToday);
        }
    }
}
