using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Importing;

/// <summary>What somebody does to import a file, through pages alone.</summary>
internal static class ImportVisits
{
    /// <summary>The columns of most files here; each row cites the usual source.</summary>
    public const string Header = "key,title,date,type,actors,recipients,places,citations\n";

    /// <summary>A row of them.</summary>
    public static string Row(string key, string date = "2024-10-15", string type = "CONSULT", string actors = "uzbekistan", string recipients = "taliban", string places = "") =>
        $"{key},{A.Name(key)},{date},{type},{actors},{recipients},{places},detente | 1 | 2 | supports\n";

    /// <summary>What the rows name.</summary>
    public static Task HasGroundAsync(this WatchApp app) => app.HasAsync(A.Source(A.UsualSource), A.State("uzbekistan"), A.State("afghanistan"), A.UsualActor("taliban"));

    /// <summary>Sends a file, as the form of the page does.</summary>
    public static async Task<Page> UploadAsync(this Visitor visitor, byte[] file, string name = "events.csv")
    {
        var page = await visitor.GetPageAsync(AppUrls.Imports);
        using var content = new MultipartFormDataContent();
        foreach (var field in page.Document.QuerySelectorAll("form[data-upload] input[type=hidden]"))
        {
            content.Add(new StringContent(field.GetAttribute("value")!), field.GetAttribute("name")!);
        }

        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(part, "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, AppUrls.Imports) { Content = content };
        var answer = await visitor.SendAsync(request);
        return answer.Status is HttpStatusCode.Found or HttpStatusCode.SeeOther ? await visitor.GetPageAsync(answer.Header("Location")!) : new Page(answer, await new HtmlParser().ParseDocumentAsync(answer.Body));
    }

    /// <summary>The same with a text.</summary>
    public static Task<Page> UploadAsync(this Visitor visitor, string file, string name = "events.csv") => visitor.UploadAsync(Encoding.UTF8.GetBytes(file), name);

    /// <summary>The import of a page.</summary>
    public static Guid Id(this Page page) => Guid.Parse(new Uri(new Uri("http://here"), page.Answer.Url).AbsolutePath.Split('/')[^1]);

    /// <summary>The rows of a page with their verdicts and problems, each in one line.</summary>
    public static string[] Verdicts(this Page page) => [.. page.Document.QuerySelectorAll("section:has(> #h-rows) tbody tr")
        .Select(row => string.Join(' ', $"{row.QuerySelector("th")!.TextContent} {row.QuerySelector("[data-l=Verdict]")!.TextContent}".Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal).Replace(" :", ":", StringComparison.Ordinal))];

    /// <summary>Writes an import and waits for its end.</summary>
    public static async Task<Page> RunAsync(this Visitor visitor, WatchApp app, Page page)
    {
        await visitor.SubmitAsync(page, "form:has(input[value=run])");
        for (var run = app.Service<ImportRuns>().Find(page.Id()); run is { IsOver: false };)
        {
            await Task.Yield();
        }

        return await visitor.GetPageAsync(AppUrls.Import(page.Id()));
    }
}
