using System.Text.RegularExpressions;

namespace CentralAsiaWatch.Sharing;

/// <summary>
/// Keeps links within a page within it where the page stands under a share link's address. A page names its own address in them, because the addresses of a page are
/// reckoned from the root; here that would lead out of what is shared. Done to the whole page, so that none can be forgotten. Pure.
/// </summary>
public static partial class SharedAnchors
{
    /// <summary>The page with each link to a place within it under another address.</summary>
    /// <param name="html">The page. Sample: <c>&lt;a class="skip" href="/timeline?from=2024#main"&gt;</c>.</param>
    /// <param name="path">The view's own path: <c>/timeline</c>.</param>
    /// <param name="shared">Where it stands: <c>/shared/…</c>.</param>
    public static string Keep(string html, string path, string shared) => Within().Replace(
        html,
        link => (link.Groups[1].Value == path || link.Groups[1].Value == shared) && html.Contains($" id=\"{link.Groups[2].Value}\"", StringComparison.Ordinal) ? $" href=\"{shared}#{link.Groups[2].Value}\"" : link.Value);

    // href="/timeline?from=2024&amp;to=2025#main": the path, whatever query, and the place.
    [GeneratedRegex(" href=\"(/[^\"?#]*)(?:\\?[^\"#]*)?#([A-Za-z][A-Za-z0-9_-]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Within();
}
