using System.Security.Claims;
using CentralAsiaWatch.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CentralAsiaWatch.People;

/// <summary>The cookie that a browser is known by: which session it is of, and under which stamp. Everything else is asked of the store.</summary>
public static class PersonCookie
{
    /// <summary>The authentication scheme.</summary>
    public const string Scheme = "Person";

    /// <summary>The cookie's name; over TLS with <c>__Host-</c> before it.</summary>
    public const string Name = "watch-session";

    /// <summary>Sets the cookie up.</summary>
    public static void SetUp(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.CookieManager = new HostCookies();
        options.ExpireTimeSpan = SessionWatch.Longest;
        options.SlidingExpiration = false;
        options.LoginPath = AppUrls.SignIn;
        options.AccessDeniedPath = AppUrls.Refused;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => AskAsync(context, StatusCodes.Status401Unauthorized, "Sign in to read this. Nothing was changed.");
        options.Events.OnRedirectToAccessDenied = context => AskAsync(context, StatusCodes.Status403Forbidden, "Your role does not allow this. Nothing was changed.");
    }

    /// <summary>Gives the browser a session.</summary>
    public static Task GiveAsync(HttpContext context, SignedIn signedIn) => context.SignInAsync(Scheme, PersonClaims.Principal(signedIn));

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (Acting.From(context.Principal ?? new ClaimsPrincipal()) is { } acting
            && await services.GetRequiredService<SessionWatch>().CheckAsync(acting.SessionId, acting.SecurityStamp, isUse: true, context.HttpContext.RequestAborted) is { } signedIn)
        {
            // Name and role as they are now, not as they were when the cookie was given.
            context.ReplacePrincipal(PersonClaims.Principal(signedIn));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    // A page leads to the sign-in and back; what a program reads is told in its own terms.
    private static Task AskAsync(RedirectContext<CookieAuthenticationOptions> context, int status, string sentence)
    {
        if (!RequestKinds.WantsPage(context.Request))
        {
            return Results.Problem(sentence, statusCode: status).ExecuteAsync(context.HttpContext);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
