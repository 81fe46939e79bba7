using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.TakeAway;

/// <summary>What an address of data asks beside what its page asks. Pure.</summary>
/// <param name="IsWhole">True for all of a list, from where the address begins.</param>
/// <param name="Part">The one part asked for; null for all.</param>
/// <param name="Page">What is asked of the page itself.</param>
/// <param name="Problem">What could not be read; null for nothing.</param>
public sealed record TwinAddress(bool IsWhole, string? Part, IQueryCollection Page, FilterProblem? Problem)
{
    /// <summary>The parameter that asks for all of a list.</summary>
    public const string AllParameter = "all";

    /// <summary>Reads an address. Sample: <c>?pair=afghanistan,tajikistan&amp;all=true</c>.</summary>
    public static TwinAddress Read(IQueryCollection query)
    {
        var all = query[AllParameter].ToString();
        var page = new QueryCollection(query.Where(one => one.Key is not (AllParameter or TwinView.PartParameter)).ToDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase));
        return new TwinAddress(
            all == "true", query[TwinView.PartParameter].ToString() is { Length: > 0 } part ? part : null, page,
            all is "" or "true" or "false" ? null : new FilterProblem(AllParameter, FilterProblem.Shorten(all), "true or false"));
    }
}
