using CentralAsiaWatch.Api;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Map;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.TakeAway;

/// <summary>Events by place and routes of projects as GeoJSON: <c>/timeline.geojson</c>, <c>/projects.geojson</c>, <c>/map.geojson</c>, and single records.</summary>
internal static class GeoTwins
{
    /// <summary>The ending.</summary>
    public const string Ending = ".geojson";

    private const string Type = "application/geo+json; charset=utf-8";

    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var kind in new[] { EventFilter.Kind, ProjectFilter.Kind })
        {
            routes.MapData(AppUrls.List(kind.Record) + Ending, (HttpContext context, RecordStretches stream, ReferenceCache cache, Gazetteer gazetteer) =>
                ListAsync(kind, context, stream, cache, gazetteer)).WithMetadata(ReadsStore.Alone);
        }

        routes.MapData(AppUrls.Map + Ending, MapAsync).WithMetadata(ReadsStore.Alone);
        routes.MapData($"/events/{{number:int}}{Ending}", (int number, HttpContext context, RecordStretches stream, Gazetteer gazetteer) =>
            OneAsync(RecordKind.Event, "", number, context, stream, gazetteer)).WithMetadata(ReadsStore.Alone);
        routes.MapData($"{AppUrls.Projects}/{{slug}}{Ending}", (string slug, HttpContext context, RecordStretches stream, Gazetteer gazetteer) =>
            OneAsync(RecordKind.Project, slug, null, context, stream, gazetteer)).WithMetadata(ReadsStore.Alone);
    }

    private static async Task<IResult> ListAsync(FilterKind kind, HttpContext context, RecordStretches stream, ReferenceCache cache, Gazetteer gazetteer)
    {
        var address = TwinAddress.Read(context.Request.Query);
        var filter = PathFilters.OfList(kind, address.Page, await cache.ReferencesAsync(context.RequestAborted));
        var (request, problems) = ListRequest.Read(address.Page);
        if ((filter.Problems.Concat(problems).FirstOrDefault() ?? address.Problem) is { } problem)
        {
            return ApiProblems.Unreadable(problem);
        }

        var features = new GeoFeatures(gazetteer, PinnedAddress.Host(context.Request));
        return Results.Stream(async body =>
        {
            var written = new FeatureCollectionStream(body);
            await foreach (var (records, _) in stream.ReadAsync(filter, request, address.IsWhole, context.RequestAborted))
            {
                await written.WriteAsync(records.SelectMany(record => Features(kind.Record, record, features)), context.RequestAborted);
            }

            await written.EndAsync(context.RequestAborted);
        }, Type);
    }

    private static async Task<IResult> MapAsync(HttpContext context, MapQueries queries, ReferenceCache cache, Gazetteer gazetteer)
    {
        var filter = RecordFilter.Read(EventFilter.Kind, context.Request.Query, await cache.ReferencesAsync(context.RequestAborted));
        if (filter.Problems.Count > 0)
        {
            return ApiProblems.Unreadable(filter.Problems[0]);
        }

        var view = await queries.ViewAsync(filter, context.RequestAborted);
        var features = new GeoFeatures(gazetteer, PinnedAddress.Host(context.Request));
        return Written([.. view.Places.Select(GeoFeatures.Of), .. view.Routes.Select(route => features.Of(route.Project))], context.RequestAborted);
    }

    private static async Task<IResult> OneAsync(RecordKind kind, string slug, int? number, HttpContext context, RecordStretches stream, Gazetteer gazetteer) =>
        await stream.FindAsync(kind, slug, number, context.RequestAborted) is { } record
            ? Written(Features(kind, record, new GeoFeatures(gazetteer, PinnedAddress.Host(context.Request))), context.RequestAborted)
            : ApiProblems.Missing($"There is no {kind.Singular()} at this address; {AppUrls.List(kind)} lists them.");

    private static IResult Written(IEnumerable<byte[]> features, CancellationToken cancellationToken) => Results.Stream(async body =>
    {
        var written = new FeatureCollectionStream(body);
        await written.WriteAsync(features, cancellationToken);
        await written.EndAsync(cancellationToken);
    }, Type);

    private static IEnumerable<byte[]> Features(RecordKind kind, StreamedRecord record, GeoFeatures features) =>
        kind == RecordKind.Event ? features.Of(RecordQueries.Read<EventItem>(record.Json)) : [features.Of(RecordQueries.Read<ProjectItem>(record.Json))];

    /// <summary>A collection that is written a few features at a time.</summary>
    private sealed class FeatureCollectionStream(Stream body)
    {
        private bool _isBegun;

        public async Task WriteAsync(IEnumerable<byte[]> features, CancellationToken cancellationToken)
        {
            foreach (var feature in features)
            {
                await body.WriteAsync(_isBegun ? ",\n"u8.ToArray() : "{\"type\":\"FeatureCollection\",\"features\":[\n"u8.ToArray(), cancellationToken);
                await body.WriteAsync(feature, cancellationToken);
                _isBegun = true;
            }
        }

        public async Task EndAsync(CancellationToken cancellationToken) =>
            await body.WriteAsync(_isBegun ? "\n]}\n"u8.ToArray() : "{\"type\":\"FeatureCollection\",\"features\":[]}\n"u8.ToArray(), cancellationToken);
    }
}
