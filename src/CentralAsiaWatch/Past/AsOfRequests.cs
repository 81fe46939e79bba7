using System.Text;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Components.Layout;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;

namespace CentralAsiaWatch.Past;

/// <summary>
/// Reads <c>asof=</c> and <c>collection=</c> of whatever is asked for and lets it be answered as the store was then, of these collections. What cannot be read is a 400:
/// a page says so in its own frame, everything else as a problem; a collection that there is not is left out of a page, which says so. Working pages, streams and forms
/// that are sent know only the present and all of it.
/// </summary>
public sealed class AsOfRequests(RequestDelegate next, ReferenceCache cache, TimeProvider clock)
{
    private static readonly string[] s_present = [AppUrls.Live, AppUrls.Theme, AppUrls.Calendar, AppUrls.OpenApi, "/_framework", "/_content", "/_blazor", "/healthz"];

    /// <summary>Why the <c>asof=</c> of a request could not be read; null where it could, or has none.</summary>
    public static FilterProblem? Problem(HttpContext context) => context.Items[typeof(AsOfRequests)] as FilterProblem;

    /// <summary>Why the <c>collection=</c> of a request could not be read; null where it could, or has none.</summary>
    public static FilterProblem? CollectionProblem(HttpContext context) => context.Items[typeof(CollectionChoice)] as FilterProblem;

    /// <summary>Answers as of the time and of the collections that are asked for.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var (time, collection) = (request.Query[AsOf.Parameter].ToString(), request.Query[CollectionChoice.Parameter].ToString());
        if (time.Length + collection.Length == 0 || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || WorkingPages.Has(request.Path)
            || s_present.Any(path => request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
        {
            await next(context);
            return;
        }

        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        var asOf = time.Length == 0 ? null : AsOf.Read(time, clock.GetUtcNow().UtcDateTime);
        if (time.Length > 0 && asOf is null)
        {
            var problem = new FilterProblem(AsOf.Parameter, FilterProblem.Shorten(time), AsOf.Accepted);
            context.Items[typeof(AsOfRequests)] = problem;
            if (isPage)
            {
                // The layout says so in place of the page (Components/Layout/UnreadTime.razor).
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
            }

            await (isPage ? next(context) : RefuseAsync(context, problem));
            return;
        }

        var choice = collection.Length == 0 ? null : await ChoiceAsync(context, collection);
        if (CollectionProblem(context) is { } unknown && !isPage)
        {
            await Api.ApiProblems.Unreadable(unknown).ExecuteAsync(context);
            return;
        }

        if (asOf is null && choice is null)
        {
            await next(context);
            return;
        }

        using (AsOf.Reading(asOf, choice))
        {
            await (isPage ? AnswerPageAsync(context, asOf, choice) : next(context));
        }
    }

    private async Task<CollectionChoice?> ChoiceAsync(HttpContext context, string text)
    {
        var known = (await cache.ReferencesAsync(context.RequestAborted)).Collections;
        var (choice, isRead) = text.Length > RecordFilter.MostCharacters ? (null, false) : CollectionChoice.Read(text, known);
        if (!isRead)
        {
            context.Items[typeof(CollectionChoice)] = new FilterProblem(CollectionChoice.Parameter, FilterProblem.Shorten(text), CollectionChoice.Accepted);
        }

        return choice;
    }

    private static Task RefuseAsync(HttpContext context, FilterProblem problem) => Results.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "A time cannot be read",
        detail: problem.Sentence,
        extensions: new Dictionary<string, object?> { ["parameter"] = problem.Parameter, ["value"] = problem.Value, ["accepted"] = problem.Accepted }).ExecuteAsync(context);

    private async Task AnswerPageAsync(HttpContext context, AsOf? asOf, CollectionChoice? choice)
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

        // What a record of another collection names is still a link: it opens, of all collections.
        if (choice is not null && context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && context.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            context.Response.Redirect(PageAddress.Without(context, CollectionChoice.Parameter));
            return;
        }

        if (page.Length == 0)
        {
            return;
        }

        var made = page.GetBuffer().AsMemory(0, (int)page.Length);
        var isHtml = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        await body.WriteAsync(isHtml ? Encoding.UTF8.GetBytes(PastLinks.Keep(Encoding.UTF8.GetString(made.Span), asOf, choice)) : made, context.RequestAborted);
    }
}
