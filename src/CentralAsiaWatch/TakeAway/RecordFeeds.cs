using System.Globalization;
using CentralAsiaWatch.Api;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.TakeAway;

/// <summary>Atom (RFC 4287) and JSON Feed (1.1) of any filter of any list: <c>/timeline.atom?actor=uzbekistan</c>, <c>/agreements/feed.json</c>; of a relation, of its events.</summary>
internal static class RecordFeeds
{
    /// <summary>The ending of an Atom feed.</summary>
    public const string Atom = ".atom";

    /// <summary>The ending of a JSON Feed: not <c>.json</c>, which is the page's data.</summary>
    public const string JsonFeed = "/feed.json";

    private const string BelowParameter = "below";
    private const int Most = 50;

    // The filter of an address, with the relation that its path names; no filter where the path names none.
    private delegate (RecordFilter? Filter, RelationPair? Relation) FilterReader(IQueryCollection query, References references, RouteValueDictionary path);

    private delegate byte[] FeedWriter(ChangeStretch stretch, FeedHead head, string host, References references);

    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, Atom, "application/atom+xml; charset=utf-8", ChangeFeed.Write);
        Map(routes, JsonFeed, "application/feed+json; charset=utf-8", ChangeJsonFeed.Write);
    }

    private static void Map(IEndpointRouteBuilder routes, string ending, string type, FeedWriter write)
    {
        foreach (var kind in FilterKinds.All)
        {
            Map(AppUrls.List(kind.Record), (query, references, _) => (PathFilters.OfList(kind, query, references), null));
        }

        Map($"{AppUrls.Relations}/{{a}}/{{b}}", (query, references, path) => PathFilters.OfPair((string)path["a"]!, (string)path["b"]!, query, references));
        Map($"{AppUrls.Countries}/{{slug}}", (query, references, path) => PathFilters.OfCountry((string)path["slug"]!, query, references));

        void Map(string page, FilterReader read) => routes.MapData(page + ending, async (HttpContext context, RecordFeedQueries queries, ReferenceCache cache, KeptAnswers kept) =>
        {
            var references = await cache.ReferencesAsync(context.RequestAborted);
            var query = new QueryCollection(context.Request.Query.Where(one => one.Key != BelowParameter).ToDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase));
            var (filter, relation) = read(query, references, context.Request.RouteValues);
            if (filter is null)
            {
                return ApiProblems.Missing("There is no relation of these two.");
            }

            var below = context.Request.Query[BelowParameter].ToString();
            var isBelow = long.TryParse(below, NumberStyles.None, CultureInfo.InvariantCulture, out var place);
            if (((filter.Problems.Count > 0 ? filter.Problems[0] : null) ?? (below.Length > 0 && !isBelow ? new FilterProblem(BelowParameter, FilterProblem.Shorten(below), "the number of a change") : null)) is { } problem)
            {
                return ApiProblems.Unreadable(problem);
            }

            var host = PinnedAddress.Host(context.Request);
            var feed = await kept.GetAsync($"{host}{context.Request.Path} {filter.Url("")} {below}", async () =>
            {
                var stretch = await queries.ListAsync(filter, isBelow ? place : null, Most, context.RequestAborted);
                return write(stretch, Head(filter, relation, context.Request.Path.Value![..^ending.Length], ending, stretch.Next), host, references);
            }, context.RequestAborted);
            return feed.As(type);
        }).WithMetadata(ReadsStore.Alone);
    }

    // The page of a relation says in its path what its events have as a parameter.
    private static FeedHead Head(RecordFilter filter, RelationPair? relation, string page, string ending, long? next)
    {
        var own = filter.Parts.FirstOrDefault(part => relation is not null && part.Parameter.Name == RelationFilter.Parameter.Name);
        var url = own is null ? filter.Url(page) : filter.UrlWithout(page, own);
        return new FeedHead(
            $"CentralAsiaWatch: {filter.Words}", url, AppUrls.Twin(url, ending),
            next is { } below ? AppUrls.With(AppUrls.Twin(url, ending), [KeyValuePair.Create(BelowParameter, (string?)below.ToString(CultureInfo.InvariantCulture))]) : null);
    }
}
