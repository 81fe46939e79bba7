namespace CentralAsiaWatch.Charts;

/// <summary>What a balance chart shows: cooperation above a line, conflict below it, by quarter.</summary>
/// <param name="IdPrefix">Begins every id in the drawing; unlike any other on the page.</param>
/// <param name="Title">The chart's name.</param>
/// <param name="Description">What the chart says, in words, with the count of vaguer events it cannot place.</param>
/// <param name="FromYear">The first year; an earlier quarter moves it.</param>
/// <param name="ToYear">The last year; a later quarter moves it.</param>
/// <param name="KnownOn">The day of knowledge, or null.</param>
/// <param name="Quarters">The quarters with events, in any order.</param>
public sealed record BalanceChartModel(
    string IdPrefix, string Title, string Description, int FromYear, int ToYear, DateOnly? KnownOn, IReadOnlyList<QuarterCell> Quarters);

/// <summary>The events of one quarter.</summary>
/// <param name="Year">The year.</param>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Events">The events dated to the quarter or better, in the order they stack away from the line.</param>
public sealed record QuarterCell(int Year, int Quarter, IReadOnlyList<QuarterEvent> Events);

/// <summary>One event as a square.</summary>
/// <param name="Number">The event's number.</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Href">Where the square leads.</param>
/// <param name="Title">What happened and when, for those who do not see the chart; the number is put before it.</param>
public sealed record QuarterEvent(int Number, int Quad, string Href, string Title);

/// <summary>The columns of a balance chart: quarters, put together into years where a quarter would be too thin to see.</summary>
internal sealed class BalanceColumns
{
    private readonly int _firstQuarter;
    private readonly int _quartersEach;

    public BalanceColumns(BalanceChartModel model, double left, double right)
    {
        var years = model.Quarters.Select(cell => cell.Year).Append(model.FromYear).Append(Math.Max(model.FromYear, model.ToYear)).ToList();
        FromYear = years.Min();
        ToYear = years.Max();
        _firstQuarter = FromYear * 4;
        var quarters = (ToYear - FromYear + 1) * 4;
        _quartersEach = (right - left) / quarters >= 4 ? 1 : 4;
        Width = (right - left) / quarters * _quartersEach;
        Scale = new TimeScale(new DateOnly(FromYear, 1, 1), new DateOnly(ToYear, 12, 31), left, right);
        Columns = [.. model.Quarters
            .GroupBy(cell => ((cell.Year * 4) + cell.Quarter - 1 - _firstQuarter) / _quartersEach)
            .OrderBy(group => group.Key)
            .Select(group => new BalanceColumn(
                left + ((group.Key + .5) * Width),
                [.. group.SelectMany(cell => cell.Events).Where(one => one.Quad <= 2)],
                [.. group.SelectMany(cell => cell.Events).Where(one => one.Quad > 2)]))];
    }

    public int FromYear { get; }

    public int ToYear { get; }

    /// <summary>The width of a column in units of the drawing.</summary>
    public double Width { get; }

    public TimeScale Scale { get; }

    public IReadOnlyList<BalanceColumn> Columns { get; }
}

/// <summary>One column: its middle, and its events on either side of the line, nearest first.</summary>
internal sealed record BalanceColumn(double Middle, IReadOnlyList<QuarterEvent> Above, IReadOnlyList<QuarterEvent> Below);
