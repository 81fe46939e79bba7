using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CentralAsiaWatch.People;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>
/// One browser without scripts: it keeps cookies and follows no redirect by itself. Made by <c>app.Visit()</c> or, signed in, by
/// <c>app.SignInAsync(role)</c>.
/// </summary>
public sealed class Visitor : IDisposable
{
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() };

    internal Visitor(Uri address) => Client = new HttpClient(_handler) { BaseAddress = address };

    /// <summary>For what the methods here do not do.</summary>
    public HttpClient Client { get; }

    /// <summary>Who is signed in here; null for nobody, or where a test signed in by the page.</summary>
    public SignedIn? Who { get; internal init; }

    /// <summary>The same for a write operation.</summary>
    public Acting Acting => Who is { } who ? new Acting(who.PersonId, who.Stamp, who.SessionId) : throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The cookies it has.</summary>
    public CookieContainer Cookies => _handler.CookieContainer;

    /// <summary>Asks for an address.</summary>
    public async Task<Answer> GetAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await SendAsync(request);
    }

    /// <summary>Asks for a page.</summary>
    public async Task<Page> GetPageAsync(string url) => await ReadAsync(await GetAsync(url));

    /// <summary>Fills in a form of a page and sends it, as a browser would.</summary>
    /// <param name="page">The page.</param>
    /// <param name="form">The selector of the form, or of something in it.</param>
    /// <param name="fields">What is typed: names and values.</param>
    public async Task<Page> SubmitAsync(Page page, string form, params (string Name, string Value)[] fields)
    {
        var element = page.Document.QuerySelector(form)?.Closest("form") as IHtmlFormElement;
        Assert.True(element is not null, $"There is no {form} on {page.Answer}");
        var sent = element.QuerySelectorAll("input[name], textarea[name], select[name]")
            .Where(field => field is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false })
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field is IHtmlSelectElement select ? select.Value ?? "" : field.GetAttribute("value") ?? ""))
            .Where(field => fields.All(typed => typed.Name != field.Key))
            .Concat(fields.Select(typed => KeyValuePair.Create(typed.Name, typed.Value)));
        var target = element.GetAttribute("action") is { Length: > 0 } action ? action : page.Answer.Url;
        return await ReadAsync(await PostAsync(target, sent));
    }

    /// <summary>Sends fields without a page, and so without the token that a page has.</summary>
    public async Task<Answer> PostAsync(string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(fields) };
        return await SendAsync(request);
    }

    /// <summary>Sends any request.</summary>
    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request);
        var all = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(request.RequestUri!.ToString(), response.StatusCode, all, await response.Content.ReadAsStringAsync());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Client.Dispose();
        _handler.Dispose();
    }

    private static async Task<Page> ReadAsync(Answer answer) => new(answer, await new HtmlParser().ParseDocumentAsync(answer.Body));
}
