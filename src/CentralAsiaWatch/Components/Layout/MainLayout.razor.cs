using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Components.Layout;

/// <summary>What stands on every reading page: where one can go, the search, the keys, the theme.</summary>
public sealed partial class MainLayout
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

    private string? Theme => PageTheme.Read(HttpContext);

    private string Path => HttpContext.Request.Path;

    private string PathAndQuery => PageAddress.PathAndQuery(HttpContext);

    // Whole, for paper: links on a printed page are written as they stand on this host.
    private string Address => PageAddress.Whole(HttpContext);

    private bool IsAnonymous => HttpContext.User.Identity is not { IsAuthenticated: true };

    private bool IsCurrent(string url) => url == AppUrls.Situation
        ? Path == url
        : Path.StartsWith(url, StringComparison.Ordinal) || (url == AppUrls.Timeline && Path.StartsWith("/events", StringComparison.Ordinal));
}
