using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;

namespace CentralAsiaWatch.People;

/// <summary>Lets a proven person in, and out again: session in the store, cookie in the browser.</summary>
public sealed class Entrance(PersonSessions sessions, PeopleStore store, ShortCookies cookies, SignIns signIns)
{
    /// <summary>Begins a session. One that the browser had ends, so that a sign-in always has a new one.</summary>
    /// <param name="context">The request, which is not answered yet.</param>
    /// <param name="person">Who.</param>
    /// <param name="way">How it was proven, for the log.</param>
    public async Task EnterAsync(HttpContext context, Person person, string way)
    {
        await EndAsync(context);
        var browser = BrowserWords.Read(context.Request.Headers[HeaderNames.UserAgent]);
        await PersonCookie.GiveAsync(context, await sessions.BeginAsync(person, browser, context.RequestAborted));
        cookies.Forget(context, ShortCookies.SecondFactor);
        cookies.Forget(context, ShortCookies.Passkey);
        signIns.Succeeded(person, way);
    }

    /// <summary>Gives the browser its cookie anew after a change that gave its person a new stamp.</summary>
    public async Task StayAsync(HttpContext context, Acting acting)
    {
        if (await store.FindAsync(acting.PersonId, context.RequestAborted) is { } person)
        {
            var signedIn = new SignedIn(person.Id, person.DisplayName, person.Role, acting.SessionId, person.SecurityStamp ?? "");
            await PersonCookie.GiveAsync(context, signedIn);
            context.User = PersonClaims.Principal(signedIn);
        }
    }

    /// <summary>Ends the session of this browser, which forgets what it kept of our pages.</summary>
    public async Task LeaveAsync(HttpContext context)
    {
        await EndAsync(context);
        await context.SignOutAsync(PersonCookie.Scheme);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    private async Task EndAsync(HttpContext context)
    {
        if (Acting.From(context.User) is { } acting)
        {
            await sessions.EndAsync(acting.PersonId, acting.SessionId, context.RequestAborted);
        }
    }
}
