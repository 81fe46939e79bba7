using System.Globalization;
using System.Net.Mime;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Briefs.Word;
using CentralAsiaWatch.Citing;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Past;
using Microsoft.Net.Http.Headers;

namespace CentralAsiaWatch.Briefs;

/// <summary>Briefs at the address of their view: <c>GET /countries/uzbekistan.docx</c>, <c>/relations/iran/afghanistan.md</c>, <c>/timeline.docx?actor=iskp</c>.</summary>
public static class BriefEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (ending, write) in new (string, Func<Brief, IResult>)[] { (BriefAddress.Word, Word), (BriefAddress.Markdown, Markdown) })
        {
            routes.MapGet($"/timeline{ending}", (HttpContext context, BriefQueries queries, PinnedTime times) =>
                AnswerAsync(context, times, write, (host, pinned) => queries.TimelineAsync(context.Request.Query, host, pinned, context.RequestAborted))).WithMetadata(ReadsStore.OfToday).ExcludeFromDescription();
            routes.MapGet($"/countries/{{slug}}{ending}", (string slug, HttpContext context, BriefQueries queries, PinnedTime times) =>
                AnswerAsync(context, times, write, (host, pinned) => CentralAsia.States.Contains(slug)
                    ? queries.RelationAsync(slug, CentralAsia.Afghanistan, AppUrls.Country(slug), context.Request.Query, host, pinned, context.RequestAborted)
                    : Task.FromResult<(Brief?, FilterProblem?)>((null, null)))).WithMetadata(ReadsStore.OfToday).ExcludeFromDescription();
            routes.MapGet($"/relations/{{a}}/{{b}}{ending}", (string a, string b, HttpContext context, BriefQueries queries, PinnedTime times) =>
                AnswerAsync(context, times, write, (host, pinned) => queries.RelationAsync(a, b, AppUrls.Relation(a, b), context.Request.Query, host, pinned, context.RequestAborted))).WithMetadata(ReadsStore.OfToday).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, PinnedTime times, Func<Brief, IResult> write, Func<string, AsOf, Task<(Brief? Brief, FilterProblem? Problem)>> askAsync)
    {
        // A brief is sent on: it reads the same for everybody, whatever calendar the reader who made it has chosen.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var pinned = await times.OfRequestAsync(context.RequestAborted);
        var (brief, problem) = await askAsync(CiteEndpoint.Host(context), pinned);
        if (problem is not null)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "A filter cannot be read",
                detail: problem.Sentence,
                extensions: new Dictionary<string, object?> { ["parameter"] = problem.Parameter, ["value"] = problem.Value, ["accepted"] = problem.Accepted });
        }

        if (brief is null)
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such relation", detail: $"One of the two is no actor that is recorded, or both are one side. {AppUrls.Relations} lists the relations that there are.");
        }

        var name = $"{CitedText.Key(brief.Title)}-{pinned.Instant.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}{Path.GetExtension(context.Request.Path.Value)}";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment) { FileName = name }.ToString();
        return write(brief);
    }

    private static IResult Word(Brief brief) => Results.Bytes(WordBrief.Write(brief), WordBrief.MediaType);

    private static IResult Markdown(Brief brief) => Results.Text(MarkdownBrief.Write(brief), "text/markdown; charset=utf-8");
}
