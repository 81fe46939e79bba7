using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Api;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.TakeAway;

/// <summary>Calendars of a list or a relation: <c>/timeline.ics</c> has meetings, <c>/agreements.ics</c> and <c>/projects.ics</c> deadlines, <c>/leverage.ics</c> when judgements go stale.</summary>
internal static class Calendars
{
    /// <summary>The ending.</summary>
    public const string Ending = ".ics";

    /// <summary>So many records of a kind at most, the newest of them: no calendar program takes a million entries.</summary>
    public const int MostRecords = 2_000;

    private const string Type = "text/calendar; charset=utf-8";
    private const string TypeParameter = "type";
    private const string Meetings = "CONSULT";

    private static readonly FilterKind[] s_kinds = [EventFilter.Kind, AgreementFilter.Kind, ProjectFilter.Kind, LeverageFilter.Kind];

    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var kind in s_kinds)
        {
            routes.MapData(AppUrls.List(kind.Record) + Ending, async (HttpContext context, RecordStretches stream, ReferenceCache cache) =>
            {
                var references = await cache.ReferencesAsync(context.RequestAborted);
                return await AnswerAsync([PathFilters.OfList(kind, context.Request.Query, references)], null, context, stream, references);
            }).WithMetadata(ReadsStore.Alone);
        }

        routes.MapData($"{AppUrls.Countries}/{{slug}}{Ending}", (string slug, HttpContext context, RecordStretches stream, ReferenceCache cache) =>
            RelationAsync(slug, CentralAsia.States.Contains(slug) ? CentralAsia.Afghanistan : "", context, stream, cache)).WithMetadata(ReadsStore.Alone);
        routes.MapData($"{AppUrls.Relations}/{{a}}/{{b}}{Ending}", (string a, string b, HttpContext context, RecordStretches stream, ReferenceCache cache) =>
            RelationAsync(a, b, context, stream, cache)).WithMetadata(ReadsStore.Alone);
    }

    private static async Task<IResult> RelationAsync(string a, string b, HttpContext context, RecordStretches stream, ReferenceCache cache)
    {
        var references = await cache.ReferencesAsync(context.RequestAborted);
        var (events, relation) = PathFilters.OfPair(a, b, context.Request.Query, references);
        if (events is null || relation is null)
        {
            return ApiProblems.Missing("There is no relation of these two.");
        }

        var pair = KeyValuePair.Create(FilterParameters.Pair.Name, RelationFilter.Value(relation));
        return await AnswerAsync([events, .. s_kinds[1..].Select(kind => RecordFilter.Of(kind, references, pair))], $"{relation.A.Name} and {relation.B.Name}", context, stream, references);
    }

    private static async Task<IResult> AnswerAsync(IReadOnlyList<RecordFilter> filters, string? name, HttpContext context, RecordStretches stream, References references)
    {
        if (filters.SelectMany(filter => filter.Problems).FirstOrDefault() is { } problem)
        {
            return ApiProblems.Unreadable(problem);
        }

        var (entries, host) = (new List<CalendarEntry>(), PinnedAddress.Host(context.Request));
        foreach (var filter in filters)
        {
            // Of events those at which somebody met or spoke, unless the reader asks for other types.
            var asked = filter.Kind.Record == RecordKind.Event && filter.Value(TypeParameter) is null ? filter.With(TypeParameter, Meetings, references) : filter;
            var read = 0;
            await foreach (var (records, _) in stream.ReadAsync(asked, new ListRequest(NewestFirst: true), isWhole: true, context.RequestAborted))
            {
                entries.AddRange(records.Take(MostRecords - read).Select(record => CalendarEntries.Of(filter.Kind.Record, record.Json, host)).OfType<CalendarEntry>());
                read += records.Count;
                if (read >= MostRecords)
                {
                    break;
                }
            }
        }

        return Results.Text(CalendarText.Write($"CentralAsiaWatch: {name ?? filters[0].Words}", entries), Type);
    }
}
