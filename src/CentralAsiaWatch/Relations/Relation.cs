using System.Globalization;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>The events of a relation, as far as they are loaded.</summary>
/// <param name="Rows">All of them, or the newest where there are more than <see cref="RelationQueries.MaximumEvents"/>.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Balance">All of them by quarter and quad.</param>
public sealed record RelationEvents(IReadOnlyList<EventRow> Rows, int Total, QuarterBalance Balance)
{
    /// <summary>All events of the relation by quarter and quad, whatever days a page is narrowed to.</summary>
    public QuarterBalance AllDays { get; init; } = Balance;

    /// <summary>True where every event is loaded.</summary>
    public bool IsWhole => Rows.Count == Total;
}

/// <summary>The days a page is narrowed to; an event counts where it may lie within them.</summary>
public sealed record RelationPeriod(DateOnly? From, DateOnly? To)
{
    /// <summary>Every day.</summary>
    public static RelationPeriod All { get; } = new(null, null);

    /// <summary>The period that a filter asks for.</summary>
    public static RelationPeriod Of(RecordFilter filter) => new(filter.Days.From, filter.Days.To);

    /// <summary>As much of a stretch of days as lies within the period, as an address takes it: a whole year as one, whole months without their days.</summary>
    public (string From, string To) Clip(DateOnly first, DateOnly last)
    {
        var (from, to) = (From > first ? From.Value : first, To < last ? To.Value : last);
        if (from.Year == to.Year && from.DayOfYear == 1 && to is { Month: 12, Day: 31 })
        {
            return (from.ToString("yyyy", CultureInfo.InvariantCulture), to.ToString("yyyy", CultureInfo.InvariantCulture));
        }

        return (from.ToString(from.Day == 1 ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
            to.ToString(to.Day == DateTime.DaysInMonth(to.Year, to.Month) ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>True where something between two days may lie within the period. What nothing dates lies in no period but all.</summary>
    public bool Covers(DateOnly? earliest, DateOnly? latest) =>
        this == All || ((earliest is not null || latest is not null) && !(latest < From) && !(earliest > To));
}

/// <summary>Everything recorded between two sides.</summary>
/// <param name="Pair">The sides.</param>
/// <param name="Today">The day on which it is looked at.</param>
/// <param name="Events">The events, within the period asked for.</param>
/// <param name="Lanes">The loaded events by direction.</param>
/// <param name="Ladder">How the state of the pair climbed; null where the pair has no ladder.</param>
/// <param name="Delistings">Events by which the Taliban were taken off a list of terrorists: a flag beside the ladder.</param>
/// <param name="Contacts">Who met last.</param>
/// <param name="Agreements">Agreements to which both are parties, or that an event of the relation carried.</param>
/// <param name="Projects">Projects to which both are parties.</param>
/// <param name="Figures">Figures between the two.</param>
/// <param name="Leverage">Assessments both ways.</param>
/// <param name="Contested">Fields of events of the relation, and of other records of both sides, for which sources differ.</param>
/// <param name="Sources">What the events rest on.</param>
/// <param name="Trend">Whether it grew warmer or colder within the year up to the end of the period, or up to today.</param>
public sealed record Relation(
    RelationPair Pair,
    DateOnly Today,
    RelationEvents Events,
    IReadOnlyList<RelationLane> Lanes,
    LadderClimb? Ladder,
    IReadOnlyList<EventRow> Delistings,
    ContactLog Contacts,
    IReadOnlyList<AgreementItem> Agreements,
    IReadOnlyList<ProjectItem> Projects,
    IReadOnlyList<FigureItem> Figures,
    IReadOnlyList<LeverageRow> Leverage,
    Contested.ContestedBoard Contested,
    IReadOnlyList<SourceUse> Sources,
    RelationTrend Trend)
{
    /// <summary>Lanes of counts where there are too many events to draw each; null where each is drawn, or where sides are no states.</summary>
    public CountedRelation? Counted { get; init; }

    /// <summary>The days the page is narrowed to.</summary>
    public RelationPeriod Days { get; init; } = RelationPeriod.All;

    /// <summary>Assessments of one side's leverage over the other, by dimension.</summary>
    public IEnumerable<LeverageRow> HeldBy(ActorEntry side, References references) => Leverage.Where(row => RelationPair.Belongs(row.Item.Holder, side.Slug, references));
}

/// <summary>A relation's events counted by direction.</summary>
/// <param name="Window">The days.</param>
/// <param name="Bars">What a bar stands for.</param>
/// <param name="Lanes">One side toward the other, back, and what else names both.</param>
public sealed record CountedRelation(TimelineZoom Window, PeriodSize Bars, IReadOnlyList<CountedLane> Lanes);

/// <summary>A source with how many events of a relation cite it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Events">How many.</param>
public sealed record SourceUse(SourceEntry Source, int Events)
{
    /// <summary>The sources of some events, the most cited first.</summary>
    public static IReadOnlyList<SourceUse> Of(IEnumerable<EventRow> rows, References references) =>
    [
        .. rows.SelectMany(row => row.Sources.Select(place => place.Source).Distinct(StringComparer.Ordinal)).CountBy(slug => slug, StringComparer.Ordinal)
            .Select(one => new SourceUse(references.Sources[one.Key], one.Value))
            .OrderByDescending(one => one.Events).ThenBy(one => one.Source.ShortName, StringComparer.Ordinal),
    ];
}

/// <summary>A pair with events.</summary>
/// <param name="One">One side.</param>
/// <param name="Other">The other.</param>
/// <param name="Events">How many events name both.</param>
public sealed record PairCount(ActorEntry One, ActorEntry Other, int Events);
