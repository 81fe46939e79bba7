using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Benchmarks.Working;

/// <summary>
/// The whole application, with what a benchmark asks of it beside: people who are signed in without passwords, so that hundreds are there at once, and what only
/// a click in a form does. It is never what is deployed: it runs in a process of a benchmark, over a copy of a store.
/// </summary>
internal static class WorkingApplication
{
    /// <summary>Where people are made.</summary>
    public const string People = "/benchmark/people";

    /// <summary>Where a draft is handed over for review.</summary>
    public const string Submit = "/benchmark/submit";

    /// <summary>Where a draft is published.</summary>
    public const string Publish = "/benchmark/publish";

    /// <summary>Where a view gets a share link.</summary>
    public const string Share = "/benchmark/share";

    public static async Task<int> RunAsync(string[] args)
    {
        // The static files of the program are looked up by its name.
        await using var application = WatchApplication.Build(["--applicationName", "CentralAsiaWatch", "--Serilog:MinimumLevel:Default", "Error", .. args], null);
        application.MapMemory();
        application.MapPost(People, MakePeopleAsync);
        application.MapPost(Submit, (Guid draft, string person, string stamp, string session, DraftOperations drafts, CancellationToken ended) =>
            drafts.SubmitAsync(new Acting(person, stamp, session), draft, ended));
        application.MapPost(Publish, async (Guid draft, string person, string stamp, string session, RecordEditing editing, CancellationToken ended) =>
            Results.Json((await editing.PublishAsync(new Acting(person, stamp, session), draft, ended)).Number));
        application.MapPost(Share, async (string view, string person, string stamp, string session, CentralAsiaWatch.Sharing.ShareLinkOperations links, CancellationToken ended) =>
            Results.Json(await links.MakeAsync(new Acting(person, stamp, session), view, "Benchmark", 30, null, ended)));
        await WatchApplication.StartAsync(application);
        await application.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<IResult> MakePeopleAsync(
        PersonRole role, int count, IDbContextFactory<WatchDbContext> dbFactory, WriteGate gate, PersonSessions sessions, IOptionsMonitor<CookieAuthenticationOptions> cookies, TimeProvider time)
    {
        var now = time.GetUtcNow();
        Person[] people = [.. Enumerable.Range(0, count).Select(_ => Make(role, now.UtcDateTime))];
        await gate.RunAsync(async () =>
        {
            await using var db = await dbFactory.CreateDbContextAsync();
            db.People.AddRange(people);
            return await db.SaveChangesAsync();
        }, CancellationToken.None);
        var made = new List<MadePerson>();
        foreach (var person in people)
        {
            var signedIn = await sessions.BeginAsync(person, "Benchmark", CancellationToken.None);
            var ticket = new AuthenticationTicket(
                PersonClaims.Principal(signedIn), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + SessionWatch.Longest }, PersonCookie.Scheme);
            made.Add(new MadePerson(signedIn.PersonId, signedIn.Stamp, signedIn.SessionId, cookies.Get(PersonCookie.Scheme).TicketDataFormat.Protect(ticket)));
        }

        return Results.Json(made);
    }

    private static Person Make(PersonRole role, DateTime now)
    {
        var name = $"{role} {Guid.NewGuid():N}";
        return new Person
        {
            DisplayName = name,
            DisplayNameKey = PersonNames.Key(name),
            Role = role,
            UserName = $"{name}@example.org",
            NormalizedUserName = $"{name}@EXAMPLE.ORG".ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = now,
        };
    }
}

/// <summary>A person who is signed in.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Stamp">Under which stamp.</param>
/// <param name="SessionId">In which session.</param>
/// <param name="Cookie">What a browser says it by.</param>
internal sealed record MadePerson(string PersonId, string Stamp, string SessionId, string Cookie);
