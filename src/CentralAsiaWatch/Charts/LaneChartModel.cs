using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>What a lane chart shows: events as marks in lanes over time.</summary>
/// <param name="IdPrefix">Begins every id in the drawing; unlike any other on the page, and short, for each mark carries it.</param>
/// <param name="Title">The chart's name.</param>
/// <param name="Description">What the chart says, in words.</param>
/// <param name="From">The first day of the axis.</param>
/// <param name="To">The last day of the axis.</param>
/// <param name="KnownOn">The day of knowledge, drawn as a dashed line; what is still going on ends there. Null draws none.</param>
/// <param name="References">Days worth a line of their own.</param>
/// <param name="Lanes">The lanes from top to bottom, marks in the order of the table.</param>
/// <param name="Highlight">The number of the mark to set apart, or null.</param>
public sealed record LaneChartModel(
    string IdPrefix,
    string Title,
    string Description,
    DateOnly From,
    DateOnly To,
    DateOnly? KnownOn,
    IReadOnlyList<LaneChartReference> References,
    IReadOnlyList<Lane> Lanes,
    int? Highlight);

/// <summary>One lane, usually one direction between two actors.</summary>
/// <param name="Title">For example “Uzbekistan”.</param>
/// <param name="Subtitle">For example “→ Afghanistan”; may be empty.</param>
/// <param name="Marks">The events, in the order of the table.</param>
public sealed record Lane(string Title, string Subtitle, IReadOnlyList<LaneMark> Marks);

/// <summary>One event as a mark.</summary>
/// <param name="Number">The event's number, which stands before its label.</param>
/// <param name="Label">A few words; cut with an ellipsis where the chart has no room for them.</param>
/// <param name="Href">Where the mark leads.</param>
/// <param name="Description">The full text for those who do not see the chart; the number is put before it unless it begins with it. It should begin with, or contain, the label.</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Earliest">The first day it may have happened or begun; null when open.</param>
/// <param name="Latest">The last day it may have happened or ended; null when open.</param>
/// <param name="Span">What the two days mean.</param>
/// <param name="Inferred">Whether the date is inferred: hatched.</param>
/// <param name="Contested">Whether sources disagree about the event: cut in two.</param>
/// <param name="Rung">The rung of the ladder the event reached, 0 to 7, or null.</param>
public sealed record LaneMark(
    int Number,
    string Label,
    string Href,
    string Description,
    int Quad,
    DateOnly? Earliest,
    DateOnly? Latest,
    MarkSpan Span,
    bool Inferred,
    bool Contested,
    int? Rung)
{
    /// <summary>True for an agreement among events: a diamond, its number after an A.</summary>
    public bool IsAgreement { get; init; }

    /// <summary>The number as it is written.</summary>
    internal string Name => (IsAgreement ? "A" : "") + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The mark's name for those who do not see it, always with its number.</summary>
    internal string AccessibleName
    {
        get
        {
            var number = Name + " ";
            return Description.StartsWith(number, StringComparison.Ordinal) ? Description : number + Description;
        }
    }
}

/// <summary>What the two days of a mark mean.</summary>
public enum MarkSpan
{
    /// <summary>Known to the day: a sharp block.</summary>
    Day,

    /// <summary>One act somewhere within: a block whose ends fade.</summary>
    Within,

    /// <summary>One act by the end, perhaps as early as the beginning: dots, then a fading block at the end.</summary>
    ByThen,

    /// <summary>Went on for a while: a thin bar, fading in where its beginning is open.</summary>
    GoesOn,

    /// <summary>Still goes on as far as is known: a thin bar with an arrowhead.</summary>
    OpenEnded,

    /// <summary>No usable date: listed in a lane of its own at the bottom.</summary>
    Undated,
}
