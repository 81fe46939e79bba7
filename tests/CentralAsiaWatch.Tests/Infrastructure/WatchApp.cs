using System.Net;
using System.Text.Json;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>
/// The real program on a real port with a store file of its own. It offers what a test means to do (architecture.md, section 6); its parts stay inside.
/// </summary>
public sealed class WatchApp : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly TestFolder? _folder;
    private readonly HttpClient _client;

    private WatchApp(WebApplication application, TestFolder? folder, string storeFile, TestClock clock)
    {
        _application = application;
        _folder = folder;
        StoreFile = storeFile;
        Clock = clock;
        Address = new Uri(application.Urls.Single());
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its store.</summary>
    public string StoreFile { get; }

    /// <summary>Its clock.</summary>
    public TestClock Clock { get; }

    /// <summary>Starts the program.</summary>
    public static async Task<WatchApp> StartAsync(WatchAppSettings? settings = null)
    {
        settings ??= new WatchAppSettings();
        var own = settings.Folder is null ? new TestFolder() : null;
        var folder = settings.Folder ?? own!.Path;
        var clock = new TestClock();
        var application = WatchApplication.Build(Arguments(folder, settings), builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            settings.Configure?.Invoke(builder);
        });
        try
        {
            await WatchApplication.StartAsync(application);
            return new WatchApp(application, own, StoreIn(folder), clock);
        }
        catch
        {
            await application.DisposeAsync();
            own?.Dispose();
            throw;
        }
    }

    /// <summary>The command line that starts the program in a folder, on any free port, quietly.</summary>
    public static string[] Arguments(string folder, WatchAppSettings settings) =>
    [
        // The program and not the test is the application: its static files are looked up by this name.
        "--applicationName", "CentralAsiaWatch",
        "--contentRoot", folder,
        "--environment", settings.Environment,
        "--urls", "http://127.0.0.1:0",
        "--Watch:Database:ConnectionString", $"Data Source={StoreIn(folder)}",
        "--Watch:Seeds:Path", settings.Seeds,
        "--Watch:Logs:Path", "",
        "--Serilog:MinimumLevel:Default", "Fatal",
        .. settings.Configuration.SelectMany(one => new[] { $"--{one.Key}", one.Value }),
    ];

    /// <summary>The store in a folder.</summary>
    public static string StoreIn(string folder) => Path.Combine(folder, "watch.db");

    /// <summary>The store holds these events, and the actors and sources they name.</summary>
    public Task HasEventsAsync(params EventContent[] events) => HasAsync([.. events]);

    /// <summary>The store holds these records, and the actors and sources they name, which are made up where there are none.</summary>
    public async Task HasAsync(params RecordContent[] records)
    {
        var known = await Cache.ReferencesAsync(CancellationToken.None);
        await WriteAsync(new RecordWrite(Guid.NewGuid(), "tests", "A test needs it.", [.. Missing.From(records, known), .. records]));
    }

    /// <summary>Makes the store say that there are so many more of everything than it holds, for what is done otherwise with very many.</summary>
    public async Task CountsMoreAsync(int more)
    {
        await using var db = await _application.Services.GetRequiredService<IDbContextFactory<WatchDbContext>>().CreateDbContextAsync();
        await db.Facets.Where(facet => facet.Count > 0).ExecuteUpdateAsync(change => change.SetProperty(facet => facet.Count, facet => facet.Count + more));
        Cache.Forget();
    }

    /// <summary>Writes, as forms and imports do, after the checks they do.</summary>
    public async Task<WriteOutcome> WriteAsync(RecordWrite write)
    {
        await CheckAsync(write.Contents);
        return await Service<RecordWriter>().WriteAsync(write, CancellationToken.None);
    }

    /// <summary>A service of the program, for what no page shows by itself.</summary>
    public T Service<T>()
        where T : notnull => _application.Services.GetRequiredService<T>();

    /// <summary>Asks for an address.</summary>
    public async Task<Answer> GetAsync(string url, params KeyValuePair<string, string>[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await SendAsync(request, headers);
    }

    /// <summary>Sends a form.</summary>
    public async Task<Answer> PostAsync(string url, IEnumerable<KeyValuePair<string, string>> form, params KeyValuePair<string, string>[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form) };
        return await SendAsync(request, headers);
    }

    /// <summary>Sends JSON.</summary>
    public async Task<Answer> PostJsonAsync(string url, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        return await SendAsync(request, []);
    }

    /// <summary>Asks for JSON, which must come.</summary>
    public async Task<T> GetJsonAsync<T>(string url)
    {
        var answer = await GetAsync(url);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
        return JsonSerializer.Deserialize<T>(answer.Body, WatchJson.Contract)!;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
        _folder?.Dispose();
    }

    private ReferenceCache Cache => Service<ReferenceCache>();

    private async Task<Answer> SendAsync(HttpRequestMessage request, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(request);
        var all = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(request.RequestUri!.ToString(), response.StatusCode, all, await response.Content.ReadAsStringAsync());
    }

    // A test with an unsound record would prove nothing about the program.
    private async Task CheckAsync(IReadOnlyList<RecordContent> contents)
    {
        var references = (await Cache.ReferencesAsync(CancellationToken.None)).With(
            contents.OfType<CentralAsiaWatch.Actors.ActorContent>().Select(actor => new ActorEntry(0, actor.Key, actor.Name, actor.ActorKind, actor.Parent, actor.Iso3)),
            contents.OfType<CentralAsiaWatch.Sources.SourceContent>().Select((source, index) => new SourceEntry(-1 - index, source.Key, source.ShortName, source.Reliability[0], source.Paragraphs.Count)));
        await using var store = Store.Open(StoreFile);
        var keys = store.Events.Select(row => row.Key).ToHashSet();
        keys.UnionWith(contents.OfType<EventContent>().Select(one => one.Key));
        var rules = new ContentRules(references, keys);
        Assert.Empty(contents.SelectMany(content => rules.Check(content).Select(problem => $"{content.Kind} {content.Key}: {problem.Field} {problem.Sentence}")));
    }
}

/// <summary>What the program answered.</summary>
/// <param name="Url">What was asked.</param>
/// <param name="Status">The status.</param>
/// <param name="Headers">All headers, whatever their case.</param>
/// <param name="Body">The body as text.</param>
public sealed record Answer(string Url, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The value of a header; null for none.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement.Clone();

    /// <summary>For the message of a failed test: what was asked and everything that came.</summary>
    public override string ToString() => $"{Url} answered {(int)Status}: {Body}";
}

/// <summary>The stretch of a list that the public JSON gives.</summary>
public sealed record JsonList<TItem>(IReadOnlyList<TItem> Items, int Total, string? Next);
