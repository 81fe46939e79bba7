using System.Net;
using System.Text.Json;
using CentralAsiaWatch.Live;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>A stream of server-sent events, read as a browser reads it.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly HttpClient _client;
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private OpenPage(HttpClient client, HttpResponseMessage response, Stream body)
    {
        (_client, _response, _reader) = (client, response, new StreamReader(body));
    }

    /// <summary>The status.</summary>
    public HttpStatusCode Status => _response.StatusCode;

    /// <summary>The headers.</summary>
    public HttpResponseMessage Response => _response;

    /// <summary>Opens a stream; it answers as soon as its headers came.</summary>
    public static async Task<OpenPage> OpenAsync(WatchApp app, string url)
    {
        var client = new HttpClient { BaseAddress = app.Address };
        var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead).WaitAsync(s_patience);
        return new OpenPage(client, response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next line that says something; null at the end of the stream.</summary>
    public async Task<string?> LineAsync()
    {
        while (await _reader.ReadLineAsync().WaitAsync(s_patience) is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("retry:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>What is told next.</summary>
    public async Task<LiveNews> NewsAsync()
    {
        const string Data = "data: ";
        while (await LineAsync() is { } line)
        {
            if (line.StartsWith(Data, StringComparison.Ordinal))
            {
                return JsonSerializer.Deserialize<LiveNews>(line[Data.Length..], WatchJson.Contract)!;
            }
        }

        throw new InvalidOperationException("The stream ended without news.");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _response.Dispose();
        _client.Dispose();
        return ValueTask.CompletedTask;
    }
}
