namespace CentralAsiaWatch.Charts;

/// <summary>The patterns that all drawings on a page share. Put <see cref="Page"/> once near the top of each page with a drawing.</summary>
public static class SvgDefs
{
    /// <summary>The pattern of paper-coloured lines laid over a filled mark: inferred.</summary>
    public const string HatchOnMark = "hat";

    /// <summary>The pattern of ink lines on bare paper: vaguer dates in the density strip.</summary>
    public const string HatchOnPaper = "hatk";

    /// <summary>The mask that fades both ends of a mark in the keys of <see cref="Glyphs"/>.</summary>
    public const string Fade = "fade";

    private static readonly SvgNode[] s_shared = [Hatch(HatchOnMark, "hp"), Hatch(HatchOnPaper, "hl"), .. FadeMask(Fade, FadeEnds.Both)];

    private static readonly SvgNode s_page = SvgNode.Of("svg")
        .With("class", "defs")
        .With("aria-hidden", "true")
        .With("focusable", "false")
        .Add(SvgNode.Of("defs").Add(s_shared));

    /// <summary>An <c>svg</c> of no size that defines the shared patterns.</summary>
    public static SvgNode Page() => s_page;

    /// <summary>The shared patterns a drawing refers to.</summary>
    internal static IEnumerable<SvgNode> PatternsUsedBy(SvgNode node)
    {
        var values = node.All().SelectMany(part => part.Attributes).Select(attribute => attribute.Value).ToHashSet();
        var fades = values.Contains(Reference(Fade));
        return s_shared.Where(part => values.Contains(Reference(part.Find("id")!)) || (fades && part.Find("id")!.StartsWith(Fade, StringComparison.Ordinal)));
    }

    /// <summary>The value by which a paint or a mask is referred to.</summary>
    internal static string Reference(string id) => $"url(#{id})";

    /// <summary>
    /// A mask that fades the ends of whatever wears it, and the gradient the mask needs. One mask serves all four quads,
    /// where a gradient for each fill and each outline would cost eight. White here is not a colour but "fully there".
    /// </summary>
    internal static IEnumerable<SvgNode> FadeMask(string id, FadeEnds ends)
    {
        var gradient = SvgNode.Of("linearGradient").With("id", id + "g").Add(Stop(null, shown: false));
        gradient = ends == FadeEnds.Both
            ? gradient.Add(Stop(".3", shown: true), Stop(".7", shown: true), Stop("1", shown: false))
            : gradient.Add(Stop(".2", shown: true));
        var cover = SvgNode.Of("rect").With("y", "-.1").With("width", "1").With("height", "1.2").With("fill", Reference(id + "g"));
        return [gradient, SvgNode.Of("mask").With("id", id).With("maskContentUnits", "objectBoundingBox").Add(cover)];
    }

    private static SvgNode Stop(string? offset, bool shown) => SvgNode.Of("stop").With("offset", offset).With("stop-color", shown ? "#fff" : null);

    private static SvgNode Hatch(string id, string lineClass) => SvgNode.Of("pattern")
        .With("id", id)
        .With("width", "4")
        .With("height", "4")
        .With("patternUnits", "userSpaceOnUse")
        .With("patternTransform", "rotate(45)")
        .Add(SvgNode.Of("path").With("class", lineClass).With("d", "M1 0V4"));
}

/// <summary>Which ends of a mark fade.</summary>
internal enum FadeEnds
{
    /// <summary>The left end only: the beginning is not known.</summary>
    Start,

    /// <summary>Both ends: one act somewhere within.</summary>
    Both,
}
