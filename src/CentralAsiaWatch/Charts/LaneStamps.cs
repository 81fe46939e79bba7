using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>
/// The shapes a lane chart is stamped from. A mark then names its shape and says where it goes and how long it is, which is
/// less than half of what drawing it in full would cost; the shape also brings the area that answers to a pointer, 12 units
/// more than the mark on every side. Stamps lie on the base line of the label: a block reaches from 10 above it to 1 below.
/// Colours are inherited from each use, because rules such as <c>svg .f1</c> do not reach into what a use
/// shows; only rules without an ancestor do, as that of <c>line.hit</c>.
/// </summary>
internal sealed class LaneStamps(string idPrefix, LaneLayout layout)
{
    private readonly SortedDictionary<string, SvgNode> _used = new(StringComparer.Ordinal);
    private readonly SortedSet<FadeEnds> _fades = [];
    private readonly SortedDictionary<string, SvgPath> _tails = new(StringComparer.Ordinal);
    private readonly SvgPath _rungs = new();
    private readonly SvgPath _agreements = new();

    /// <summary>The stamps used so far, with the masks they wear.</summary>
    public SvgNode ToDefinitions() => SvgNode.Of("defs")
        .Add(_fades.SelectMany(ends => SvgDefs.FadeMask(FadeId(ends), ends)))
        .Add(_used.Values);

    /// <summary>The dots before the marks drawn so far, one path a quad: they are the same for all and lead nowhere of their own.</summary>
    public IEnumerable<SvgNode> DrawTails() => _tails.Select(tail => tail.Value.ToNode("tail t" + tail.Key)).OfType<SvgNode>();

    /// <summary>A flag on each mark that reached a rung and a diamond on each agreement drawn so far, above all marks.</summary>
    public IEnumerable<SvgNode> DrawSigns() => new[] { _rungs.ToNode("rg"), _agreements.ToNode("agr") }.OfType<SvgNode>();

    /// <summary>The parts of a mark, its label and its dots apart.</summary>
    public IEnumerable<SvgNode> Draw(PlacedMark placed, double baseline)
    {
        var shape = placed.Shape;
        var (left, width) = (shape.Left, shape.Right - shape.Left - 1);
        // An agreement is neither cooperation nor conflict: its colours are neutral.
        var quad = placed.Mark.IsAgreement ? "a" : Math.Clamp(placed.Mark.Quad, 1, 4).ToString(CultureInfo.InvariantCulture);
        if (shape.TailLeft is { } tail)
        {
            // The dots run on under the fade, so that the eye meets no gap between them.
            _tails.TryAdd(quad, new SvgPath());
            _tails[quad].Across(tail, baseline + 3, Math.Round(left + (width / 4)));
        }

        Sign(placed, left, width, baseline);
        var (kind, isLeast) = shape.Form switch
        {
            MarkForm.Sharp => ("s", width == LaneLayout.LeastDay - 1),
            MarkForm.Fading => ("f", width == layout.LeastBlock - 1),
            MarkForm.Bar => (shape.HasArrow ? "a" : "b", false),
            _ => (shape.HasArrow ? "p" : "o", false),
        };
        yield return Stamp(kind, (shape.IsBar ? "l" : "f") + quad, left, baseline, width, isLeast, placed.Mark.Inferred);
        if (placed.Mark.Contested)
        {
            // Across the middle, steep enough to be seen on a mark of any length.
            var middle = left + Math.Round(width / 2) + .5;
            var y = shape.IsBar ? baseline + 2.5 : baseline - 4.5;
            yield return new SvgPath().Line(middle - 5, y + 6.5, middle + 5, y - 6.5).ToNode("cut")!;
            yield return new SvgPath().Line(middle - 6, y + 7.5, middle + 6, y - 7.5).ToNode("inkl")!;
        }
    }

    // A flag stands where the rung was reached; what was reached before the axis begins has no such place on it.
    private void Sign(PlacedMark placed, double left, double width, double baseline)
    {
        var y = placed.Shape.IsBar ? baseline + 2.5 : baseline - 4.5;
        if (placed.Mark.IsAgreement)
        {
            var middle = left + Math.Round(width / 2) + .5;
            _agreements.Triangle(middle - 6, y, middle, y - 6, middle + 6, y).Triangle(middle - 6, y, middle, y + 6, middle + 6, y);
        }
        else if (placed.Mark.Rung is not null && left > layout.PlotLeft)
        {
            _rungs.Down(left + .5, y - 8, y + 6).Triangle(left + .5, y - 8, left + 6.5, y - 5.5, left + .5, y - 3);
        }
    }

    private SvgNode Stamp(string kind, string @class, double left, double baseline, double width, bool isLeast, bool isHatched)
    {
        // The least width is the commonest, so it has a stamp that need not be told its width.
        var id = idPrefix + kind + (isHatched ? "h" : "") + (isLeast ? "0" : "");
        _used.TryAdd(id, Definition(kind, isLeast ? SvgNode.Number(width) : "100%", isHatched).With("id", id));
        var use = SvgNode.Of("use").With("class", @class).With("href", "#" + id).With("x", left).With("y", baseline);
        return isLeast ? use : use.With("width", width);
    }

    private SvgNode Definition(string kind, string width, bool isHatched)
    {
        var block = SvgNode.Of("rect").With("x", .5).With("y", -9.5).With("width", width).With("height", "10");
        var bar = SvgNode.Of("rect").With("y", "1").With("width", width).With("height", "3");
        var shape = kind switch
        {
            "s" => block,
            "f" => block.With("mask", Fade(FadeEnds.Both)),
            "a" or "b" => bar,
            _ => bar.With("mask", Fade(FadeEnds.Start)),
        };

        // A line with square ends 24 wide reaches 12 past the mark on every side.
        var hit = SvgNode.Of("line").With("class", "hit").With("x2", width).With("y1", "-5").With("y2", "-5");

        // The arrowhead sits at the end of whatever length the bar is given.
        SvgNode[] arrow = kind is "a" or "p"
            ? [SvgNode.Of("svg").With("x", "100%").With("overflow", "visible").Add(SvgNode.Of("path").With("d", "M-4-1.5L2 2.5L-4 6.5z"))]
            : [];

        var isBar = kind is "a" or "b" or "p" or "o";
        SvgNode[] hatch = isHatched
            ? [SvgNode.Of("rect").With("y", isBar ? "1" : "-9").With("width", width).With("height", isBar ? "3" : "9").With("fill", SvgDefs.Reference(SvgDefs.HatchOnMark)).With("stroke", "none")]
            : [];

        // A symbol without a view box takes its width from each use, and what is 100 % wide inside takes it from the symbol.
        return width == "100%"
            ? SvgNode.Of("symbol").With("overflow", "visible").Add([hit, shape, .. hatch, .. arrow])
            : SvgNode.Of("g").Add([hit, shape, .. hatch]);
    }

    private string Fade(FadeEnds ends)
    {
        _fades.Add(ends);
        return SvgDefs.Reference(FadeId(ends));
    }

    private string FadeId(FadeEnds ends) => idPrefix + (ends == FadeEnds.Both ? "m" : "n");
}
