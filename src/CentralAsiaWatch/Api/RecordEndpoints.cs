using System.Text;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Api;

/// <summary>The public JSON of every kind: <c>GET /api/v1/{kind}</c> (product.md, "Public JSON, the contract").</summary>
public static class RecordEndpoints
{
    /// <summary>Maps the list of every kind.</summary>
    public static void MapRecords(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1").WithTags("Records");
        foreach (var kind in FilterKinds.All)
        {
            // GET /api/v1/events: a stretch of the filtered list.
            group.MapGet($"/{kind.Record.Plural()}", (HttpContext context, RecordQueries queries, ReferenceCache references, KeptAnswers kept, CancellationToken cancellationToken) =>
                ListAsync(kind, context, queries, references, kept, cancellationToken))
                .WithName($"list-{kind.Record.Plural()}")
                .WithMetadata(kind, ReadsStore.Alone)
                .WithSummary($"{kind.Words}, filtered and in order");

            // GET /api/v1/events/17: one record.
            group.MapGet($"/{kind.Record.Plural()}/{{id:int}}", (int id, RecordQueries queries, Signposts.SignpostQueries signposts, CancellationToken cancellationToken) =>
                FindAsync(kind, id, queries, signposts, cancellationToken))
                .WithName($"find-{kind.Record.Plural()}")
                .WithMetadata(ReadsStore.Alone)
                .WithSummary($"One of the {kind.Words.ToLowerInvariant()} by its number");
        }
    }

    private static async Task<IResult> ListAsync(
        FilterKind kind, HttpContext context, RecordQueries queries, ReferenceCache references, KeptAnswers kept, CancellationToken cancellationToken)
    {
        var filter = RecordFilter.Read(kind, context.Request.Query, await references.ReferencesAsync(cancellationToken));
        var (request, problems) = ListRequest.Read(context.Request.Query);
        return filter.Problems.Concat(problems).FirstOrDefault() is { } problem
            ? ApiProblems.Unreadable(problem)
            : (await BodyAsync(filter, request, queries, kept, cancellationToken)).As("application/json; charset=utf-8");
    }

    /// <summary>A stretch of a filtered list as the public JSON gives it, kept until the next write: pages give the same beside them.</summary>
    internal static Task<KeptAnswer> BodyAsync(RecordFilter filter, ListRequest request, RecordQueries queries, KeptAnswers kept, CancellationToken cancellationToken) =>
        kept.GetAsync($"{AppUrls.Api(filter.Kind.Record)} {filter.Url("")} {request}", async () =>
        {
            var (json, next, total) = await queries.JsonAsync(filter, request, int.MaxValue - 1, cancellationToken);
            return Body(json, total.Number, next);
        }, cancellationToken);

    private static async Task<IResult> FindAsync(FilterKind kind, int id, RecordQueries queries, Signposts.SignpostQueries signposts, CancellationToken cancellationToken) =>
        await queries.JsonAsync(kind.Record, id, cancellationToken) is { } json
            ? Results.Text(json, "application/json", Encoding.UTF8)
            : await signposts.FindAsync(kind.Record, id, cancellationToken) switch
            {
                { Survivor: { } survivor } => Results.Redirect(AppUrls.Api(kind.Record, survivor.Number), permanent: true),
                { } signpost => Results.Problem(statusCode: StatusCodes.Status410Gone, title: "The record is hidden", detail: signpost.Sentence),
                null => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such record", detail: $"No {kind.Record.Singular()} has the number {id}; {AppUrls.Api(kind.Record)} lists them."),
            };

    // The items are stored as JSON already; they are put together, not parsed and written again.
    private static byte[] Body(IReadOnlyList<string> items, int total, string? next)
    {
        var body = new StringBuilder("{\"items\":[").AppendJoin(',', items)
            .Append(System.Globalization.CultureInfo.InvariantCulture, $"],\"total\":{total},\"next\":");
        _ = next is null ? body.Append("null}") : body.Append('"').Append(next).Append("\"}");
        return Encoding.UTF8.GetBytes(body.ToString());
    }
}
