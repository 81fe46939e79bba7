using AngleSharp.Html.Parser;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Past;

/// <summary>What a reader is shown at many addresses: all of each page's content, and every byte of each answer to a program.</summary>
internal static class PastPicture
{
    private static readonly string[] s_addresses =
    [
        "/api/v1/events?limit=500", "/api/v1/agreements?limit=500", "/api/v1/projects?limit=500", "/api/v1/figures?limit=500", "/api/v1/leverage?limit=500", "/api/v1/actors?limit=500", "/api/v1/sources?limit=500",
        "/api/v1/events?pair=uzbekistan,afghanistan&order=newest", "/api/v1/events?text=canal", "/api/v1/events?text=one", "/api/v1/events?from=2022&contested=true", "/api/v1/events/1", "/api/v1/actors/1",
        "/", "/timeline", "/timeline?actor=uzbekistan&from=2022", "/timeline?text=rail&order=newest", "/events/1", "/events/3", "/agreements", "/agreements/1", "/actors", "/actors/taliban", "/sources", "/sources/essay",
        "/relations/uzbekistan/afghanistan", "/countries/tajikistan", "/countries", "/compare?pairs=uzbekistan:afghanistan,tajikistan:afghanistan", "/explain?number=balance&relation=tajikistan,afghanistan",
        "/map", "/network", "/contested", "/promises", "/leverage", "/search?q=canal", "/search?q=other", "/changes", "/changes?kind=events&action=corrected", "/changes.atom",
    ];

    /// <summary>The picture, an entry for each address; of a time where one is given.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(WatchApp app, string? asOf = null)
    {
        var picture = new List<string>();
        foreach (var address in s_addresses)
        {
            var answer = await app.GetAsync(asOf is null ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{AsOf.Parameter}={asOf}");
            picture.Add($"{address} {(int)answer.Status}\n{(answer.Header("Content-Type")!.StartsWith("text/html", StringComparison.Ordinal) ? await ContentAsync(answer.Body) : Timeless(answer.Body))}");
        }

        return picture;
    }

    // Without what says that it is the past, and leads on within it.
    private static async Task<string> ContentAsync(string html)
    {
        var main = (await new HtmlParser().ParseDocumentAsync(html)).QuerySelector("main")!;
        foreach (var element in main.QuerySelectorAll($"[data-live], [data-past], input[name={AsOf.Parameter}]").ToArray())
        {
            element.Remove();
        }

        foreach (var share in main.QuerySelectorAll("[data-share]"))
        {
            share.RemoveAttribute("href");
        }

        return Timeless(string.Join('\n', main.InnerHtml.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
    }

    /// <summary>Where two pictures differ, with what stands there.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.Zip(other).Where(pair => pair.First != pair.Second).Select(pair =>
    {
        var at = pair.First.Zip(pair.Second).TakeWhile(letters => letters.First == letters.Second).Count();
        return $"{pair.First.Split('\n')[0]}: …{Around(pair.First, at)}… and …{Around(pair.Second, at)}…";
    });

    private static string Around(string text, int at) => text[Math.Max(0, at - 120)..Math.Min(text.Length, at + 200)];

    // A problem document names the request it belongs to.
    private static string Timeless(string text) => WithoutTime(System.Text.RegularExpressions.Regex.Replace(text, "\"traceId\":\"[^\"]*\"", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)));

    private static string WithoutTime(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"(\?|&amp;|&)asof=[0-9TZ:.\-]+(&amp;|&)?", match => match.Groups[1].Value == "?" && match.Groups[2].Length > 0 ? "?" : match.Groups[2].Value, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
}
