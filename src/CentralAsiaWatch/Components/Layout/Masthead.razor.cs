using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Components.Layout;

/// <summary>The head of every page.</summary>
public sealed partial class Masthead
{
    private static readonly (string Url, string Name)[] s_pages =
    [
        (AppUrls.Situation, "Situation"),
        (AppUrls.Timeline, "Timeline"),
        (AppUrls.Map, "Map"),
        (AppUrls.Network, "Network"),
        (AppUrls.Countries, "Countries"),
        (AppUrls.Relations, "Relations"),
        (AppUrls.Agreements, "Agreements"),
        (AppUrls.Projects, "Projects"),
        (AppUrls.Promises, "Promises"),
        (AppUrls.Figures, "Figures"),
        (AppUrls.Leverage, "Leverage"),
        (AppUrls.Actors, "Actors"),
        (AppUrls.Sources, "Sources"),
        (AppUrls.Contested, "Contested"),
        (AppUrls.Method, "Method"),
    ];

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <summary>Whether the page is a working page, which is left by a full load.</summary>
    [Parameter]
    public bool IsWorking { get; set; }

    private string? Theme => PageTheme.Read(HttpContext);

    private string Path => HttpContext.Request.Path;

    private bool IsCurrent(string url) => url == AppUrls.Situation
        ? Path == url
        : Path.StartsWith(url, StringComparison.Ordinal) || (url == AppUrls.Timeline && Path.StartsWith("/events", StringComparison.Ordinal));
}
