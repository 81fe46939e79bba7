using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CentralAsiaWatch.Benchmarks.Baselines;

/// <summary>The least a web program on this platform can be: what the application's start is measured against.</summary>
internal static class HelloApplication
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        await using var application = builder.Build();
        application.MapGet("/", () => Results.Text("hello"));
        await application.RunAsync();
        return 0;
    }
}
