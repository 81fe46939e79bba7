using System.Text;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Antiforgery;

namespace CentralAsiaWatch.Reviewing;

/// <summary>What the pages of a review and of an import ask beside themselves: the note is kept by itself, so that a lost circuit loses no word of it.</summary>
public static class ReviewEndpoints
{
    // A letter beyond ASCII takes up to four bytes.
    private const int MostBytes = 4 * DraftOperations.MostOfNote;

    /// <summary>Maps the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        // PUT /review/{id}/note, PUT /import/{id}/note with the text as the body.
        routes.MapPut($"{AppUrls.Review}/{{id:guid}}/note", (Guid id, HttpContext context, ReviewOperations reviews, IAntiforgery antiforgery) =>
            KeepAsync(context, antiforgery, (acting, text) => reviews.KeepNoteAsync(acting, id, text, context.RequestAborted))).ExcludeFromDescription();
        routes.MapPut($"{AppUrls.Imports}/{{id:guid}}/note", (Guid id, HttpContext context, ImportReviewOperations reviews, IAntiforgery antiforgery) =>
            KeepAsync(context, antiforgery, (acting, text) => reviews.KeepNoteAsync(acting, id, text, context.RequestAborted))).ExcludeFromDescription();
    }

    private static async Task<IResult> KeepAsync(HttpContext context, IAntiforgery antiforgery, Func<Acting, string, Task<DateTime>> keepAsync)
    {
        if (context.Request.ContentLength is > MostBytes or null)
        {
            return Refusal(StatusCodes.Status413PayloadTooLarge, $"A note has at most {DraftOperations.MostOfNote} characters; yours still stands here. Shorten it.");
        }

        // Asked first: who is signed out is told so, and not that a token is wrong.
        if (Acting.From(context.User) is not { } acting)
        {
            return Refusal(StatusCodes.Status401Unauthorized, "You are signed out; the note still stands here. Sign in and it is kept.");
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Refusal(StatusCodes.Status400BadRequest, "This page is from before you signed in; the note still stands here. Copy it and load the page again.");
        }

        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        try
        {
            return Results.Json(new { savedAt = await keepAsync(acting, text) }, WatchJson.Contract);
        }
        catch (RefusedException refused)
        {
            return Refusal(StatusCodes.Status403Forbidden, refused.Message);
        }
    }

    private static IResult Refusal(int status, string sentence) => Results.Problem(statusCode: status, title: "Not kept", detail: sentence);
}
