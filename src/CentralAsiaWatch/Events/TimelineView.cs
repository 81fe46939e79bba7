using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Events;

/// <summary>What the timeline page shows.</summary>
/// <param name="Page">The events of the table.</param>
/// <param name="Drawn">The events of the chart: all that match where there are few, else those of the table.</param>
/// <param name="Total">How many match.</param>
/// <param name="First">The place of the table's first event among them, from 1; null where it is not counted.</param>
/// <param name="AllDays">How the events of the filter fall into quarters, whatever days it asks for.</param>
public sealed record TimelineView(EventStretch Page, IReadOnlyList<EventRow> Drawn, ListTotal Total, int? First, EventDensity AllDays)
{
    /// <summary>True where the chart shows every event that matches.</summary>
    public bool DrawsAll => Drawn.Count == Total.Number && !Total.IsCapped;

    /// <summary>True where the chart shows every event that begins within the days asked for, and too many others only may reach into them.</summary>
    public bool DrawsWithin { get; init; }

    /// <summary>True where events are drawn one by one.</summary>
    public bool DrawsSingly => DrawsAll || DrawsWithin;

    /// <summary>True where the table begins with the first day asked for, and what began before stands before it.</summary>
    public bool BeginsWithin { get; init; }

    /// <summary>The drawn events with their contexts and places, where the lanes stand for those.</summary>
    public IReadOnlyDictionary<int, EventItem> Items { get; init; } = new Dictionary<int, EventItem>();

    /// <summary>Agreements under the same filter, where it can be asked of them.</summary>
    public IReadOnlyList<AgreementItem> Agreements { get; init; } = [];

    /// <summary>Lanes of counts, where there are too many events to draw each: of all events by what lanes stand for, of a narrower filter one.</summary>
    public IReadOnlyList<CountedLane> Lanes { get; init; } = [];

    /// <summary>What the bars of <see cref="Lanes"/> stand for.</summary>
    public PeriodSize Bars { get; init; }

    /// <summary>True where lanes stand for parts of the events; false where the one lane is the filter itself.</summary>
    public bool IsDivided { get; init; }

    /// <summary>All days of the filter.</summary>
    public required TimelineZoom Whole { get; init; }

    /// <summary>The days shown.</summary>
    public required TimelineZoom Window { get; init; }

    /// <summary>When each event of the table was entered, where that is its order.</summary>
    public IReadOnlyDictionary<int, DateTime>? Entered { get; init; }

    /// <summary>The event that is set apart; null for none.</summary>
    public EventRow? Selected { get; init; }

    /// <summary>Where nothing matches, the nearest events before and after the days asked for.</summary>
    public NearestEvents Nearest { get; init; } = NearestEvents.None;
}
