namespace CentralAsiaWatch.Charts;

/// <summary>The marks of a lane chart's key. The words stand beside them, so they are hidden from those who do not see them.</summary>
public static class KeyGlyphs
{
    /// <summary>How a date of this kind is drawn, in verbal cooperation's colours.</summary>
    /// <param name="span">The kind of date.</param>
    public static SvgNode Span(MarkSpan span) => span switch
    {
        MarkSpan.Day => Open(8).Add(Block(1, 5)),
        MarkSpan.Within => Open(34).Add(Faded(1, 32)),
        MarkSpan.ByThen => Open(46).Add(new SvgPath().Across(1, 11.5, 28).ToNode("tail t1")!, Faded(26, 18)),
        MarkSpan.GoesOn => Open(30).Add(new SvgPath().Box(1, 8, 28, 3).ToNode("l2")!),
        MarkSpan.OpenEnded => Open(32).Add(new SvgPath().Box(1, 6, 26, 3).Triangle(25, 3.5, 31, 7.5, 25, 11.5).ToNode("l2")!),
        _ => Open(12).Add(Block(1, 10)),
    };

    /// <summary>How an inferred date is drawn.</summary>
    public static SvgNode Inferred() =>
        Open(18).Add(Block(1, 16), new SvgPath().Box(1, 1, 16, 10).ToNode(null)!.With("fill", SvgDefs.Reference(SvgDefs.HatchOnMark)));

    /// <summary>How a contested event is drawn.</summary>
    public static SvgNode Contested() => Open(24).Add(
        Block(1, 22),
        new SvgPath().Line(7, 12.5, 17, -.5).ToNode("cut")!,
        new SvgPath().Line(6.5, 13, 17.5, -1).ToNode("inkl")!);

    /// <summary>How an event that reached a rung of the ladder is drawn.</summary>
    public static SvgNode Rung() => Open(16).Add(Block(4, 10), new SvgPath().Down(4.5, 0, 12).Triangle(4.5, 0, 10, 2.5, 4.5, 5).ToNode("rg")!);

    /// <summary>How an agreement is drawn.</summary>
    public static SvgNode Agreement() => Open(14).Add(new SvgPath().Triangle(1, 6, 6, 1, 11, 6).Triangle(1, 6, 6, 11, 11, 6).ToNode("agr")!);

    private static SvgNode Open(double width) => Glyphs.Open(width, 12, string.Empty, isBesideWords: true);

    private static SvgNode Block(double left, double width) => new SvgPath().Box(left, 1, width, 10).ToNode("f1")!;

    // The mask of SvgDefs.Page: a key is no place for a gradient of its own.
    private static SvgNode Faded(double left, double width) => Block(left, width).With("mask", SvgDefs.Reference(SvgDefs.Fade));
}
