using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Filtering;

/// <summary>A run through the index in one direction. Oldest first is one run; newest first is two, for the undated stand last in either order.</summary>
/// <param name="Lowest">The least key of the run; only newest first ends before the index does.</param>
/// <param name="SortKey">The key of the place after which it begins.</param>
/// <param name="Number">The number of that place.</param>
internal readonly record struct ListRun(long Lowest, long SortKey, int Number)
{
    private const long LastDated = EdtfOrder.Undated - 1;

    /// <summary>The runs that answer a request, in order.</summary>
    public static IReadOnlyList<ListRun> Of(ListRequest request)
    {
        if (!request.NewestFirst)
        {
            return [new ListRun(0, request.After?.SortKey ?? 0, request.After?.Number ?? 0)];
        }

        var undated = new ListRun(EdtfOrder.Undated, EdtfOrder.Undated, int.MaxValue);
        return request.After switch
        {
            { SortKey: EdtfOrder.Undated } after => [undated with { Number = after.Number }],
            { } after => [new ListRun(0, after.SortKey, after.Number), undated],
            null => [new ListRun(0, LastDated, int.MaxValue), undated],
        };
    }

    /// <summary>Places in the order of a request, from the place after which it begins.</summary>
    public static IEnumerable<ListPlace> InOrder(IEnumerable<ListPlace> places, ListRequest request)
    {
        if (request.IsByEntry)
        {
            return places.OrderByDescending(place => place.Number).Where(place => request.After is not { } last || place.Number < last.Number);
        }

        var ordered = places.Order(Comparer<ListPlace>.Create((one, other) => Compare(one, other, request.NewestFirst)));
        return ordered.Where(place => request.After is not { } after || Compare(place, after, request.NewestFirst) > 0);
    }

    private static int Compare(ListPlace one, ListPlace other, bool newestFirst)
    {
        var undated = (one.SortKey == EdtfOrder.Undated).CompareTo(other.SortKey == EdtfOrder.Undated);
        var ascending = one.SortKey != other.SortKey ? one.SortKey.CompareTo(other.SortKey) : one.Number.CompareTo(other.Number);
        return undated != 0 ? undated : newestFirst ? -ascending : ascending;
    }
}
