using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CentralAsiaWatch.Benchmarks.Working;

/// <summary>By which a program in a process of its own is asked what it holds in memory.</summary>
internal static class MemoryEndpoint
{
    /// <summary>Where it is asked.</summary>
    public const string Path = "/benchmark/heap";

    /// <summary>Maps it: the bytes of the managed heap after two full collections, the second for what finalizers let go.</summary>
    public static void MapMemory(this WebApplication application) => application.MapPost(Path, () =>
    {
        for (var round = 0; round < 2; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return Results.Json(GC.GetTotalMemory(forceFullCollection: true));
    });
}
