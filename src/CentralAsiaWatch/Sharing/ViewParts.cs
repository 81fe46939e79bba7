namespace CentralAsiaWatch.Sharing;

/// <summary>Which views have a chart as wide as the page, and which a table, so that only what there is gets offered. Pure.</summary>
public static class ViewParts
{
    private static readonly string[] s_tables =
    [
        AppUrls.Situation, AppUrls.Countries, AppUrls.Relations, AppUrls.Agreements, AppUrls.Projects, AppUrls.Figures, AppUrls.Leverage, AppUrls.Actors, AppUrls.Sources,
    ];

    /// <summary>Whether a view draws a chart as wide as the page, where it finds anything.</summary>
    public static bool HasChart(ViewAddress view) => view.Path.Split('/') is ["", "timeline" or "map" or "network"] or ["", "countries", _] or ["", "relations", _, _];

    /// <summary>Whether a view is a table or has one, where it finds anything.</summary>
    public static bool HasTable(ViewAddress view) => HasChart(view) || s_tables.Contains(view.Path, StringComparer.Ordinal);
}
