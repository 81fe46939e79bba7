using System.Globalization;
using System.Text;
using CentralAsiaWatch.Api;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Signposts;

namespace CentralAsiaWatch.TakeAway;

/// <summary>The lists of records and single records as JSON and CSV, at the addresses of their pages.</summary>
internal static class ListTwins
{
    private const string Json = "application/json; charset=utf-8";
    private const string Csv = "text/csv; charset=utf-8";

    // A file in JSON is written this many records at a time, a file in CSV a stretch at a time: memory holds no more.
    private static readonly byte[] s_opening = "{\"items\":["u8.ToArray();

    /// <summary>Maps <c>/timeline.json</c>, <c>/agreements.csv</c> and so on, and those of single records.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var kind in FilterKinds.All)
        {
            var page = AppUrls.List(kind.Record);
            routes.MapData(AppUrls.Twin(page, ".json"), (HttpContext context, RecordQueries queries, RecordStretches stream, LeverageQueries leverage, ReferenceCache cache, KeptAnswers kept) =>
                JsonAsync(kind, context, queries, stream, leverage, cache, kept)).WithMetadata(Reads(kind.Record));
            routes.MapData(AppUrls.Twin(page, ".csv"), (HttpContext context, RecordStretches stream, LeverageQueries leverage, ReferenceCache cache) =>
                CsvAsync(kind, context, stream, leverage, cache)).WithMetadata(Reads(kind.Record));
            MapRecord(routes, kind.Record, ".json");
            MapRecord(routes, kind.Record, ".csv");
        }
    }

    private static ReadsStore Reads(RecordKind kind) => kind == RecordKind.Leverage ? ReadsStore.OfToday : ReadsStore.Alone;

    private static void MapRecord(IEndpointRouteBuilder routes, RecordKind kind, string ending)
    {
        if (kind is RecordKind.Actor or RecordKind.Source or RecordKind.Project)
        {
            routes.MapData($"/{kind.Plural()}/{{slug}}{ending}", (string slug, RecordStretches stream, SignpostQueries signposts, CancellationToken cancellationToken) =>
                OneAsync(kind, slug, null, ending, stream, signposts, cancellationToken)).WithMetadata(ReadsStore.Alone);
        }
        else
        {
            routes.MapData($"/{kind.Plural()}/{{number:int}}{ending}", (int number, RecordStretches stream, SignpostQueries signposts, CancellationToken cancellationToken) =>
                OneAsync(kind, "", number, ending, stream, signposts, cancellationToken)).WithMetadata(ReadsStore.Alone);
        }
    }

    private static async Task<IResult> JsonAsync(
        FilterKind kind, HttpContext context, RecordQueries queries, RecordStretches stream, LeverageQueries leverage, ReferenceCache cache, KeptAnswers kept)
    {
        var cancellation = context.RequestAborted;
        if (kind.Record == RecordKind.Leverage && TwinAddress.Read(context.Request.Query).Part is not null)
        {
            return new TwinResult(LeverageTwins.Board(await leverage.BoardAsync(cancellation), ExposureWeights.Read(context.Request.Query)));
        }

        var (address, filter, request, problem) = await ReadAsync(kind, context, cache);
        if (problem is not null)
        {
            return ApiProblems.Unreadable(problem);
        }

        if (!address.IsWhole)
        {
            return (await RecordEndpoints.BodyAsync(filter, request, queries, kept, cancellation)).As(Json);
        }

        return Results.Stream(async body =>
        {
            await body.WriteAsync(s_opening, cancellation);
            var count = 0;
            await foreach (var (records, _) in stream.ReadAsync(filter, request, isWhole: true, cancellation))
            {
                var piece = new StringBuilder();
                foreach (var record in records)
                {
                    piece.Append(count++ == 0 ? "\n" : ",\n").Append(record.Json);
                }

                await body.WriteAsync(Encoding.UTF8.GetBytes(piece.ToString()), cancellation);
            }

            await body.WriteAsync(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n],\"total\":{count},\"next\":null}}")), cancellation);
        }, Json);
    }

    private static async Task<IResult> CsvAsync(FilterKind kind, HttpContext context, RecordStretches stream, LeverageQueries leverage, ReferenceCache cache)
    {
        var cancellation = context.RequestAborted;
        if (kind.Record == RecordKind.Leverage && TwinAddress.Read(context.Request.Query).Part is not null)
        {
            return new TwinResult(LeverageTwins.Board(await leverage.BoardAsync(cancellation), ExposureWeights.Read(context.Request.Query)));
        }

        var (address, filter, request, problem) = await ReadAsync(kind, context, cache);
        if (problem is not null)
        {
            return ApiProblems.Unreadable(problem);
        }

        var table = RecordTable.Of(kind.Record);
        var pieces = stream.ReadAsync(filter, request, address.IsWhole, cancellation).GetAsyncEnumerator(cancellation);
        await pieces.MoveNextAsync();
        if (!address.IsWhole && pieces.Current.Next is { } next)
        {
            // A table has no place for where it goes on.
            var url = AppUrls.Twin(new ListAnswer<int>(filter, request, [], await cache.ReferencesAsync(cancellation), [], new ListTotal(0, false), null, null).Url(AppUrls.List(kind.Record), next), ".csv");
            context.Response.Headers.Link = $"<{PinnedAddress.Of(PinnedAddress.Host(context.Request), url)}>; rel=\"next\"";
        }

        return Results.Stream(async body =>
        {
            await using var all = pieces;
            await body.WriteAsync(Encoding.UTF8.GetBytes(CsvText.Mark + CsvText.Line(table.Columns)), cancellation);
            do
            {
                await body.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(all.Current.Records.Select(table.Line))), cancellation);
            }
            while (await all.MoveNextAsync());
        }, Csv);
    }

    private static async Task<(TwinAddress Address, RecordFilter Filter, ListRequest Request, FilterProblem? Problem)> ReadAsync(FilterKind kind, HttpContext context, ReferenceCache cache)
    {
        var address = TwinAddress.Read(context.Request.Query);
        // The weights of the index stand in the address of the page of leverage alone.
        var page = kind.Record == RecordKind.Leverage ? ExposureWeights.Without(address.Page) : address.Page;
        var filter = RecordFilter.Read(kind, page, await cache.ReferencesAsync(context.RequestAborted));
        var (request, problems) = ListRequest.Read(page);
        var part = address.Part is null ? null : new FilterProblem(TwinView.PartParameter, FilterProblem.Shorten(address.Part), "nothing here: a list has one part");
        return (address, filter, request, filter.Problems.Concat(problems).FirstOrDefault() ?? address.Problem ?? part);
    }

    private static async Task<IResult> OneAsync(RecordKind kind, string slug, int? number, string ending, RecordStretches stream, SignpostQueries signposts, CancellationToken cancellationToken)
    {
        if (await stream.FindAsync(kind, slug, number, cancellationToken) is { } record)
        {
            var table = RecordTable.Of(kind);
            return ending == ".json"
                ? Results.Text(record.Json, "application/json", Encoding.UTF8)
                : Results.Text(CsvText.Mark + CsvText.Line(table.Columns) + table.Line(record), "text/csv", Encoding.UTF8);
        }

        var signpost = number is { } known ? await signposts.FindAsync(kind, known, cancellationToken) : await signposts.FindAsync(kind, slug, cancellationToken);
        return signpost switch
        {
            // An assessment stands on the page of its pair, which has no twin of its number.
            { Survivor: { } survivor } => Results.Redirect(kind == RecordKind.Leverage ? $"/leverage/{survivor.Number}{ending}" : AppUrls.Twin(survivor.Url, ending), permanent: true),
            not null => Results.Problem(statusCode: StatusCodes.Status410Gone, title: "The record is hidden", detail: signpost.Sentence),
            null => ApiProblems.Missing($"There is no {kind.Singular()} at this address; {AppUrls.List(kind)} lists them."),
        };
    }
}
