namespace CentralAsiaWatch.Charts;

/// <summary>A box in a drawing.</summary>
public readonly record struct LabelBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Whether two boxes cover any point together.</summary>
    public bool Meets(LabelBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}

/// <summary>Where a label stands: its baseline, and which end of it is meant.</summary>
public sealed record LabelPlace(double X, double Y, string? Anchor);

/// <summary>Puts labels beside marks so that they do not cover one another, in the order in which they are asked for. Pure; the same requests give the same places.</summary>
/// <param name="width">Width of the drawing.</param>
/// <param name="height">Height of the drawing.</param>
public sealed class LabelPlaces(double width, double height)
{
    private const double Ascent = 11;
    private const double Descent = 4;
    private readonly List<LabelBox> _taken = [];

    /// <summary>Keeps labels off a mark.</summary>
    public void Take(double x, double y, double radius) => _taken.Add(new LabelBox(x - radius, y - radius, x + radius, y + radius));

    /// <summary>A place for a label beside a mark, or in its middle where that is asked for; where none is free, the first.</summary>
    public LabelPlace Beside(double x, double y, double radius, double textWidth, bool inTheMiddle) => Place(x, y, radius, textWidth, inTheMiddle, isNeeded: true)!;

    /// <summary>The same for a label that may be left out; null where no place is free.</summary>
    public LabelPlace? BesideWhereFree(double x, double y, double radius, double textWidth) => Place(x, y, radius, textWidth, inTheMiddle: false, isNeeded: false);

    private LabelPlace? Place(double x, double y, double radius, double textWidth, bool inTheMiddle, bool isNeeded)
    {
        LabelPlace[] beside =
        [
            new(x + radius + 4, y + 4, null),
            new(x - radius - 4, y + 4, "e"),
            new(x, y - radius - 4, "mid"),
            new(x, y + radius + 12, "mid"),
            new(x + radius + 3, y - radius - 1, null),
            new(x + radius + 3, y + radius + 9, null),
            new(x - radius - 3, y - radius - 1, "e"),
            new(x - radius - 3, y + radius + 9, "e"),
            new(x + radius + 3, y + radius + 21, null),
            new(x - radius - 3, y + radius + 21, "e"),
            new(x + radius + 3, y - radius - 13, null),
            new(x - radius - 3, y - radius - 13, "e"),
        ];
        LabelPlace[] places = inTheMiddle ? [new(x, y + 4, "mid"), new(x, y - 10, "mid"), new(x, y + 18, "mid"), new(x, y - 24, "mid"), new(x, y + 32, "mid"), .. beside] : beside;
        var chosen = places.FirstOrDefault(place => IsFree(Box(place, textWidth))) ?? (isNeeded ? places[0] : null);
        if (chosen is not null)
        {
            _taken.Add(Box(chosen, textWidth));
        }

        return chosen;
    }

    private bool IsFree(LabelBox box) =>
        box.Left >= 0 && box.Right <= width && box.Top >= 0 && box.Bottom <= height && !_taken.Any(box.Meets);

    private static LabelBox Box(LabelPlace place, double textWidth)
    {
        var left = place.Anchor switch
        {
            "e" => place.X - textWidth,
            "mid" => place.X - (textWidth / 2),
            _ => place.X,
        };
        return new LabelBox(left, place.Y - Ascent, left + textWidth, place.Y + Descent);
    }
}
