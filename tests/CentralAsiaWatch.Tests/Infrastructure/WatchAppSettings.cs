using Microsoft.AspNetCore.Builder;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>What a test wants to be other than usual: no seeds, Production, a folder of its own.</summary>
public sealed record WatchAppSettings
{
    /// <summary>The folder of seed files; empty for no seeds.</summary>
    public string Seeds { get; init; } = "";

    /// <summary>The environment.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>Where the store lies; null for a folder that goes with the app.</summary>
    public string? Folder { get; init; }

    /// <summary>More configuration: key and value.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>();

    /// <summary>What else is changed in the program before it is built.</summary>
    public Action<WebApplicationBuilder>? Configure { get; init; }

    /// <summary>With the five documents in it, as a reader gets it.</summary>
    public static WatchAppSettings Seeded { get; } = new() { Seeds = RepositoryFolder.Seeds };
}
