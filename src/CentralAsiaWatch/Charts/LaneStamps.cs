using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>
/// The shapes a lane chart is stamped from. A mark then names its shape and says where it goes and how long it is, which is
/// less than half of what drawing it in full would cost; the shape also brings the area that answers to a pointer.
/// Stamps lie on the base line of the label: a block reaches from 10 above it to 1 below.
/// </summary>
internal sealed class LaneStamps(string idPrefix)
{
    private readonly SortedDictionary<string, SvgNode> _used = new(StringComparer.Ordinal);
    private readonly SortedSet<FadeEnds> _fades = [];

    /// <summary>The stamps used so far, with the masks they wear.</summary>
    public SvgNode ToDefinitions() => SvgNode.Of("defs")
        .Add(_fades.SelectMany(ends => SvgDefs.FadeMask(FadeId(ends), ends)))
        .Add(_used.Values);

    /// <summary>The parts of a mark, its label apart.</summary>
    public IEnumerable<SvgNode> Draw(PlacedMark placed, double baseline)
    {
        var shape = placed.Shape;
        var quad = Math.Clamp(placed.Mark.Quad, 1, 4).ToString(CultureInfo.InvariantCulture);
        if (shape.TailLeft is { } tail)
        {
            // The dots run on under the fade, so that the eye meets no gap between them.
            yield return new SvgPath().Across(tail, baseline + 2, shape.Left + ((shape.Right - shape.Left) / 4)).ToNode("tail t" + quad)!;
        }

        var width = shape.Right - shape.Left - 1;
        yield return shape.Form switch
        {
            MarkForm.Sharp when width == LaneLayout.LeastDay - 1 => Stamp("d" + quad, Day(quad), shape.Left, baseline, null),
            MarkForm.Sharp => Stamp("s" + quad, Symbol(Block(quad)), shape.Left, baseline, width),
            MarkForm.Fading => Stamp("f" + quad, Symbol(Block(quad).With("mask", Fade(FadeEnds.Both))), shape.Left, baseline, width),
            MarkForm.Bar => Stamp("b" + quad, Symbol(Bar(quad)), shape.Left, baseline, width),
            _ => Stamp("o" + quad, Symbol(Bar(quad).With("mask", Fade(FadeEnds.Start))), shape.Left, baseline, width),
        };
        if (shape.HasArrow)
        {
            yield return new SvgPath().Triangle(shape.Right - 5, baseline - 1.5, shape.Right + 1, baseline + 2.5, shape.Right - 5, baseline + 6.5).ToNode("l" + quad)!;
        }

        if (placed.Mark.Inferred)
        {
            yield return Stamp(shape.IsBar ? "j" : "i", Symbol(Hatch(shape.IsBar)), shape.Left, baseline, width);
        }

        if (placed.Mark.Contested)
        {
            yield return Stamp("c", Symbol(Cut()), shape.Left, shape.IsBar ? baseline + 7 : baseline, width);
        }
    }

    private SvgNode Stamp(string kind, SvgNode definition, double left, double baseline, double? width)
    {
        _used.TryAdd(kind, definition.With("id", idPrefix + kind));
        var use = SvgNode.Of("use").With("href", $"#{idPrefix}{kind}").With("x", left).With("y", baseline);
        return width is null ? use : use.With("width", width.Value);
    }

    private string Fade(FadeEnds ends)
    {
        _fades.Add(ends);
        return SvgDefs.Reference(FadeId(ends));
    }

    private string FadeId(FadeEnds ends) => idPrefix + (ends == FadeEnds.Both ? "m" : "n");

    // A symbol without a view box takes its width from each use, and what is 100 % wide inside takes it from the symbol.
    private static SvgNode Symbol(params SvgNode[] parts) => SvgNode.Of("symbol").With("overflow", "visible").Add([Hit("100%"), .. parts]);

    private static SvgNode Day(string quad) =>
        SvgNode.Of("g").Add(Hit("5"), SvgNode.Of("rect").With("class", "f" + quad).With("x", .5).With("y", -9.5).With("width", "5").With("height", "10"));

    private static SvgNode Block(string quad) =>
        SvgNode.Of("rect").With("class", "f" + quad).With("x", .5).With("y", -9.5).With("width", "100%").With("height", "10");

    private static SvgNode Bar(string quad) =>
        SvgNode.Of("rect").With("class", "l" + quad).With("y", "1").With("width", "100%").With("height", "3");

    private static SvgNode Hatch(bool onBar) => SvgNode.Of("rect")
        .With("x", "1")
        .With("y", onBar ? "1" : "-9")
        .With("width", "100%")
        .With("height", onBar ? "3" : "9")
        .With("fill", SvgDefs.Reference(SvgDefs.HatchOnMark));

    // Across the middle, steep enough to be seen on a mark of any length.
    private static SvgNode Cut() => SvgNode.Of("svg").With("x", "50%").With("overflow", "visible").Add(
        SvgNode.Of("path").With("class", "cut").With("d", "M-5 2L5-11"),
        SvgNode.Of("path").With("class", "inkl").With("d", "M-6 3L6-12"));

    // A line with square ends 24 wide: 12 more on every side than the mark, however short the mark is.
    private static SvgNode Hit(string width) =>
        SvgNode.Of("line").With("class", "hit").With("x2", width).With("y1", "-5").With("y2", "-5");
}
