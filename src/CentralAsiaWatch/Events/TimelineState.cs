using System.Globalization;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Events;

/// <summary>What a timeline's address says beside the filter: what its lanes and bars stand for, and which event is set apart.</summary>
/// <param name="Lanes">What the lanes stand for.</param>
/// <param name="Selected">The number of the event that is set apart; null for none.</param>
/// <param name="Bars">By what bars events are counted where they are too many to draw; null for what suits the days shown.</param>
public sealed record TimelineState(LaneDimension Lanes, int? Selected, PeriodSize? Bars = null)
{
    /// <summary>The parameter that names the bars.</summary>
    public const string BarsParameter = "bars";

    /// <summary>The parameter that names what the lanes stand for.</summary>
    public const string LanesParameter = "lanes";

    /// <summary>The parameter that names the event set apart.</summary>
    public const string SelectedParameter = "selected";

    /// <summary>Reads them; what cannot be read becomes a problem and its default.</summary>
    public static (TimelineState State, IReadOnlyList<FilterProblem> Problems) Read(IQueryCollection query)
    {
        var problems = new List<FilterProblem>();
        var lanes = query[LanesParameter].ToString();
        var dimension = LaneDimension.Find(lanes);
        if (lanes.Length > 0 && dimension is null)
        {
            problems.Add(new FilterProblem(LanesParameter, FilterProblem.Shorten(lanes), $"one of {string.Join(", ", LaneDimension.All.Select(one => one.Code))}"));
        }

        var selected = query[SelectedParameter].ToString();
        var isNumber = int.TryParse(selected, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (selected.Length > 0 && !isNumber)
        {
            problems.Add(new FilterProblem(SelectedParameter, FilterProblem.Shorten(selected), "the number of an event"));
        }

        var bars = query[BarsParameter].ToString();
        var size = PeriodSizes.Find(bars);
        if (bars.Length > 0 && size is null)
        {
            problems.Add(new FilterProblem(BarsParameter, FilterProblem.Shorten(bars), $"one of {string.Join(", ", PeriodSizes.All.Select(PeriodSizes.Word))}"));
        }

        return (new TimelineState(dimension ?? LaneDimension.Direction, isNumber ? number : null, size), problems);
    }

    /// <summary>As it stands in an address; what is usual is left out.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Values =>
    [
        KeyValuePair.Create(LanesParameter, Lanes == LaneDimension.Direction ? null : (string?)Lanes.Code),
        KeyValuePair.Create(SelectedParameter, Selected?.ToString(CultureInfo.InvariantCulture)),
        KeyValuePair.Create(BarsParameter, Bars is { } size ? (string?)PeriodSizes.Word(size) : null),
    ];
}
