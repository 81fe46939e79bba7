using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>Marks small enough to stand in a line of text. Each says in words what it shows.</summary>
public static class Glyphs
{
    private static readonly string[] s_levels = ["none", "limited", "moderate", "considerable", "decisive"];
    private static readonly string[] s_quads = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

    /// <summary>Seven boxes filled to the rung reached; where sources disagree, those between the two rungs are half filled.</summary>
    /// <param name="rung">The rung, 0 to 7.</param>
    /// <param name="otherRung">The rung other sources give, or null.</param>
    public static SvgNode Rung(int rung, int? otherRung = null)
    {
        rung = Math.Clamp(rung, 0, 7);
        var other = Math.Clamp(otherRung ?? rung, 0, 7);
        var (sure, most) = (Math.Min(rung, other), Math.Max(rung, other));
        var on = new SvgPath();
        var off = new SvgPath();
        for (var index = 0; index < 7; index++)
        {
            var left = .5 + (8 * index);
            (index < sure ? on : off).Box(left, .5, 5, 12);
            if (index >= sure && index < most)
            {
                on.Box(left, 7, 5, 5.5);
            }
        }

        return Boxes(54, 13, most > sure ? $"rung {Figure(rung)} or {Figure(other)} of 7, contested" : $"rung {Figure(rung)} of 7", off, on);
    }

    /// <summary>Four boxes filled to the level; hatched when inferred; cut corner to corner where sources disagree.</summary>
    /// <param name="order">0 none, 1 limited, 2 moderate, 3 considerable, 4 decisive.</param>
    /// <param name="inferred">Whether the level is inferred and not stated.</param>
    /// <param name="otherOrder">The level other sources give, or null.</param>
    public static SvgNode Leverage(int order, bool inferred, int? otherOrder = null)
    {
        order = Math.Clamp(order, 0, 4);
        var other = Math.Clamp(otherOrder ?? order, 0, 4);
        var (sure, most) = (Math.Min(order, other), Math.Max(order, other));
        var on = new SvgPath();
        var off = new SvgPath();
        var hatch = new SvgPath();
        for (var index = 0; index < 4; index++)
        {
            var left = .5 + (9.5 * index);
            (index < sure ? on : off).Box(left, .5, 7, 9);
            if (index >= sure && index < most)
            {
                on.Triangle(left, 9.5, left + 7, 9.5, left + 7, .5);
            }

            if (inferred && index < most)
            {
                hatch.Box(left, .5, 7, 9);
            }
        }

        var words = most > sure ? $"{s_levels[order]} or {s_levels[other]}, contested" : s_levels[order];
        var glyph = Boxes(38, 10, inferred ? words + ", level inferred" : words, off, on);
        return hatch.ToNode(null) is { } lines ? glyph.Add(lines.With("fill", SvgDefs.Reference(SvgDefs.HatchOnMark))) : glyph;
    }

    /// <summary>Four dashed boxes: nobody has judged, which is not “none”.</summary>
    public static SvgNode NotAssessed()
    {
        var boxes = new SvgPath();
        for (var index = 0; index < 4; index++)
        {
            boxes.Box(.5 + (9.5 * index), .5, 7, 9);
        }

        return Open(38, 10, "not assessed").Add(boxes.ToNode("dash")!);
    }

    /// <summary>A block in a quad's colours, for a key; the words stand beside it.</summary>
    /// <param name="quad">1 to 4.</param>
    public static SvgNode QuadKey(int quad) =>
        Open(14, 12, s_quads[Math.Clamp(quad, 1, 4) - 1], isBesideWords: true).Add(new SvgPath().Box(1, 1, 12, 10).ToNode($"f{Math.Clamp(quad, 1, 4)}")!);

    internal static SvgNode Open(double width, double height, string words, bool isBesideWords = false) => SvgNode.Of("svg")
        .With("class", "glyph")
        .With("width", width)
        .With("height", height)
        .With("role", isBesideWords ? null : "img")
        .With("aria-label", isBesideWords ? null : words)
        .With("aria-hidden", isBesideWords ? "true" : null);

    private static SvgNode Boxes(double width, double height, string words, SvgPath off, SvgPath on)
    {
        SvgNode?[] parts = [off.ToNode("off"), on.ToNode("on")];
        return Open(width, height, words).Add(parts.OfType<SvgNode>());
    }

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}
