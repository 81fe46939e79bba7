using CentralAsiaWatch.Sharing;

namespace CentralAsiaWatch.Briefs;

/// <summary>Where the briefs of a view are: at its own address with an ending. Pure.</summary>
/// <param name="Path">Path of the view.</param>
public sealed record BriefAddress(string Path)
{
    /// <summary>Ending of the Word document.</summary>
    public const string Word = ".docx";

    /// <summary>Ending of the Markdown file.</summary>
    public const string Markdown = ".md";

    // What a page shows beside its conditions is no part of a brief.
    private static readonly string[] s_beside = ["after", "limit", "order", "lanes", "selected", "bars", "conditions", "calendar"];

    /// <summary>The briefs of a view; null for a view that has none.</summary>
    public static BriefAddress? Of(ViewAddress view) => view.Path.Split('/') is ["", "timeline"] or ["", "countries", not ""] or ["", "relations", not "", not ""] ? new BriefAddress(view.Path) : null;

    /// <summary>The address of one of them, with the conditions and the as-of of the view.</summary>
    public string Url(ViewAddress view, string ending) => AppUrls.With(
        Path + ending, view.Query.Where(one => !s_beside.Contains(one.Key, StringComparer.OrdinalIgnoreCase)).Select(one => KeyValuePair.Create(one.Key, (string?)one.Value.ToString())));
}
