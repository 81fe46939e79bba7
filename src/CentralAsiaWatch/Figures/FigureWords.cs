using System.Globalization;
using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Formatting;

namespace CentralAsiaWatch.Figures;

/// <summary>A figure in the words and marks of a page.</summary>
public static class FigureWords
{
    /// <summary>What is measured, with a capital.</summary>
    public static string Measure(FigureItem item) => SentenceWords.Capital(item.Measure);

    /// <summary>What stands between the two sides: an arrow from giver to taker, or both ways.</summary>
    public static string Between(FigureItem item) => item.Mutual ? " ↔ " : " → ";

    /// <summary>The value with all its digits: 866,000,000 USD; from 18 to 20 percent.</summary>
    public static string Fully(FigureItem item) => (item.Low, item.High) switch
    {
        ({ } low, { } high) when low.Equals(high) => $"{Digits(low)} {item.Unit}",
        ({ } low, { } high) => $"from {Digits(low)} to {Digits(high)} {item.Unit}",
        ({ } low, null) => $"{Digits(low)} {item.Unit} or more",
        (null, { } high) => $"{Digits(high)} {item.Unit} or less",
        _ => "no value given",
    };

    /// <summary>A share drawn out of 100 %; null for what is no share.</summary>
    public static SvgNode? Bar(FigureItem item) =>
        item.Unit == "percent" && (item.Low ?? item.High) is { } low && (item.High ?? item.Low) is { } high ? RangeBar.Draw(low, high) : null;

    private static string Digits(double value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
