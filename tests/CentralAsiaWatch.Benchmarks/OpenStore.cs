using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CentralAsiaWatch.Benchmarks;

/// <summary>The application's own services over a store, without its web server.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private readonly WebApplication _application;

    private OpenStore(WebApplication application, string file)
    {
        _application = application;
        File = file;
    }

    /// <summary>The path of the store's file.</summary>
    public string File { get; }

    /// <summary>Actors and sources of the store.</summary>
    public required References References { get; init; }

    /// <summary>Facets of the store with their numbers.</summary>
    public required IReadOnlyDictionary<string, FacetEntry> Facets { get; init; }

    /// <summary>Opens the store, made or migrated as the application does at its start.</summary>
    public static async Task<OpenStore> AtAsync(string file)
    {
        var builder = WebApplication.CreateBuilder([$"--Watch:Database:ConnectionString=Data Source={file}", "--Watch:Seeds:Path=", "--Watch:Logs:Path="]);
        builder.AddWatchOptions();
        builder.AddWatchLogging();
        builder.AddWatchStore();
        builder.AddWatchRecords();
        builder.AddWatchEditing();
        builder.AddWatchPages();
        var application = builder.Build();
        await application.Services.GetRequiredService<StoreSetup>().RunAsync(CancellationToken.None);
        await application.Services.GetRequiredService<ProjectionRebuild>().RunAsync(CancellationToken.None);
        var cache = application.Services.GetRequiredService<ReferenceCache>();
        var (references, facets) = (await cache.ReferencesAsync(CancellationToken.None), await cache.FacetsAsync(CancellationToken.None));
        cache.Forget();
        return new OpenStore(application, file) { References = references, Facets = facets };
    }

    public T Get<T>()
        where T : notnull => _application.Services.GetRequiredService<T>();

    /// <summary>A filter on events with one parameter, or with none.</summary>
    public RecordFilter Filter(string? parameter = null, string value = "") =>
        parameter is null ? RecordFilter.Of(EventFilter.Kind, References) : RecordFilter.Of(EventFilter.Kind, References, KeyValuePair.Create(parameter, value));

    /// <summary>The number of a facet of events.</summary>
    public int Facet(string name) => Facets[RecordFacets.Name(RecordKind.Event, name)].Id;

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
