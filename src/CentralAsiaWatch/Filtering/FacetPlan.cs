using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Filtering;

/// <summary>How a filter is answered from the facet index: one group is walked in order, the others are looked up for each record on the way.</summary>
/// <param name="Walked">Facets that are walked; none where nothing can match.</param>
/// <param name="Required">Groups of which each record must have one facet.</param>
/// <param name="From">Records must end on or after this day.</param>
/// <param name="To">Records must begin on or before this day.</param>
/// <param name="Match">A full-text expression; null for none.</param>
/// <param name="KnownTotal">How many records match, where the counts kept on write say so.</param>
internal sealed record FacetPlan(
    IReadOnlyList<int> Walked,
    IReadOnlyList<IReadOnlyList<int>> Required,
    DateOnly? From,
    DateOnly? To,
    string? Match,
    int? KnownTotal)
{
    /// <summary>How many records the walked facets have together: no more are read to find those that match.</summary>
    public required int Most { get; init; }

    /// <summary>How many records of the kind there are.</summary>
    public required int All { get; init; }

    /// <summary>True where what is walked is every record of the kind.</summary>
    public required bool WalksAll { get; init; }

    /// <summary>The bits of a sort key that hold the last day, counted down (<see cref="Dates.EdtfOrder"/>).</summary>
    public const long DayMask = (1L << DayBits) - 1;

    private const int DayBits = 22;

    // A step to the next day costs what reading some eight records does, and twenty years have eight thousand days.
    private const int LeastOfLarge = 60_000;

    /// <summary>Those of the walked facets with so many records that their days are fewer by far.</summary>
    public IReadOnlySet<int> Large { get; init; } = new HashSet<int>();

    /// <summary>Sort keys of records that begin on or before the last day asked for lie below this one; null for no such day.</summary>
    public long? EndKey => To is { } to ? (to.DayNumber + 1L) << DayBits : null;

    /// <summary>Records that end on or after the first day asked for have at most these <see cref="DayMask"/> bits; null for no such day.</summary>
    public long? LastDayBits => From is { } from ? LowestBits(from) : null;

    /// <summary>The <see cref="DayMask"/> bits of what ends on a day; what ends later has fewer.</summary>
    public static long LowestBits(DateOnly day) => DayMask - day.DayNumber;

    /// <summary>The least sort key of what begins on a day.</summary>
    public static long FirstKey(DateOnly day) => (long)day.DayNumber << DayBits;

    /// <summary>The first day asked for, where what reaches into it is looked for day by day; null where the records are read one by one.</summary>
    public DateOnly? SoughtFrom(int facet) => Large.Contains(facet) ? From : null;

    /// <summary>True for a place that may lie within the days asked for.</summary>
    public bool Covers(ListPlace place) => (EndKey is not { } end || place.SortKey < end) && (LastDayBits is not { } lowest || (place.SortKey & DayMask) <= lowest);

    /// <summary>The plan of a filter: the rarest group is walked, so that little is looked up in vain.</summary>
    public static FacetPlan Of(RecordFilter filter, IReadOnlyDictionary<string, FacetEntry> facets)
    {
        var kind = filter.Kind.Record;
        var groups = filter.Parts.Select(part => part.Reading).OfType<FilterReading.AnyOf>().Select(any => any.Choices.Select(choice => choice.Key))
            .Append([RecordFacets.All])
            .Select(group => group.Select(facet => facets.GetValueOrDefault(RecordFacets.Name(kind, facet))).OfType<FacetEntry>().Where(facet => facet.Count > 0).ToArray())
            .OrderBy(group => group.Sum(facet => facet.Count)).ToArray();
        var (from, to) = filter.Days;
        var match = Search.SearchText.ToMatch(filter.Text);

        // "All" is in every filter; it is only walked where nothing else is asked for, and never looked up.
        var all = facets.GetValueOrDefault(RecordFacets.Name(kind, RecordFacets.All));
        var required = groups.Skip(1).Where(group => group.Length != 1 || group[0] != all).ToArray();
        var isSingle = groups[0].Length <= 1 && required.Length == 0 && from is null && to is null && match is null;
        return new FacetPlan(
            [.. groups[0].Select(facet => facet.Id)],
            [.. required.Select(group => (IReadOnlyList<int>)[.. group.Select(facet => facet.Id)])],
            from,
            to,
            match,
            groups[0].Length == 0 ? 0 : isSingle ? groups[0][0].Count : null)
        {
            Large = groups[0].Where(facet => facet.Count >= LeastOfLarge).Select(facet => facet.Id).ToHashSet(),
            Most = groups[0].Sum(facet => facet.Count),
            All = all?.Count ?? 0,
            WalksAll = groups[0].Length == 1 && groups[0][0] == all,
        };
    }
}
