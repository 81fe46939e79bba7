using System.Globalization;
using CentralAsiaWatch.Api;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Following;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sharing;

namespace CentralAsiaWatch.TakeAway;

/// <summary>Atom (RFC 4287) and JSON Feed (1.1) of pages that are no list: <c>/index.atom</c>, <c>/search.atom?q=canal</c>, <c>/actors/uzbekistan/feed.json</c>.</summary>
internal static class ViewFeeds
{
    private const string BelowParameter = "below";
    private const int Most = 50;

    private static readonly string[] s_pages =
    [
        AppUrls.Situation, AppUrls.Map, AppUrls.Network, AppUrls.Countries, AppUrls.Relations, AppUrls.Compare, AppUrls.Promises, AppUrls.Contested, AppUrls.Search,
        $"{AppUrls.Leverage}/{{holder}}/{{subject}}",
        .. RecordKinds.All.Where(kind => kind != RecordKind.Leverage).Select(kind => $"/{kind.Plural()}/{{name}}"),
    ];

    private delegate byte[] FeedWriter(ChangeStretch stretch, FeedHead head, string host, References references);

    /// <summary>Whether a page has a feed here.</summary>
    public static bool Has(ViewAddress view) => view.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["leverage", _, _] => true,
        ["leverage", _] or ["countries", _] => false,
        ["search"] => view.Query["q"].ToString().Length > 0,
        [_, _] parts => s_pages.Contains($"/{parts[0]}/{{name}}"),
        _ => s_pages.Contains(view.Path),
    };

    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var page in s_pages)
        {
            Map(routes, page, RecordFeeds.Atom, "application/atom+xml; charset=utf-8", ChangeFeed.Write);
            Map(routes, page, RecordFeeds.JsonFeed, "application/feed+json; charset=utf-8", ChangeJsonFeed.Write);
        }
    }

    private static void Map(IEndpointRouteBuilder routes, string page, string ending, string type, FeedWriter write) =>
        routes.MapData(AppUrls.Twin(page, ending), async (HttpContext context, ViewFeedQueries queries, ReferenceCache cache, KeptAnswers kept) =>
        {
            var request = context.Request;
            var references = await cache.ReferencesAsync(context.RequestAborted);
            var below = request.Query[BelowParameter].ToString();
            var isBelow = long.TryParse(below, NumberStyles.None, CultureInfo.InvariantCulture, out var place);
            if (below.Length > 0 && !isBelow)
            {
                return ApiProblems.Unreadable(new FilterProblem(BelowParameter, FilterProblem.Shorten(below), "the number of a change"));
            }

            var path = page == AppUrls.Situation ? page : request.Path.Value![..^ending.Length];
            if (ViewAddress.Read(path + request.QueryString)?.With(BelowParameter, null) is not { } view || Question(view, references) is not { } question)
            {
                return ApiProblems.Missing("There is nothing here that could be followed.");
            }

            if (question.Filters.SelectMany(filter => filter.Problems).FirstOrDefault() is { } problem)
            {
                return ApiProblems.Unreadable(problem);
            }

            var host = PinnedAddress.Host(request);
            var feed = await kept.GetAsync($"{host}{request.Path} {view.Url} {below}", async () =>
                await queries.ListAsync(question, isBelow ? place : null, Most, context.RequestAborted) is { } stretch
                    ? write(stretch, Head(view, question, ending, stretch.Next, references), host, references)
                    : [], context.RequestAborted);
            return feed.Length > 0 ? feed.As(type) : ApiProblems.Missing("There is no such record.");
        }).WithMetadata(ReadsStore.Alone);

    // Where nothing is compared yet, nothing changes.
    private static ViewQuestion? Question(ViewAddress view, References references) =>
        ViewQuestion.Of(view, references) ?? (view.Path == AppUrls.Compare ? new ViewQuestion([], []) : null);

    private static FeedHead Head(ViewAddress view, ViewQuestion question, string ending, long? next, References references)
    {
        var page = view.With(AsOf.Parameter, null);
        var self = AppUrls.Twin(page.Url, ending);
        return new FeedHead(
            $"CentralAsiaWatch: {Words(page, question, references)}", page.Url, self,
            next is { } below ? AppUrls.With(self, [KeyValuePair.Create(BelowParameter, (string?)below.ToString(CultureInfo.InvariantCulture))]) : null);
    }

    private static string Words(ViewAddress view, ViewQuestion question, References references) => view.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["search"] => $"what has the words ‘{view.Query["q"]}’",
        ["compare"] => "relations compared",
        ["promises"] => "promises",
        ["contested"] => "what sources disagree about",
        ["leverage", var holder, var subject] => $"leverage of {Name(holder, references)} over {Name(subject, references)}",
        ["actors", var slug] => Name(slug, references),
        ["sources", var slug] => references.Sources.TryGetValue(slug, out var source) ? source.ShortName : slug,
        [var plural, var name] => $"{RecordKinds.All.First(kind => kind.Plural() == plural).ToString().ToLowerInvariant()} {name}",
        _ when question.Filters is [var only] => only.Words,
        _ => "everything",
    };

    private static string Name(string slug, References references) => references.Actors.TryGetValue(slug, out var actor) ? actor.Name : slug;
}
