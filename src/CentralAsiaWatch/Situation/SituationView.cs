using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Situation;

/// <summary>Where one of the five states stands toward Afghanistan.</summary>
/// <param name="Pair">The state, and Afghanistan.</param>
/// <param name="Events">The events.</param>
/// <param name="Ladder">How it climbed.</param>
/// <param name="Delistings">Events by which it took the Taliban off its list of terrorists.</param>
/// <param name="Figures">Figures between the two.</param>
/// <param name="Leverage">Assessments both ways.</param>
/// <param name="Contested">How many of its records sources contest.</param>
/// <param name="Trend">Whether the relation is warmer or colder than a year ago.</param>
public sealed record StateStanding(
    RelationPair Pair,
    RelationEvents Events,
    LadderClimb Ladder,
    IReadOnlyList<EventRow> Delistings,
    IReadOnlyList<FigureItem> Figures,
    IReadOnlyList<LeverageRow> Leverage,
    int Contested,
    RelationTrend Trend)
{
    /// <summary>The state.</summary>
    public ActorEntry State => Pair.A;

    /// <summary>The event that surely came last: the greatest day before which it cannot have been; null for none.</summary>
    public EventRow? LastEvent => Events.Rows.Where(row => row.Earliest is not null).MaxBy(row => (row.Earliest, row.SortKey));

    /// <summary>The newest figure of trade; null for none.</summary>
    public FigureItem? LastFigure => RelationWords.LastTrade(Figures);
}

/// <summary>What the Situation page shows.</summary>
/// <param name="Today">The day on which it is looked at.</param>
/// <param name="References">Actors and sources.</param>
/// <param name="States">The five, from the most engaged to the least.</param>
/// <param name="RegionLeverage">Assessments between Afghanistan and the five together.</param>
/// <param name="RegionFigures">Figures between Afghanistan and the five together.</param>
/// <param name="Contested">The contested fields of the newest contested records.</param>
/// <param name="OtherContested">How many contested records there are beside those.</param>
public sealed record SituationView(
    DateOnly Today,
    References References,
    IReadOnlyList<StateStanding> States,
    IReadOnlyList<LeverageRow> RegionLeverage,
    IReadOnlyList<FigureItem> RegionFigures,
    IReadOnlyList<ContestedPoint> Contested,
    int OtherContested)
{
    /// <summary>How many records there are in all of which sources contest a field.</summary>
    public int ContestedRecords { get; init; }
}

/// <summary>A change to a record.</summary>
/// <param name="Kind">What kind of record.</param>
/// <param name="Title">Its name.</param>
/// <param name="Url">Where it is shown.</param>
/// <param name="Version">1 for a new record.</param>
/// <param name="RecordedAt">When the store learned it, UTC.</param>
public sealed record RecentChange(RecordKind Kind, string Title, string Url, int Version, DateTime RecordedAt);
