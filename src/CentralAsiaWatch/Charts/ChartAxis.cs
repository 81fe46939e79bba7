using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>A moment worth a line of its own across a chart, such as “Kabul falls”.</summary>
/// <param name="Label">A few words.</param>
/// <param name="Day">The day.</param>
public sealed record LaneChartReference(string Label, DateOnly Day);

/// <summary>The time grid of a chart: its lines, the day of knowledge, the reference days, and their words at the top.</summary>
internal sealed class ChartAxis
{
    private const double RowHeight = 14;
    private readonly TimeScale _scale;
    private readonly bool _narrow;
    private readonly DateOnly? _knownOn;
    private readonly IReadOnlyList<LaneChartReference> _references;
    private readonly IReadOnlyList<TimeTick> _ticks;
    private readonly List<Words> _words = [];

    public ChartAxis(TimeScale scale, DateOnly? knownOn, IReadOnlyList<LaneChartReference> references, bool narrow, bool? shortYears = null)
    {
        _scale = scale;
        _narrow = narrow;
        _knownOn = knownOn is { } day && scale.Covers(day) ? day : null;
        _references = [.. references.Where(reference => scale.Covers(reference.Day))];
        _ticks = TimeTicks.For(scale, shortYears ?? narrow);
        PlaceWords();
        Header = 16 + (RowHeight * _words.Select(words => words.Row).DefaultIfEmpty().Max()) + SolarHijriRow.Height;
    }

    /// <summary>Where the grid begins, below the words.</summary>
    public double Header { get; }

    /// <summary>The grid down to <paramref name="bottom"/>, and the words above it.</summary>
    public IEnumerable<SvgNode> Draw(double bottom)
    {
        var coarse = new SvgPath();
        var fine = new SvgPath();
        foreach (var tick in _ticks)
        {
            // The half keeps a line of one pixel on one row of pixels.
            var x = Math.Floor(_scale.StartOf(tick.Day)) + .5;
            (tick.Label is null ? fine : coarse).Down(x, tick.Label is null ? Header + 4 : Header, bottom);
        }

        var references = new SvgPath();
        foreach (var reference in _references)
        {
            references.Down(Math.Floor(_scale.StartOf(reference.Day)) + .5, Header, bottom);
        }

        var known = new SvgPath();
        if (_knownOn is { } day)
        {
            known.Down(Math.Floor(_scale.EndOf(day)) - .5, Header, bottom);
        }

        SvgNode?[] lines = [fine.ToNode("gr2"), coarse.ToNode("gr"), known.ToNode("now"), references.ToNode("ref")];
        return lines.OfType<SvgNode>().Concat(_words.Select(words => SvgNode.Of("text")
            .With("class", words.Class)
            .With("x", words.Left)
            .With("y", Header - SolarHijriRow.Height - 3 - (RowHeight * words.Row))
            .Add(words.Text))).Concat(SolarHijriRow.Draw(_scale, Header - 3));
    }

    private void PlaceWords()
    {
        var labelled = _ticks.Where(tick => tick.Label is not null).ToList();
        foreach (var tick in labelled)
        {
            var left = _scale.StartOf(tick.Day) + 4;
            var width = TextWidth.Of(tick.Label!, bold: tick.IsYear);

            // The last line may stand too close to the edge for its words, and a year's words may take a month's room.
            if (left + width <= _scale.Right + 6 && !_words.Any(other => left < other.Right + 4))
            {
                _words.Add(new Words(tick.Label!, left, left + width, 0, tick.IsYear ? "b" : "s"));
            }
        }

        if (_narrow)
        {
            return;
        }

        if (_knownOn is { } day)
        {
            Place("known to " + day.ToString("d MMM", CultureInfo.InvariantCulture) + SolarHijriRow.Beside(day), _scale.EndOf(day), "nowt xs", leftFirst: true);
        }

        foreach (var reference in _references)
        {
            Place(reference.Label, _scale.StartOf(reference.Day), "s xs", leftFirst: false);
        }
    }

    // Beside its line in the lowest row where it touches no other words.
    private void Place(string text, double x, string @class, bool leftFirst)
    {
        var width = TextWidth.Of(text, TextWidth.Small);
        double[] sides = leftFirst ? [x - 4 - width, x + 4] : [x + 4, x - 4 - width];
        for (var row = 0; ; row++)
        {
            foreach (var left in sides.Where(left => left >= 0 && left + width <= _scale.Right + 6).DefaultIfEmpty(Math.Max(0, x - 4 - width)))
            {
                if (!_words.Any(other => other.Row == row && left < other.Right + 4 && left + width + 4 > other.Left))
                {
                    _words.Add(new Words(text, left, left + width, row, @class));
                    return;
                }
            }
        }
    }

    private sealed record Words(string Text, double Left, double Right, int Row, string Class);
}
