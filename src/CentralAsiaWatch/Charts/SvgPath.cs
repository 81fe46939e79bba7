using System.Text;

namespace CentralAsiaWatch.Charts;

/// <summary>
/// Collects the <c>d</c> of a path. Many lines or boxes of one class go into one path, because an element of its own
/// costs some forty bytes each and a page has a budget.
/// </summary>
internal sealed class SvgPath
{
    private readonly StringBuilder _text = new();

    /// <summary>Whether nothing has been drawn yet.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>A horizontal line.</summary>
    public SvgPath Across(double left, double y, double right) => Append("M", left, y).Append("H", right);

    /// <summary>A vertical line.</summary>
    public SvgPath Down(double x, double top, double bottom) => Append("M", x, top).Append("V", bottom);

    /// <summary>A straight line.</summary>
    public SvgPath Line(double x1, double y1, double x2, double y2) => Append("M", x1, y1).Append("L", x2, y2);

    /// <summary>A box, closed, so that its outline is whole.</summary>
    public SvgPath Box(double x, double y, double width, double height)
    {
        Append("M", x, y).Append("h", width).Append("v", height).Append("h", -width);
        _text.Append('z');
        return this;
    }

    /// <summary>A closed shape of three corners.</summary>
    public SvgPath Triangle(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        Append("M", x1, y1).Append("L", x2, y2).Append("L", x3, y3);
        _text.Append('z');
        return this;
    }

    /// <summary>The path with a class, or null when nothing was drawn.</summary>
    public SvgNode? ToNode(string? @class) => IsEmpty ? null : SvgNode.Of("path").With("class", @class).With("d", _text.ToString());

    private SvgPath Append(string command, double first, double? second = null)
    {
        _text.Append(command).Append(SvgNode.Number(first));
        if (second is not null)
        {
            var text = SvgNode.Number(second.Value);

            // A minus sign parts two numbers as well as a space does.
            _text.Append(text[0] == '-' ? "" : " ").Append(text);
        }

        return this;
    }
}
