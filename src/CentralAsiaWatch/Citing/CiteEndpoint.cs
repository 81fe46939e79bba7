using System.Net.Mime;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Signposts;
using Microsoft.Net.Http.Headers;

namespace CentralAsiaWatch.Citing;

/// <summary>Citations of any view: <c>GET /cite?of=/events/17&amp;format=bibtex</c>.</summary>
public static class CiteEndpoint
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(AppUrls.Cite, AnswerAsync).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(HttpContext context, CiteQueries queries, PinnedTime times, SignpostQueries signposts)
    {
        var (request, problem) = CiteRequest.Read(context.Request.Query);
        if (request is null)
        {
            return Unreadable(problem!);
        }

        if (await times.OfAsync(request.View, context.RequestAborted) is not { } pinned)
        {
            return Unreadable(new FilterProblem(AsOf.Parameter, FilterProblem.Shorten(request.View.AsOfText!), AsOf.Accepted));
        }

        if (await queries.FindAsync(request.View, request.Chart, Host(context), pinned, context.RequestAborted) is not { } cited)
        {
            return await MissingAsync(request, signposts, context.RequestAborted);
        }

        var chosen = request.IsOfDocuments ? cited.Documents : [cited.View];
        if (request.Format != CitationFormat.Text)
        {
            // What a reference manager opens: a browser keeps it as a file, by a name that says what it is of.
            var name = (request.IsOfDocuments ? $"{cited.View.Key}-documents" : cited.View.Key) + request.Format.Ending();
            context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment) { FileName = name }.ToString();
        }

        return Results.Text(request.Format.Write(chosen), request.Format.MediaType());
    }

    /// <summary>Scheme and host, before every address that leaves the program.</summary>
    public static string Host(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";

    private static async Task<IResult> MissingAsync(CiteRequest request, SignpostQueries signposts, CancellationToken cancellationToken)
    {
        var signpost = RecordAddress.Read(request.View.Path) switch
        {
            { Number: { } number } address => await signposts.FindAsync(address.Kind, number, cancellationToken),
            { Slug: { } slug } address => await signposts.FindAsync(address.Kind, slug, cancellationToken),
            _ => null,
        };
        return signpost switch
        {
            { Survivor: { } survivor } => Results.Redirect((request with { View = request.View with { Path = survivor.Url.Split('#')[0] } }).Url, permanent: true),
            { } hidden => Results.Problem(statusCode: StatusCodes.Status410Gone, title: "The record is hidden", detail: hidden.Sentence),
            null => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is nothing to cite", detail: "No record and no page stands at the address named by ‘of’, as of the time that is asked for. Open the page and choose “Share” there."),
        };
    }

    private static IResult Unreadable(FilterProblem problem) => Results.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "The address of a citation cannot be read",
        detail: problem.Sentence,
        extensions: new Dictionary<string, object?> { ["parameter"] = problem.Parameter, ["value"] = problem.Value, ["accepted"] = problem.Accepted });
}
