using System.Text.Json;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using Microsoft.AspNetCore.Antiforgery;

namespace CentralAsiaWatch.Editing;

/// <summary>What a form's script asks the server: to keep what is typed, for names while they are typed, and for a calendar.</summary>
public static class DraftEndpoints
{
    /// <summary>The most bytes of a saving: letters beyond ASCII take two or three each.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private const int MostNames = 8;

    /// <summary>Maps the addresses.</summary>
    public static void MapDrafts(this WebApplication application)
    {
        // PUT /edit/drafts/{id}?saving=3: keeps the fields of a form as they are typed.
        application.MapPut($"{AppUrls.Edit}/drafts/{{id:guid}}", SaveAsync).ExcludeFromDescription();

        // GET /edit/token: a form that stood open while its person signed in again asks for the new one.
        application.MapGet($"{AppUrls.Edit}/token", (HttpContext context, IAntiforgery antiforgery) => Results.Json(antiforgery.GetAndStoreTokens(context).RequestToken, WatchJson.Contract))
            .RequireAuthorization(PersonPolicies.Editor).ExcludeFromDescription();

        // GET /edit/names?of=actor&q=emir: what may be meant by the beginning of a name.
        application.MapGet(AppUrls.EditNames, NamesAsync).RequireAuthorization(PersonPolicies.Editor).ExcludeFromDescription();

        // GET /edit/calendar: by what dates.js draws a Solar Hijri month.
        application.MapGet(AppUrls.EditCalendar, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "private, max-age=3600";
            return Results.Json(SolarHijriYears.Offered, WatchJson.Contract);
        }).RequireAuthorization(PersonPolicies.Editor).ExcludeFromDescription();
    }

    private static async Task<IResult> SaveAsync(Guid id, int saving, HttpContext context, DraftOperations drafts, IAntiforgery antiforgery)
    {
        if (context.Request.ContentLength is > MostBytes or null)
        {
            return Refusal(StatusCodes.Status413PayloadTooLarge, "This is more than can be kept of one draft. Nothing was cut, and what was saved before is as it was: shorten it here.");
        }

        // Asked first: who is signed out is told so, and not that a token is wrong.
        if (Acting.From(context.User) is not { } acting)
        {
            return Refusal(StatusCodes.Status401Unauthorized, "You are signed out; what you typed still stands here. Sign in and it is saved.");
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Refusal(StatusCodes.Status400BadRequest, "This form is from before you signed in; what you typed still stands here. Load the page again, it is offered there.");
        }

        if (await ReadAsync(context) is not { } body || RecordKinds.All.FirstOrDefault(kind => kind.Plural() == body.Kind) is not (var kind and not 0))
        {
            return Refusal(StatusCodes.Status400BadRequest, "This is no draft; nothing was saved and what was saved before is as it was.");
        }

        try
        {
            return Results.Json(await drafts.SaveAsync(acting, new DraftSave(id, kind, body.Number, body.BaseVersion, saving, body.Fields, body.Why), context.RequestAborted), WatchJson.Contract);
        }
        catch (RefusedException refused)
        {
            return Refusal(refused.IsSignedOut ? StatusCodes.Status401Unauthorized : refused.IsTooMuch ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status403Forbidden, refused.Message);
        }
        catch (DraftElsewhereException elsewhere)
        {
            return Refusal(StatusCodes.Status409Conflict, elsewhere.Message);
        }
    }

    private static async Task<SentDraft?> ReadAsync(HttpContext context)
    {
        try
        {
            var sent = await JsonSerializer.DeserializeAsync<SentDraft>(context.Request.Body, WatchJson.Content, context.RequestAborted);
            return sent is { Fields: not null, BaseVersion: >= 0, Number: null or > 0 } && sent.Fields.Values.All(text => text is not null) ? sent : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<IResult> NamesAsync(string? of, string? q, SearchQueries search, Map.Gazetteer gazetteer, HttpContext context)
    {
        if (of == "place" && q?.Length <= SearchText.MaximumQueryLength)
        {
            return Results.Json(Places(FormNames.Fold(q), gazetteer), WatchJson.Contract);
        }

        RecordKind? kind = of switch { "actor" => RecordKind.Actor, "source" => RecordKind.Source, "event" => RecordKind.Event, _ => null };
        if (kind is null || string.IsNullOrWhiteSpace(q) || q.Length > SearchText.MaximumQueryLength)
        {
            return Results.Json(Array.Empty<NameOffer>(), WatchJson.Contract);
        }

        var found = await search.NearAsync(q, kind, MostNames, context.RequestAborted);
        return Results.Json(found.Where(hit => hit.Kind == kind).Select(hit => kind == RecordKind.Event
            ? new NameOffer(hit.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{hit.Number} · {hit.Title}", hit.Date)
            : new NameOffer(hit.Title, hit.Title, null)), WatchJson.Contract);
    }

    // Those that begin so before those in which a word does.
    private static IEnumerable<NameOffer> Places(string typed, Map.Gazetteer gazetteer) => typed.Length == 0 ? [] : gazetteer.Places
        .Select(place => (place, Name: FormNames.Fold(place.Name)))
        .Where(one => one.Name.StartsWith(typed, StringComparison.Ordinal) || one.Name.Contains(" " + typed, StringComparison.Ordinal))
        .OrderBy(one => one.Name.StartsWith(typed, StringComparison.Ordinal) ? 0 : 1).ThenBy(one => one.Name, StringComparer.Ordinal).Take(MostNames)
        .Select(one => new NameOffer(one.place.Name, one.place.Name, one.place.Country)
        {
            Fills = new Dictionary<string, string?> { ["country"] = one.place.Country, ["precision"] = one.place.Precision },
        });

    private static IResult Refusal(int status, string sentence) => Results.Problem(statusCode: status, title: "Not saved", detail: sentence);

    private sealed record SentDraft(string Kind, int? Number, int BaseVersion, Dictionary<string, string> Fields, string? Why);

    /// <summary>What is offered for a field, and what it fills beside it where that is empty, by the last part of its path.</summary>
    private sealed record NameOffer(string Value, string Name, string? Also)
    {
        public IReadOnlyDictionary<string, string?>? Fills { get; init; }
    }
}
