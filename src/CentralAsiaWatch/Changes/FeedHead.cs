namespace CentralAsiaWatch.Changes;

/// <summary>What a feed of changes says of itself; addresses are paths and queries, without the host.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Page">The page that shows the same, which also is what the feed is known by.</param>
/// <param name="Self">Its own address.</param>
/// <param name="Next">Where older changes are; null at the end.</param>
public sealed record FeedHead(string Title, string Page, string Self, string? Next)
{
    /// <summary>The head of a feed of all changes under a filter.</summary>
    public static FeedHead Of(ChangeStretch stretch, ChangesFilter filter, string feed) => new(
        ChangeWords.Feed(filter), filter.Url(AppUrls.Changes), filter.Url(feed), stretch.Next is { } next ? (filter with { Below = next }).Url(feed) : null);
}
