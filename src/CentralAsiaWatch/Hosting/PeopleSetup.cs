using CentralAsiaWatch.Options;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Hosting;

internal static class PeopleSetup
{
    /// <summary>People, their sessions, and who may open what.</summary>
    public static void AddWatchPeople(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<SessionWatch>();
        services.AddSingleton<PersonSessions>();
        services.AddSingleton<SessionKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<SessionKeeper>());

        services.AddAuthentication(PersonCookie.Scheme).AddCookie(PersonCookie.Scheme, PersonCookie.SetUp);
        services.AddAuthorization(PersonPolicies.Add);
        services.AddOptions<AuthorizationOptions>().Configure<IOptions<WatchOptions>>((authorization, watch) =>
        {
            // What says nothing of who may read it is for everybody, or for who is signed in.
            authorization.FallbackPolicy = watch.Value.Access.AnonymousReading ? null : authorization.GetPolicy(PersonPolicies.SignedIn);
        });
    }
}
