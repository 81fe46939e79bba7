using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>What has been done with a paragraph of a source.</summary>
public enum ParagraphState
{
    /// <summary>Not read yet.</summary>
    Uncovered,

    /// <summary>Records cite it.</summary>
    Coded,

    /// <summary>Read, and holds nothing to code.</summary>
    NothingToCode,
}

/// <summary>One paragraph of a source.</summary>
/// <param name="Number">The paragraph's number, from 1.</param>
/// <param name="State">What has been done with it.</param>
/// <param name="Records">How many records cite it; shown when coded.</param>
public sealed record ParagraphCoverage(int Number, ParagraphState State, int Records);

/// <summary>What a coverage strip shows.</summary>
/// <param name="IdPrefix">Begins every id in the drawing; unlike any other on the page.</param>
/// <param name="Title">The chart's name.</param>
/// <param name="Description">What the chart says, in words.</param>
/// <param name="Paragraphs">The paragraphs in their order.</param>
/// <param name="Address">The page that holds the paragraphs, where it has to be named: a page with a base address takes a bare fragment for one of its start page.</param>
public sealed record CoverageStripModel(string IdPrefix, string Title, string Description, IReadOnlyList<ParagraphCoverage> Paragraphs, string Address = "");

/// <summary>A box for each paragraph of a source, each leading to it.</summary>
public static class CoverageStrip
{
    private const double Pitch = 28;
    private const double Size = 24;
    private const double LineHeight = 42;

    /// <summary>The strip; every box is 24 by 24 units and keeps its size. Above each box stands the paragraph's number.</summary>
    /// <param name="model">What to show.</param>
    /// <param name="columns">Boxes in a line, at least 1; 12 fit a phone.</param>
    public static SvgNode Draw(CoverageStripModel model, int columns = 12)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        var across = Math.Clamp(model.Paragraphs.Count, 1, columns);
        var lines = Math.Max(1, (model.Paragraphs.Count + columns - 1) / columns);
        return ChartFrame.Open(model.IdPrefix, model.Title, model.Description, across * Pitch, lines * LineHeight, linked: true, "fix", fixedSize: true)
            .Add(model.Paragraphs.Select((paragraph, index) => Box(paragraph, model.Address, index % columns * Pitch, index / columns * LineHeight)));
    }

    private static SvgNode Box(ParagraphCoverage paragraph, string address, double left, double top)
    {
        var number = paragraph.Number.ToString(CultureInfo.InvariantCulture);
        var records = paragraph.Records.ToString(CultureInfo.InvariantCulture);
        var (@class, words) = paragraph.State switch
        {
            ParagraphState.Coded => ("on", paragraph.Records == 1 ? "1 record" : $"{records} records"),
            ParagraphState.NothingToCode => ("dash", "nothing to code"),
            _ => ("todo", "not covered yet"),
        };
        var link = SvgNode.Of("a").With("href", address + "#p" + number).With("aria-label", $"Paragraph {number}: {words}").Add(
            SvgNode.Of("rect").With("class", "hit").With("x", left).With("y", top).With("width", Pitch).With("height", LineHeight - 2),
            ChartFrame.Words(number, left + (Pitch / 2), top + 10, paragraph.State == ParagraphState.Uncovered ? "xs mid num" : "xs mid t"),
            SvgNode.Of("rect").With("class", @class).With("x", left + 2.5).With("y", top + 14.5).With("width", Size - 1).With("height", Size - 1));
        return paragraph.State == ParagraphState.Coded
            ? link.Add(ChartFrame.Words(records, left + (Pitch / 2), top + 30, "b mid cvt"))
            : link;
    }
}
