using System.Net;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>People of the program, and browsers to be them in.</summary>
public static class WatchAppPeople
{
    private static int s_people;

    /// <summary>A browser in which nobody is signed in.</summary>
    public static Visitor Visit(this WatchApp app) => new(app.Address);

    /// <summary>A browser in which a person of that role is signed in. Quick: the person has no password, and the session is given and not asked for.</summary>
    /// <param name="app">The program.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="name">How history names them; null for any name.</param>
    public static async Task<Visitor> SignInAsync(this WatchApp app, PersonRole role, string? name = null) =>
        await app.SignInAsync(await app.HasPersonAsync(role, name));

    /// <summary>A further browser in which a person is signed in.</summary>
    public static async Task<Visitor> SignInAsync(this WatchApp app, Person person)
    {
        var signedIn = await app.Service<PersonSessions>().BeginAsync(person, "Test", CancellationToken.None);
        var visitor = new Visitor(app.Address) { Who = signedIn };
        var now = app.Clock.GetUtcNow();
        var ticket = new AuthenticationTicket(
            PersonClaims.Principal(signedIn),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + SessionWatch.Longest },
            PersonCookie.Scheme);
        var format = app.Service<IOptionsMonitor<CookieAuthenticationOptions>>().Get(PersonCookie.Scheme).TicketDataFormat;
        visitor.Cookies.Add(app.Address, new Cookie(PersonCookie.Name, format.Protect(ticket)));
        return visitor;
    }

    /// <summary>A person with an account.</summary>
    /// <param name="app">The program.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="name">How history names them; null for any name.</param>
    /// <param name="change">What else is so of them.</param>
    public static async Task<Person> HasPersonAsync(this WatchApp app, PersonRole role, string? name = null, Action<Person>? change = null)
    {
        var number = Interlocked.Increment(ref s_people);
        name ??= $"{role} {number}";
        var person = new Person
        {
            DisplayName = name,
            DisplayNameKey = PersonNames.Key(name),
            Role = role,
            UserName = $"person{number}@example.org",
            NormalizedUserName = $"PERSON{number}@EXAMPLE.ORG",
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = app.Clock.GetUtcNow().UtcDateTime,
        };
        change?.Invoke(person);
        await app.Service<WriteGate>().RunAsync(async () =>
        {
            await using var db = await app.Service<IDbContextFactory<WatchDbContext>>().CreateDbContextAsync();
            db.People.Add(person);
            return await db.SaveChangesAsync();
        }, CancellationToken.None);
        return person;
    }

    /// <summary>Gives a person a password, hashed in one round: what is tested is not how long a hash takes.</summary>
    public static void WithPassword(this Person person, string password) =>
        person.PasswordHash = new PasswordHasher<Person>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1 })).HashPassword(person, password);
}
