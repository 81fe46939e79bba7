using System.Globalization;
using System.Text;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Importing;

/// <summary>What an import's pages fetch and offer beside themselves: how far a run is, the report, and the export that an import reads again.</summary>
public static class ImportEndpoints
{
    /// <summary>What a form and the boundaries between its parts may add to a file.</summary>
    internal const long FormBytes = 100_000;

    /// <summary>Refuses an upload that says it is too big before any of it is read.</summary>
    public static void UseImportLimit(this WebApplication application) => application.Use(async (context, next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments(AppUrls.Imports, StringComparison.Ordinal) && context.Request.ContentLength > ImportLimits.UploadBytes + FormBytes)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            await Results.Text($"The file has {context.Request.ContentLength / 1_000_000} MB; at most {ImportLimits.UploadBytes / 1_000_000} MB are taken at once. Nothing was read or kept: go back, divide it, and import the parts.", "text/plain", Encoding.UTF8, StatusCodes.Status413PayloadTooLarge)
                .ExecuteAsync(context);
            return;
        }

        await next(context);
    });

    /// <summary>Maps the addresses.</summary>
    public static void MapImports(this WebApplication application)
    {
        var group = application.MapGroup(AppUrls.Imports).RequireAuthorization(PersonPolicies.Editor).ExcludeFromDescription();

        // GET /import/{id}/progress: {"done":2000,"total":20000,"isOver":false}
        group.MapGet("/{id:guid}/progress", (Guid id, ImportRuns runs) => Results.Json(
            runs.Find(id) is { } run ? new { run.Done, run.Total, run.IsOver } : new { Done = 0, Total = 0, IsOver = true }, WatchJson.Contract));

        // GET /import/{id}/report.csv: what became of each row.
        group.MapGet("/{id:guid}/report.csv", async (Guid id, HttpContext context, ImportQueries imports) =>
            await imports.ReportAsync(Acting.From(context.User), id, context.RequestAborted) is { } report
                ? Results.File(report, "text/csv; charset=utf-8", $"import-{id:N}.csv")
                : Results.NotFound());

        // GET /import/events.csv, /import/figures.json: everything that editors said, as an import reads it.
        foreach (var kind in new[] { RecordKind.Event, RecordKind.Figure })
        {
            group.MapGet($"/{kind.Plural()}.csv", (HttpContext context, ImportExport export) => ExportAsync(kind, isJson: false, context, export));
            group.MapGet($"/{kind.Plural()}.json", (HttpContext context, ImportExport export) => ExportAsync(kind, isJson: true, context, export));
        }
    }

    private static async Task ExportAsync(RecordKind kind, bool isJson, HttpContext context, ImportExport export)
    {
        try
        {
            var pieces = export.PiecesAsync(Acting.From(context.User), kind, isJson, context.RequestAborted).GetAsyncEnumerator(context.RequestAborted);
            await using var _ = pieces;
            // The first piece is read before anything is answered: a refusal can still be one.
            if (!await pieces.MoveNextAsync())
            {
                return;
            }

            context.Response.ContentType = isJson ? "application/json; charset=utf-8" : "text/csv; charset=utf-8";
            context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename={kind.Plural()}.{(isJson ? "json" : "csv")}");
            do
            {
                await context.Response.WriteAsync(pieces.Current, context.RequestAborted);
            }
            while (await pieces.MoveNextAsync());
        }
        catch (RefusedException refused)
        {
            await Results.Text(refused.Message, "text/plain", Encoding.UTF8, StatusCodes.Status403Forbidden).ExecuteAsync(context);
        }
    }
}
