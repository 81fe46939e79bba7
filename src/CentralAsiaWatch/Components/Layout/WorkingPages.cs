namespace CentralAsiaWatch.Components.Layout;

/// <summary>Which addresses are working pages: they load a sheet of their own, and are entered by a full load and never by enhanced navigation.</summary>
public static class WorkingPages
{
    private static readonly PathString[] s_below = [AppUrls.Edit, AppUrls.Review, AppUrls.Imports, AppUrls.Maintenance, AppUrls.People, AppUrls.Collections, AppUrls.Account, AppUrls.Diagnostics, AppUrls.Share, AppUrls.Digests];

    /// <summary>Whether a path is one of theirs.</summary>
    public static bool Has(PathString path) => s_below.Any(below => path.StartsWithSegments(below, StringComparison.Ordinal));
}
