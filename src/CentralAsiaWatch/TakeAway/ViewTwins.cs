using CentralAsiaWatch.Api;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Contested;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Explaining;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Map;
using CentralAsiaWatch.Network;
using CentralAsiaWatch.Promises;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.TakeAway;

/// <summary>What the pages show that are neither lists of one kind nor relations, as tables.</summary>
internal static class ViewTwins
{
    private const int PageSize = 50;
    private const int MostNamed = 8;

    public static async Task<IResult> ExplainAsync(HttpContext context, ExplainQueries queries, ReferenceCache cache)
    {
        var request = ExplainRequest.Read(TwinAddress.Read(context.Request.Query).Page, await cache.ReferencesAsync(context.RequestAborted));
        if (request.Problems.Concat(request.Filter.Problems).FirstOrDefault() is { } problem)
        {
            return ApiProblems.Unreadable(problem);
        }

        var view = await queries.FindAsync(request, context.RequestAborted);
        var listed = view.Explanation?.Listed ?? [];
        var events = TwinRows.Events("events", listed.Select(one => one.Row));
        return new TwinResult(new TwinView(request.Filter.Words, request.Url(),
        [
            TwinPart.Of("number", ["number", "value", "words", "events", "eventsCapped", "listed", "others"], [view], one =>
            [
                NumberWord(request.Number), one.Explanation?.Formula.Value, one.Explanation?.Words, one.Total.Number, one.Total.IsCapped, listed.Count, one.Explanation?.Others,
            ]),
            new TwinPart("events", ["part", "origins", "times", .. events.Columns],
                [.. listed.Zip(events.Rows, (one, row) => (IReadOnlyList<object?>)[view.Explanation!.Formula.Part(one), one.Origins, one.Times, .. row])]),
            TwinPart.Of("sensitivity", ["without", "left", "becomes"], view.Explanation?.Sensitivity ?? [], one => [one.Without, one.Left, one.Becomes]),
        ]));
    }

    public static async Task<IResult> PromisesAsync(HttpContext context, PromiseQueries queries, ReferenceCache cache)
    {
        var filter = PromiseFilter.Read(TwinAddress.Read(context.Request.Query).Page, await cache.ReferencesAsync(context.RequestAborted));
        if (filter.Problems.Count > 0)
        {
            return ApiProblems.Unreadable(filter.Problems[0]);
        }

        var groups = await queries.GroupsAsync(filter, context.RequestAborted);
        return new TwinResult(new TwinView("Promises", filter.Url,
        [
            TwinPart.Of("promises", ["step", "id", "url", "title", "kind", "state", "due", "parties", "awaited", "waitedDaysLeast", "waitedDaysMost", "overdue", "grade", "contested"],
                groups.SelectMany(group => group.Entries.Select(entry => (group, entry))), one =>
                [
                    one.group.Step, one.entry.Record.Id, one.entry.Record.Url, one.entry.Title, one.entry.Kind, one.entry.State, one.entry.Due,
                    TwinRows.Names(one.entry.Parties.Select(party => party.Slug)), one.entry.Chain.Awaited, one.entry.Chain.Waiting?.Least, one.entry.Chain.Waiting?.Most,
                    one.entry.Chain.Overdue switch { Overdue.Silence => "silence", Overdue.Deadline => "deadline", _ => null }, one.entry.Record.Grade, one.entry.Record.Contested,
                ]),
            TwinPart.Of("steps", ["url", "step", "reported", "stated", "dates", "waitedDaysLeast", "waitedDaysMost"],
                groups.SelectMany(group => group.Entries).SelectMany(entry => entry.Chain.Links.Select(link => (entry, link))), one =>
                [
                    one.entry.Record.Url, one.link.Step, one.link.IsReported, one.link.IsStated, TwinRows.Names(one.link.Evidence.Select(evidence => evidence.Date).OfType<string>()),
                    one.link.Waited?.Least, one.link.Waited?.Most,
                ]),
        ]));
    }

    public static async Task<IResult> ContestedAsync(HttpContext context, ContestedQueries queries, ReferenceCache cache)
    {
        var filter = ContestedFilter.Read(TwinAddress.Read(context.Request.Query).Page, await cache.ReferencesAsync(context.RequestAborted));
        if (filter.Problems.Count > 0)
        {
            return ApiProblems.Unreadable(filter.Problems[0]);
        }

        var points = TwinRows.Points(await queries.BoardAsync(filter, context.RequestAborted)).Where(point => filter.Field is null || point.Field.Field == filter.Field);
        return new TwinResult(new TwinView("Contested", filter.Url, [TwinRows.Contested("readings", points)]));
    }

    public static async Task<IResult> MapAsync(HttpContext context, MapQueries queries, ReferenceCache cache)
    {
        var (filter, problem) = await EventsAsync(context, cache);
        if (problem is not null)
        {
            return ApiProblems.Unreadable(problem);
        }

        var view = await queries.ViewAsync(filter, context.RequestAborted);
        return new TwinResult(new TwinView($"Map: {filter.Words}", filter.Url(AppUrls.Map),
        [
            TwinPart.Of("places", ["place", "name", "country", "precision", "latitude", "longitude", "events", "eventsCapped", "inferred"], view.Places,
                one => [one.Slug, one.Name, one.At?.Country, one.At?.Precision, one.At?.Latitude, one.At?.Longitude, one.Events, one.IsCapped, one.Inferred]),
            TwinPart.Of("routes", ["project", "url", "state", "points", "missing"], view.Routes,
                one => [one.Project.Slug, one.Project.Url, one.Project.State, TwinRows.Names(one.Points.Select(point => point.Name)), TwinRows.Names(one.Missing)]),
            TwinPart.Of("totals", ["events", "eventsCapped", "placeless", "projects"], [view], one => [one.Total.Number, one.Total.IsCapped, one.Placeless, one.Projects]),
        ]));
    }

    public static async Task<IResult> NetworkAsync(HttpContext context, NetworkQueries queries, ReferenceCache cache)
    {
        var (filter, problem) = await EventsAsync(context, cache);
        if (problem is not null)
        {
            return ApiProblems.Unreadable(problem);
        }

        var view = await queries.ViewAsync(filter, context.RequestAborted);
        return new TwinResult(new TwinView($"Network: {filter.Words}", filter.Url(AppUrls.Network),
        [
            TwinPart.Of("edges", ["from", "to", "joint", "events", "quad1", "quad2", "quad3", "quad4", "hosted"], view.Graph.Edges,
                one => [one.From, one.To, one.IsJoint, one.Events, one.Quads.ElementAtOrDefault(0), one.Quads.ElementAtOrDefault(1), one.Quads.ElementAtOrDefault(2), one.Quads.ElementAtOrDefault(3), one.Hosted]),
            TwinPart.Of("actors", ["actor", "name", "country", "events"], view.Graph.Actors, one => [one.Actor.Slug, one.Actor.Name, one.Country, one.Events]),
        ]));
    }

    public static async Task<IResult> SearchAsync(HttpContext context, SearchQueries queries)
    {
        var query = context.Request.Query;
        var text = SearchText.WithoutControls(query["q"].ToString()).Trim();
        var kind = RecordKinds.All.Where(one => one.Plural() == query["kind"].ToString()).Select(one => (RecordKind?)one).FirstOrDefault();
        var after = SearchPlace.Parse(query["below"].ToString());
        FilterProblem?[] problems =
        [
            text.Length > SearchText.MaximumQueryLength ? new FilterProblem("q", FilterProblem.Shorten(text), $"at most {SearchText.MaximumQueryLength} characters") : null,
            kind is null && query["kind"].ToString().Length > 0 ? new FilterProblem("kind", FilterProblem.Shorten(query["kind"].ToString()), $"one of {string.Join(", ", RecordKinds.All.Select(RecordKinds.Plural))}") : null,
            after is null && query["below"].ToString().Length > 0 ? new FilterProblem("below", FilterProblem.Shorten(query["below"].ToString()), "what an earlier page of results gave") : null,
        ];
        if (problems.OfType<FilterProblem>().FirstOrDefault() is { } problem)
        {
            return ApiProblems.Unreadable(problem);
        }

        var answer = await queries.AnswerAsync(text, kind, after, PageSize, MostNamed, context.RequestAborted);
        return new TwinResult(new TwinView($"Search: {text}", AppUrls.SearchFor(text), [Findings("found", answer.Found), Findings("named", answer.Named)]));
    }

    public static async Task<IResult> ChangesAsync(HttpContext context, ChangeQueries queries, ReferenceCache cache)
    {
        var filter = ChangesFilter.Read(TwinAddress.Read(context.Request.Query).Page);
        if (filter.Problems.Count > 0)
        {
            return ApiProblems.Unreadable(filter.Problems[0]);
        }

        var references = await cache.ReferencesAsync(context.RequestAborted);
        var changes = (await queries.ListAsync(filter, PageSize, context.RequestAborted)).Changes;
        return new TwinResult(new TwinView("Changes", filter.Url(AppUrls.Changes),
        [
            TwinPart.Of("changes", ["sequence", "kind", "id", "version", "action", "title", "url", "who", "why", "recordedAt", "differences"], changes, one =>
            [
                one.Revision.Sequence, one.Kind.Singular(), one.Number, one.Revision.Version, one.Action, one.Title, one.Url, ChangeWords.Who(one.Revision), one.Revision.Why,
                one.Revision.RecordedAt, one.IsWithheld ? null : ChangeWords.Differences(one, references),
            ]),
        ]));
    }

    public static IResult Method() => new TwinResult(new TwinView("Method: the vocabulary", AppUrls.Method, [Vocabulary()]));

    /// <summary>Every closed list with its words.</summary>
    public static TwinPart Vocabulary() => TwinPart.Of("terms", ["list", "code", "words"],
        Vocabularies.All.SelectMany(list => list.Terms.Select(term => (list.Name, term.Code, term.Words)))
            .Concat(EngagementLadder.All.Select(rung => (Name: "rung of the ladder", Code: TwinWriter.Text(rung.Number)!, rung.Words))),
        term => [term.Name, term.Code, term.Words]);

    private static TwinPart Findings(string name, IEnumerable<SearchFinding> findings) => TwinPart.Of(name, ["kind", "id", "title", "url", "date", "grade", "contested", "match", "why"], findings,
        one => [one.Hit.Kind.Singular(), one.Hit.Number, one.Hit.Title, one.Hit.Url, one.Hit.Date, one.Hit.Grade, one.Hit.IsContested, one.Reason.Match.Words(), one.Reason.Text]);

    private static async Task<(RecordFilter Filter, FilterProblem? Problem)> EventsAsync(HttpContext context, ReferenceCache cache)
    {
        var filter = RecordFilter.Read(EventFilter.Kind, TwinAddress.Read(context.Request.Query).Page, await cache.ReferencesAsync(context.RequestAborted));
        return (filter, filter.Problems.Count > 0 ? filter.Problems[0] : null);
    }

    private static string NumberWord(ExplainedNumber number) => number switch
    {
        ExplainedNumber.Count => "count",
        ExplainedNumber.Score => "score",
        ExplainedNumber.Balance => "balance",
        _ => "trend",
    };
}
