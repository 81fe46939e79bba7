using System.Text.RegularExpressions;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>What can be told from the HTML of a page.</summary>
internal static partial class PageBody
{
    /// <summary>How many events a page names.</summary>
    public static int EventsIn(string html) => EventLink().Matches(html).Select(link => link.Value).Distinct().Count();

    /// <summary>Whether any part of a page asks for a circuit.</summary>
    public static bool IsInteractive(string html) => InteractiveMarker().IsMatch(html);

    [GeneratedRegex("/events/[0-9]+")]
    private static partial Regex EventLink();

    [GeneratedRegex("<!--Blazor:\\{\"type\":\"(server|auto|webassembly)\"")]
    private static partial Regex InteractiveMarker();
}
