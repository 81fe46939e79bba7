using CentralAsiaWatch.Charts;

namespace CentralAsiaWatch.Network;

/// <summary>One curve of an edge: what passes in one quad.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Quad">1–4; 0 for hosting.</param>
/// <param name="Width">How wide it is drawn.</param>
/// <param name="Path">Its path.</param>
/// <param name="Arrow">The head at its end; null for a joint act.</param>
/// <param name="MiddleX">Its middle.</param>
/// <param name="MiddleY">Its middle.</param>
internal sealed record NetworkCurve(NetworkEdge Edge, int Quad, double Width, string Path, string? Arrow, double MiddleX, double MiddleY)
{
    private const double Aside = 14;
    private const double Head = 7;
    private const double Clear = 7;

    /// <summary>The curves of an edge, side by side; an act and the answer to it bow to opposite sides.</summary>
    public static IEnumerable<NetworkCurve> Of(NetworkEdge edge, NetworkPlace from, NetworkPlace to, double centre, int most)
    {
        var parts = new[] { (Quad: 0, Count: edge.Hosted) }.Concat(edge.Quads.Select((count, index) => (Quad: index + 1, Count: count))).Where(part => part.Count > 0).ToArray();
        var (wayX, wayY) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(1, Math.Sqrt((wayX * wayX) + (wayY * wayY)));
        return parts.Select((part, index) =>
        {
            var aside = ((edge.IsJoint ? 0 : 1) + index) * Aside;
            // Neighbours on the ring bow inward most, so that their line leaves the ring at all.
            var inward = 0.35 + (0.45 * (1 - Math.Min(1, length / centre)));
            var x = ((from.X + to.X) / 2 * (1 - inward)) + (centre * inward) - (wayY / length * aside);
            var y = ((from.Y + to.Y) / 2 * (1 - inward)) + (centre * inward) + (wayX / length * aside);
            var start = Toward(from.X, from.Y, x, y, Clear);
            var end = Toward(to.X, to.Y, x, y, Clear + (edge.IsJoint ? 0 : Head - 2));
            return new NetworkCurve(
                edge, part.Quad, NetworkDrawing.Width(part.Count, most), $"M{Point(start)}Q{Point((x, y))} {Point(end)}", edge.IsJoint ? null : Triangle(to, x, y),
                Math.Round((start.X + (2 * x) + end.X) / 4), Math.Round((start.Y + (2 * y) + end.Y) / 4));
        });
    }

    private static (double X, double Y) Toward(double x, double y, double toX, double toY, double by)
    {
        var length = Math.Max(1, Math.Sqrt(((toX - x) * (toX - x)) + ((toY - y) * (toY - y))));
        return (x + ((toX - x) / length * by), y + ((toY - y) / length * by));
    }

    private static string Triangle(NetworkPlace to, double x, double y)
    {
        var tip = Toward(to.X, to.Y, x, y, Clear - 1);
        var foot = Toward(to.X, to.Y, x, y, Clear + Head);
        var (acrossX, acrossY) = ((tip.Y - foot.Y) / 2, (foot.X - tip.X) / 2);
        return $"M{Point(tip)}L{Point((foot.X + acrossX, foot.Y + acrossY))} {Point((foot.X - acrossX, foot.Y - acrossY))}z";
    }

    private static string Point((double X, double Y) point) => $"{SvgNode.Number(Math.Round(point.X))} {SvgNode.Number(Math.Round(point.Y))}";
}
