using System.Text;
using CentralAsiaWatch.Components.Layout;
using CentralAsiaWatch.Filtering;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CentralAsiaWatch.Past;

/// <summary>
/// Reads <c>asof=</c> of whatever is asked for and lets it be answered as the store was then. What cannot be read is a 400: a page says so in its own frame,
/// everything else as a problem. Working pages, streams and forms that are sent know only the present.
/// </summary>
public sealed class AsOfRequests(RequestDelegate next, TimeProvider clock)
{
    private static readonly string[] s_present = [AppUrls.Live, AppUrls.Theme, AppUrls.Calendar, AppUrls.OpenApi, "/_framework", "/_content", "/_blazor", "/healthz"];

    /// <summary>Why the <c>asof=</c> of a request could not be read; null where it could, or has none.</summary>
    public static FilterProblem? Problem(HttpContext context) => context.Items[typeof(AsOfRequests)] as FilterProblem;

    /// <summary>Answers as of the time that is asked for.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var text = request.Query[AsOf.Parameter].ToString();
        if (text.Length == 0 || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || WorkingPages.Has(request.Path)
            || s_present.Any(path => request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
        {
            await next(context);
            return;
        }

        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (AsOf.Read(text, clock.GetUtcNow().UtcDateTime) is not { } asOf)
        {
            var problem = new FilterProblem(AsOf.Parameter, FilterProblem.Shorten(text), AsOf.Accepted);
            context.Items[typeof(AsOfRequests)] = problem;
            if (isPage)
            {
                // The layout says so in place of the page (Components/Layout/UnreadTime.razor).
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
            }

            await (isPage ? next(context) : RefuseAsync(context, problem));
            return;
        }

        using (AsOf.Reading(asOf))
        {
            await (isPage ? AnswerPageAsync(context, asOf) : next(context));
        }
    }

    private static Task RefuseAsync(HttpContext context, FilterProblem problem) => Results.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "A time cannot be read",
        detail: problem.Sentence,
        extensions: new Dictionary<string, object?> { ["parameter"] = problem.Parameter, ["value"] = problem.Value, ["accepted"] = problem.Accepted }).ExecuteAsync(context);

    private async Task AnswerPageAsync(HttpContext context, AsOf asOf)
    {
        var body = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (page.Length == 0)
        {
            return;
        }

        var made = page.GetBuffer().AsMemory(0, (int)page.Length);
        var isHtml = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        await body.WriteAsync(isHtml ? Encoding.UTF8.GetBytes(PastLinks.Keep(Encoding.UTF8.GetString(made.Span), asOf)) : made, context.RequestAborted);
    }
}
