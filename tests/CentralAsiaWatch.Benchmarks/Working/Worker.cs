using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CentralAsiaWatch.Benchmarks.Circuits;
using CentralAsiaWatch.People;

namespace CentralAsiaWatch.Benchmarks.Working;

/// <summary>A person who is signed in, with a browser that runs no scripts but sends what they send.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Uri _address;
    private readonly MadePerson _person;
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly HttpClient _client;
    private string? _token;

    public Worker(Uri address, MadePerson person)
    {
        (_address, _person) = (address, person);
        _handler.CookieContainer.Add(address, new Cookie(PersonCookie.Name, person.Cookie));
        _client = new HttpClient(_handler) { BaseAddress = address };
    }

    /// <summary>What this browser sends with every request.</summary>
    public string Cookies => _handler.CookieContainer.GetCookieHeader(_address);

    /// <summary>The cookie of the session alone.</summary>
    public string SessionCookie => _person.Cookie;

    /// <summary>Asks for a page; null where there is none.</summary>
    public async Task<CircuitPage?> PageAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(_address, path));
        return answer.StatusCode == HttpStatusCode.NotFound
            ? null
            : CircuitPage.Read(new Uri(_address, path), await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    /// <summary>Asks for a page and opens its circuit.</summary>
    /// <exception cref="InvalidOperationException">There is no such page, or it asks for no circuit.</exception>
    public async Task<CircuitClient> OpenAsync(string path) =>
        await PageAsync(path) is { Operations: not null } page ? await CircuitClient.OpenAsync(page, Cookies) : throw new InvalidOperationException($"{path} opens no circuit.");

    /// <summary>Asks for a page, as one who only reads.</summary>
    public async Task<string> ReadAsync(string path) => await _client.GetStringAsync(new Uri(_address, path));

    /// <summary>Keeps the fields of an event as draft.js does; answers the number of the saving, to be named at the next.</summary>
    public async Task<int> SaveAsync(Guid draft, int saving, IReadOnlyDictionary<string, string> fields)
    {
        _token ??= await _client.GetFromJsonAsync<string>(new Uri(_address, $"{AppUrls.Edit}/token"));
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(_address, string.Create(CultureInfo.InvariantCulture, $"{AppUrls.Edit}/drafts/{draft}?saving={saving}")));
        request.Headers.Add("RequestVerificationToken", _token);
        request.Content = new StringContent(
            JsonSerializer.Serialize(new { kind = "events", number = (int?)null, baseVersion = 0, fields, why = (string?)null }), Encoding.UTF8, "application/json");
        using var answer = await _client.SendAsync(request);
        return (await AnswerAsync(answer)).GetProperty("saving").GetInt32();
    }

    /// <summary>Hands a draft over for review.</summary>
    public Task SubmitAsync(Guid draft) => ActAsync(WorkingApplication.Submit, draft);

    /// <summary>Publishes a draft; answers the number of its record.</summary>
    public async Task<int> PublishAsync(Guid draft) => (await ActAsync(WorkingApplication.Publish, draft))!.Value.GetInt32();

    /// <summary>Makes a share link of a view; answers its secret.</summary>
    public async Task<string> ShareAsync(string view)
    {
        var url = AppUrls.With(WorkingApplication.Share, [KeyValuePair.Create("view", (string?)view), KeyValuePair.Create("person", (string?)_person.PersonId), KeyValuePair.Create("stamp", (string?)_person.Stamp), KeyValuePair.Create("session", (string?)_person.SessionId)]);
        using var answer = await _client.PostAsync(new Uri(_address, url), null);
        return (await AnswerAsync(answer)).GetString()!;
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    private async Task<JsonElement?> ActAsync(string path, Guid draft)
    {
        using var answer = await _client.PostAsync(new Uri(_address, $"{path}?draft={draft}&person={_person.PersonId}&stamp={_person.Stamp}&session={_person.SessionId}"), null);
        return answer.Content.Headers.ContentLength == 0 && answer.IsSuccessStatusCode ? null : await AnswerAsync(answer);
    }

    private static async Task<JsonElement> AnswerAsync(HttpResponseMessage answer)
    {
        var said = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(said).RootElement.Clone()
            : throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri!.AbsolutePath} answered {(int)answer.StatusCode}: {said}");
    }
}
