namespace CentralAsiaWatch.Charts;

/// <summary>Draws the stretches of a ladder, and remembers which gradients they need.</summary>
internal sealed class LadderLine(string idPrefix)
{
    private readonly SvgPath _solid = new();
    private readonly SvgPath _hatched = new();
    private readonly List<SvgNode> _fades = [];
    private bool _hasFadeIn;
    private bool _hasFadeOut;

    public void Add(LadderStretch stretch, double y)
    {
        // Two thin lines for two answers, one thick line for one.
        var height = LadderTrack.Other(stretch.Step) is null ? 6 : 3;
        var top = y - (height / 2d);
        if (stretch.Start > stretch.FadeIn)
        {
            _fades.Add(Fade(stretch.FadeIn, stretch.Start, top, height, idPrefix + "i"));
            _hasFadeIn = true;
        }

        if (stretch.End > stretch.Start)
        {
            _solid.Box(stretch.Start, top, stretch.End - stretch.Start, height);
        }

        if (stretch.FadeOut > stretch.End)
        {
            _fades.Add(Fade(stretch.End, stretch.FadeOut, top, height, idPrefix + "o"));
            _hasFadeOut = true;
        }

        if (stretch.Step.Inferred && stretch.FadeOut > stretch.FadeIn)
        {
            _hatched.Box(stretch.FadeIn, top, stretch.FadeOut - stretch.FadeIn, height);
        }
    }

    public SvgNode? ToDefinitions()
    {
        if (!_hasFadeIn && !_hasFadeOut)
        {
            return null;
        }

        return SvgNode.Of("defs")
            .Add(_hasFadeIn ? [Gradient(idPrefix + "i", rising: true)] : [])
            .Add(_hasFadeOut ? [Gradient(idPrefix + "o", rising: false)] : []);
    }

    public IEnumerable<SvgNode> ToNodes()
    {
        SvgNode?[] nodes = [_solid.ToNode("rl"), .. _fades, _hatched.ToNode(null)?.With("fill", SvgDefs.Reference(SvgDefs.HatchOnMark))];
        return nodes.OfType<SvgNode>();
    }

    private static SvgNode Fade(double left, double right, double top, double height, string gradient) =>
        new SvgPath().Box(left, top, right - left, height).ToNode(null)!.With("fill", SvgDefs.Reference(gradient));

    private static SvgNode Gradient(string id, bool rising) => SvgNode.Of("linearGradient").With("id", id).Add(
        SvgNode.Of("stop").With("class", "g-ink").With("stop-opacity", rising ? "0" : null),
        SvgNode.Of("stop").With("offset", "1").With("class", "g-ink").With("stop-opacity", rising ? null : "0"));
}
