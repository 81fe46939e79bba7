using System.Text.RegularExpressions;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>What can be told from the HTML of a page.</summary>
internal static partial class PageBody
{
    /// <summary>How many events a page names.</summary>
    public static int EventsIn(string html) => EventLink().Matches(html).Select(link => link.Value).Distinct().Count();

    /// <summary>Whether any part of a page asks for a circuit.</summary>
    public static bool IsInteractive(string html) => InteractiveMarker().IsMatch(html);

    /// <summary>Asks for a page so often, for a server in use: the compiler has come to its last word on what draws it.</summary>
    public static async Task AskAsync(HttpClient client, Uri page, int times)
    {
        for (var request = 0; request < times; request++)
        {
            using var answer = await client.GetAsync(page);
        }
    }

    /// <summary>The bytes of a page in an encoding; null where there is no such page.</summary>
    public static async Task<int?> BytesAsync(HttpClient client, Uri page, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await client.SendAsync(request);
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadAsByteArrayAsync()).Length : null;
    }

    /// <summary>
    /// How many marks a page draws: elements of SVG that the browser paints one by one, in drawings of any size. What stands in <c>defs</c> is painted only where
    /// it is used; a path counts once, however many boxes it holds, because it is painted at once.
    /// </summary>
    public static int MarksIn(string html)
    {
        var (drawings, definitions, marks) = (0, 0, 0);
        foreach (Match tag in Tag().Matches(html))
        {
            var step = tag.ValueSpan[1] == '/' ? -1 : 1;
            switch (tag.Groups["name"].ValueSpan)
            {
                case "svg":
                    drawings += step;
                    break;
                case "defs":
                    definitions += step;
                    break;
                default:
                    marks += step > 0 && drawings > 0 && definitions == 0 ? 1 : 0;
                    break;
            }
        }

        return marks;
    }

    [GeneratedRegex("</?(?<name>svg|defs|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|use|image)\\b")]
    private static partial Regex Tag();

    [GeneratedRegex("/events/[0-9]+")]
    private static partial Regex EventLink();

    [GeneratedRegex("<!--Blazor:\\{\"type\":\"(server|auto|webassembly)\"")]
    private static partial Regex InteractiveMarker();
}
