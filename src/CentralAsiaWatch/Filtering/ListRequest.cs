using System.Globalization;
using System.Text;

namespace CentralAsiaWatch.Filtering;

/// <summary>Where in a list, how much of it, and in which order.</summary>
/// <param name="After">The place after which it begins; null for the beginning.</param>
/// <param name="Limit">How many records, 1–500.</param>
/// <param name="NewestFirst">True for the last in the order first.</param>
public sealed record ListRequest(ListPlace? After = null, int Limit = ListRequest.DefaultLimit, bool NewestFirst = false)
{
    public const int DefaultLimit = 50;
    public const int MaximumLimit = 500;

    /// <summary>What <c>order</c> takes, in words.</summary>
    public const string AcceptedOrders = "oldest, newest or entered";

    internal const string Oldest = "oldest";
    private const string Newest = "newest";
    private const string Entered = "entered";

    /// <summary>
    /// True for the order in which records were entered, the last first, whatever their dates. Numbers are given on entry and never again, so that theirs is that order.
    /// </summary>
    public bool IsByEntry { get; init; }

    /// <summary>The order as it stands in an address; null for the usual one.</summary>
    public string? Order => IsByEntry ? Entered : NewestFirst ? Newest : null;

    /// <summary>The orders in which a list can be read otherwise, each with its words; by entry where <paramref name="withEntry"/>.</summary>
    public IEnumerable<(string Words, string? Order)> OtherOrders(bool withEntry) =>
        new (string Words, string? Order)[] { ("Oldest first", null), ("Newest first", Newest), ("Last entered first", Entered) }
            .Where(one => one.Order != Order && (withEntry || one.Order != Entered));

    /// <summary>Reads <c>after</c>, <c>limit</c> and <c>order</c>; what cannot be read becomes a problem and its default.</summary>
    public static (ListRequest Request, IReadOnlyList<FilterProblem> Problems) Read(IQueryCollection query)
    {
        var problems = new List<FilterProblem>();
        var request = new ListRequest();
        if (query["limit"].ToString() is { Length: > 0 } limit)
        {
            if (int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MaximumLimit)
            {
                request = request with { Limit = number };
            }
            else
            {
                problems.Add(new FilterProblem("limit", FilterProblem.Shorten(limit), $"a whole number from 1 to {MaximumLimit}"));
            }
        }

        if (query["after"].ToString() is { Length: > 0 } after)
        {
            if (ListPlace.TryParse(after, out var place))
            {
                request = request with { After = place };
            }
            else
            {
                problems.Add(new FilterProblem("after", FilterProblem.Shorten(after), "what an earlier answer gave as next"));
            }
        }

        if (query["order"].ToString() is { Length: > 0 } order)
        {
            if (order is Oldest or Newest or Entered)
            {
                request = request with { NewestFirst = order == Newest, IsByEntry = order == Entered };
            }
            else
            {
                problems.Add(new FilterProblem("order", FilterProblem.Shorten(order), AcceptedOrders));
            }
        }

        return (request, problems);
    }
}

/// <summary>A place in a list: the last record that was seen.</summary>
/// <param name="SortKey">Its place in the order.</param>
/// <param name="Number">Its number.</param>
public sealed record ListPlace(long SortKey, int Number)
{
    /// <summary>The place as it stands in an address.</summary>
    public override string ToString() =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{SortKey}.{Number}"))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Reads what <see cref="ToString"/> wrote. Sample: <c>MzA5NzY4LjE3</c> is place 309768, record 17.</summary>
    public static bool TryParse(string text, out ListPlace? place)
    {
        place = null;
        if (text.Length > 64)
        {
            return false;
        }

        var bytes = new byte[64];
        var padded = text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=');
        if (!Convert.TryFromBase64String(padded, bytes, out var length))
        {
            return false;
        }

        var parts = Encoding.ASCII.GetString(bytes, 0, length).Split('.');
        if (parts.Length != 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sortKey)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        place = new ListPlace(sortKey, number);
        return true;
    }
}
