using System.Threading.RateLimiting;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Hosting;

internal static class PeopleSetup
{
    // What the OWASP advises for PBKDF2 with SHA-512.
    private const int PasswordRounds = 210_000;
    private const int PostsPerMinute = 30;
    private const string AntiforgeryCookie = "watch-forms";

    /// <summary>People, their sessions, and who may open what.</summary>
    public static void AddWatchPeople(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<SessionWatch>();
        services.AddSingleton<PersonSessions>();
        services.AddSingleton<SessionKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<SessionKeeper>());
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<PeopleQueries>();
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<SignInTries>();
        services.AddSingleton<SignIns>();
        services.AddSingleton<AuthenticatorKeys>();
        services.AddSingleton<ShortCookies>();
        services.AddSingleton<Entrance>();
        services.AddSingleton<OwnAccount>();
        services.AddSingleton<PersonInvitations>();
        services.AddSingleton<PeopleAdministration>();

        // Of Identity: the hash of passwords, and passkeys (docs/decisions/0024-people.md).
        services.AddIdentityCore<Person>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = PasswordRounds);
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.AddScoped<IUserStore<Person>, PersonStore>();
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.AddScoped<Passkeys>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ValidateOrigin = asked => ValueTask.FromResult(Passkeys.IsOurs(asked));
        });

        services.AddAuthentication(PersonCookie.Scheme).AddCookie(PersonCookie.Scheme, PersonCookie.SetUp);
        services.AddAuthorization(PersonPolicies.Add);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, PersonAuthentication>();
        services.AddScoped<CircuitHandler, CircuitOwner>();
        services.AddOptions<AuthorizationOptions>().Configure<IOptions<WatchOptions>>((authorization, watch) =>
        {
            // What says nothing of who may read it is for everybody, or for who is signed in.
            authorization.FallbackPolicy = watch.Value.Access.AnonymousReading ? null : PersonPolicies.Reading;
        });
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = AntiforgeryCookie;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.Cookie.SameSite = SameSiteMode.Lax;
        });
        services.AddRateLimiter(limits =>
        {
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Limit);
            limits.OnRejected = (rejected, cancellationToken) => new ValueTask(PlainAnswers.WriteAsync(
                rejected.HttpContext, StatusCodes.Status429TooManyRequests, "There were many tries to sign in from this address. Nothing was changed; wait a minute and try again.", cancellationToken));
        });
    }

    // Only what an anonymous reader can send to an account: readings are never counted.
    private static RateLimitPartition<string> Limit(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments(AppUrls.Account, StringComparison.OrdinalIgnoreCase)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = PostsPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("");
}
