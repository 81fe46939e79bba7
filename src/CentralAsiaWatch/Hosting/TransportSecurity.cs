using CentralAsiaWatch.Options;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Hosting;

internal static class TransportSecurity
{
    /// <summary>How long browsers come over TLS alone once they did: <c>Watch:Hosting:HstsDays</c>, for this host and no other.</summary>
    public static void AddWatchTransportSecurity(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<HstsOptions>().Configure<IOptions<WatchOptions>>((hsts, watch) =>
        {
            hsts.MaxAge = TimeSpan.FromDays(watch.Value.Hosting.HstsDays);
            // What else the owner runs under the name is not ours to decide.
            (hsts.IncludeSubDomains, hsts.Preload) = (false, false);
        });

    /// <summary>
    /// Says so over TLS, outside Development and never for localhost, where a browser would hold every other program of the machine to it. After the forwarded
    /// headers, which tell whether a reader came over TLS.
    /// </summary>
    public static void UseWatchTransportSecurity(this WebApplication application)
    {
        if (!application.Environment.IsDevelopment() && application.Services.GetRequiredService<IOptions<WatchOptions>>().Value.Hosting.HstsDays > 0)
        {
            application.UseHsts();
        }
    }
}
