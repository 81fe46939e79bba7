using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Search;

/// <summary>What the search box offers while somebody types.</summary>
/// <param name="Items">At most <see cref="SearchSuggestions.Most"/>.</param>
public sealed record SuggestionList(IReadOnlyList<Suggestion> Items);

/// <summary>One record on offer.</summary>
/// <param name="Kind">What it is: <c>event</c>, <c>actor</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Its page.</param>
/// <param name="Match"><c>word</c>, <c>transliteration</c> or <c>similar spelling</c>.</param>
/// <param name="Why">The other name or the passage that met what was typed; null where the title itself did.</param>
public sealed record Suggestion(string Kind, string Title, string Url, string Match, string? Why);

/// <summary>Answers the search box.</summary>
public static class SearchSuggestions
{
    /// <summary>So many are offered.</summary>
    public const int Most = 8;

    /// <summary>Maps the address that the box asks.</summary>
    public static void MapSuggestions(this WebApplication application) =>
        application.MapGet(AppUrls.Suggest, async (string? q, SearchQueries queries, HttpContext context) =>
        {
            // Asked at every key: what was typed a moment ago may be kept for that moment, and by nobody but the reader.
            context.Response.Headers.CacheControl = "private, max-age=30";
            var found = await queries.SuggestAsync(q, Most, context.RequestAborted);
            return new SuggestionList([.. found.Select(one => new Suggestion(
                one.Hit.Kind.Singular(),
                one.Hit.Title,
                one.Hit.Url,
                one.Reason.Match.Words(),
                one.Reason.Field switch
                {
                    SearchField.Title => null,
                    SearchField.OtherName => $"also: {one.Reason.Text}",
                    _ => one.Reason.Text,
                }))]);
        }).ExcludeFromDescription();
}
