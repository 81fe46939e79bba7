using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Sharing;

namespace CentralAsiaWatch.TakeAway;

/// <summary>One form in which a view can be taken away.</summary>
/// <param name="Name">What it is called: <c>CSV</c>.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Words">What it holds, in few words.</param>
public sealed record TakeAwayFormat(string Name, string Url, string Words);

/// <summary>The forms in which each view can be taken away. Pure.</summary>
public static class TakeAwayFormats
{
    private static readonly string[] s_places = [AppUrls.Timeline, AppUrls.Projects, AppUrls.Map];
    private static readonly Dictionary<string, string> s_calendars = new(StringComparer.Ordinal)
    {
        [AppUrls.Timeline] = "meetings that are dated to days",
        [AppUrls.Agreements] = "deadlines",
        [AppUrls.Projects] = "deadlines",
        [AppUrls.Leverage] = "when judgements go stale",
    };

    /// <summary>The forms of a view, what is shown first and the whole store last.</summary>
    public static IEnumerable<TakeAwayFormat> Of(ViewAddress view)
    {
        var isList = IsList(view.Path);
        var parts = view.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isRelation = parts is ["countries", _] or ["relations", _, _];
        yield return new TakeAwayFormat("CSV", AppUrls.Twin(view.Url, ".csv"), "what is shown, for a spreadsheet");
        yield return new TakeAwayFormat("JSON", AppUrls.Twin(view.Url, ".json"), "what is shown, for a program");
        if (isList)
        {
            var whole = view.With("after", null).With("limit", null).With(TwinAddress.AllParameter, "true").Url;
            yield return new TakeAwayFormat("CSV of all", AppUrls.Twin(whole, ".csv"), "every record under the filter");
            yield return new TakeAwayFormat("JSON of all", AppUrls.Twin(whole, ".json"), "every record under the filter");
        }

        if (s_places.Contains(view.Path) || parts is ["events" or "projects", _])
        {
            yield return new TakeAwayFormat("GeoJSON", AppUrls.Twin(view.Url, GeoTwins.Ending), view.Path == AppUrls.Map ? "places with counts, and routes" : "by place, with how precise that is; routes of projects");
        }

        if (isRelation || s_calendars.ContainsKey(view.Path))
        {
            yield return new TakeAwayFormat("Calendar", AppUrls.Twin(view.Url, Calendars.Ending), isRelation ? "meetings, deadlines, when judgements go stale" : s_calendars[view.Path]);
        }

        if (FeedOf(view) is { } feed)
        {
            yield return new TakeAwayFormat("Atom", feed, "a feed of what is added and corrected under this filter");
            yield return new TakeAwayFormat("JSON Feed", JsonFeedOf(view)!, "the same for programs");
        }

        if (view.Path == AppUrls.Leverage)
        {
            yield return new TakeAwayFormat("Matrix as CSV", AppUrls.Twin(view.With(TwinView.PartParameter, "matrix").Url, ".csv"), "the newest judgement of each dimension and state");
        }

        yield return new TakeAwayFormat("Everything", AppUrls.With(AppUrls.ExportArchive, [KeyValuePair.Create(Past.AsOf.Parameter, view.AsOfText)]), "all published records as a data package (zip)");
    }

    /// <summary>The Atom feed of a view; null for a view that has none.</summary>
    public static string? FeedOf(ViewAddress view) => Feed(view, AppUrls.ChangesFeed, RecordFeeds.Atom);

    private static string? JsonFeedOf(ViewAddress view) => Feed(view, AppUrls.ChangesJsonFeed, RecordFeeds.JsonFeed);

    private static string? Feed(ViewAddress view, string ofChanges, string ending) => view.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["changes"] => (view with { Path = ofChanges }).Url,
        ["countries", _] or ["relations", _, _] => AppUrls.Twin(view.Url, ending),
        _ when ViewFeeds.Has(view) => AppUrls.Twin(view.Url, ending),
        _ when IsList(view.Path) => AppUrls.Twin(view.With("after", null).Url, ending),
        _ => null,
    };

    private static bool IsList(string path) => FilterKinds.All.Any(kind => AppUrls.List(kind.Record) == path);
}
