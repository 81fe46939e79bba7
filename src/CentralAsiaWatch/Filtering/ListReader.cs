using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Filtering;

/// <summary>Everything that the list page of a kind shows.</summary>
/// <typeparam name="TItem">The kind's public form.</typeparam>
/// <param name="Filter">What was asked for.</param>
/// <param name="Request">Where in the list, how much of it, in which order.</param>
/// <param name="Problems">What of <paramref name="Request"/> could not be read.</param>
/// <param name="References">The actors and sources that the records name.</param>
/// <param name="Items">The records.</param>
/// <param name="Total">How many match in all.</param>
/// <param name="Next">The place after which the next stretch begins; null at the end.</param>
/// <param name="RecordedAt">When the store last learned something; null for an empty store.</param>
public sealed record ListAnswer<TItem>(
    RecordFilter Filter,
    ListRequest Request,
    IReadOnlyList<FilterProblem> Problems,
    References References,
    IReadOnlyList<TItem> Items,
    ListTotal Total,
    string? Next,
    DateTime? RecordedAt)
{
    /// <summary>The address of this list at another place, in its order.</summary>
    public string Url(string path, string? after) => Url(path, after, Request.Order);

    /// <summary>The address of this list with another place or order.</summary>
    public string Url(string path, string? after, string? order) => Filter.Url(
        path,
        KeyValuePair.Create("after", after),
        KeyValuePair.Create("limit", Request.Limit == ListRequest.DefaultLimit ? null : Request.Limit.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        KeyValuePair.Create("order", order));
}

/// <summary>Answers the address of a list page.</summary>
public sealed class ListReader(RecordQueries queries, ReferenceCache cache)
{
    /// <summary>Up to so many records are counted; beyond, a page says "more than".</summary>
    public const int CountedUpTo = 10_000;

    /// <summary>The list that a query string asks for; what cannot be read of it is left out and said.</summary>
    public async Task<ListAnswer<TItem>> ReadAsync<TItem>(FilterKind kind, IQueryCollection query, CancellationToken cancellationToken)
    {
        var references = await cache.ReferencesAsync(cancellationToken);
        var filter = RecordFilter.Read(kind, query, references);
        var (request, problems) = ListRequest.Read(query);
        var (items, next, total) = await queries.ItemsAsync<TItem>(filter, request, CountedUpTo, cancellationToken);
        return new ListAnswer<TItem>(filter, request, problems, references, items, total, next, await queries.LastRecordedAsync(cancellationToken));
    }
}
