using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Projects;

namespace CentralAsiaWatch.Leverage;

/// <summary>A dimension of the index: those of leverage that figures and projects can speak of.</summary>
/// <param name="Code">Its code, as in <see cref="Vocabulary.LeverageDimension"/>.</param>
/// <param name="Words">A figure belongs to the first dimension of which a word stands in its measure.</param>
/// <param name="ProjectKinds">The kinds of project that carry it.</param>
public sealed record ExposureDimension(string Code, IReadOnlyList<string> Words, IReadOnlyList<string> ProjectKinds)
{
    /// <summary>The four, in the order in which a measure is tried: imported electricity is energy before it is trade.</summary>
    public static IReadOnlyList<ExposureDimension> All { get; } =
    [
        new("energy", ["electricity", "gas", "fuel"], ["power line", "pipeline"]),
        new("water", ["water"], ["canal"]),
        new("transit", ["transit", "freight"], ["railway", "corridor"]),
        new("trade", ["trade", "import", "export"], []),
    ];

    /// <summary>The dimension of a measure; null for one that says nothing of exposure.</summary>
    public static ExposureDimension? OfMeasure(string measure) =>
        All.FirstOrDefault(dimension => dimension.Words.Any(word => measure.Contains(word, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>A value between bounds, from 0 to 100.</summary>
public sealed record ExposureRange(double Low, double High)
{
    /// <summary>The mean of what there is; null of nothing.</summary>
    public static ExposureRange? Mean(params IEnumerable<ExposureRange?> parts) =>
        parts.OfType<ExposureRange>().ToArray() is { Length: > 0 } known ? new ExposureRange(known.Average(one => one.Low), known.Average(one => one.High)) : null;
}

/// <summary>One half of a cell with the record it comes from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Url">The figure or project.</param>
public sealed record ExposurePart(ExposureRange Value, string Url);

/// <summary>The exposure of a subject to a holder in one dimension.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Bandwidth">How much passes between the two, of the most that passes in any pair compared; null for no figure.</param>
/// <param name="Dependence">Which share of what the subject takes comes from the holder; null for no figure.</param>
public sealed record ExposureCell(ExposureDimension Dimension, ExposurePart? Bandwidth, ExposurePart? Dependence)
{
    /// <summary>The mean of the halves there are; null where there is neither.</summary>
    public ExposureRange? Value => ExposureRange.Mean(Bandwidth?.Value, Dependence?.Value);
}

/// <summary>
/// The computed index: how far a subject is exposed to a holder, from figures and projects alone. It is shown beside an author's judgement and never merged with it.
/// What no figure gives has no value, which is not nought.
/// </summary>
public static class ExposureIndex
{
    // What is only meant to be says nothing of what passes.
    private static readonly string[] s_notYet = ["projected", "target", "planned"];

    /// <summary>How much of a project's bandwidth its state stands for; null where nothing passes that could be counted.</summary>
    public static double? OfState(string state) => state switch
    {
        "delivered" => 100,
        "under way" => 50,
        _ => null,
    };

    /// <summary>The weighted mean of the cells that have a value, from 0 to 100; null where none has.</summary>
    public static ExposureRange? Of(IEnumerable<ExposureCell> cells, ExposureWeights weights)
    {
        var weighed = cells.Select(cell => (cell.Value, Weight: weights[cell.Dimension.Code])).Where(one => one.Value is not null && one.Weight > 0).ToArray();
        var sum = weighed.Sum(one => one.Weight);
        return sum == 0 ? null : new ExposureRange(weighed.Sum(one => one.Value!.Low * one.Weight) / sum, weighed.Sum(one => one.Value!.High * one.Weight) / sum);
    }

    /// <summary>The cells of one directed pair.</summary>
    /// <param name="holder">Slug of the side that holds.</param>
    /// <param name="subject">Slug of the side that is exposed.</param>
    /// <param name="records">Figures and projects with the sides they stand between.</param>
    public static IReadOnlyList<ExposureCell> Cells(string holder, string subject, ExposureRecords records) =>
    [
        .. ExposureDimension.All.Select(dimension => new ExposureCell(
            dimension,
            Amount(dimension, holder, subject, records) ?? Carried(dimension, holder, subject, records),
            records.Figures.Where(figure => figure is { IsShare: true, Item.Mutual: false } && figure.Dimension == dimension && figure.From == holder && figure.To == subject).MaxBy(figure => figure.Order) is { } share
                ? Part(share, share.Low, share.High)
                : null)),
    ];

    private static ExposurePart? Amount(ExposureDimension dimension, string holder, string subject, ExposureRecords records)
    {
        var amounts = records.Figures.Where(figure => !figure.IsShare && figure.Dimension == dimension && !s_notYet.Contains(figure.Item.Qualifier)).ToArray();
        if (amounts.Where(figure => figure.IsBetween(holder, subject)).MaxBy(figure => figure.Order) is not { } newest)
        {
            return null;
        }

        var most = amounts.Where(figure => figure.Item.Unit == newest.Item.Unit).Max(figure => figure.High);
        return most > 0 ? Part(newest, newest.Low / most * 100, newest.High / most * 100) : null;
    }

    private static ExposurePart? Carried(ExposureDimension dimension, string holder, string subject, ExposureRecords records) =>
        records.Projects.Where(project => dimension.ProjectKinds.Contains(project.Item.Kind) && project.Sides.Contains(holder) && project.Sides.Contains(subject))
            .Select(project => (project.Item, Value: OfState(project.Item.State))).Where(one => one.Value is not null)
            .OrderByDescending(one => one.Value).ThenBy(one => one.Item.Id)
            .Select(one => new ExposurePart(new ExposureRange(one.Value!.Value, one.Value.Value), one.Item.Url)).FirstOrDefault();

    private static ExposurePart Part(ExposureFigure figure, double low, double high) =>
        new(new ExposureRange(Math.Clamp(low, 0, 100), Math.Clamp(high, 0, 100)), figure.Item.Url);
}

/// <summary>A figure with the sides it stands between.</summary>
/// <param name="Item">The figure.</param>
/// <param name="From">The side it goes out from: an authority stands for its state.</param>
/// <param name="To">The side it goes to.</param>
public sealed record ExposureFigure(FigureItem Item, string From, string To)
{
    /// <summary>Its dimension; null where it says nothing of exposure.</summary>
    public ExposureDimension? Dimension { get; } = ExposureDimension.OfMeasure(Item.Measure);

    /// <summary>True for a share in per cent.</summary>
    public bool IsShare => Item.Unit == "percent";

    /// <summary>The lower value; where only one is given, that.</summary>
    public double Low => Item.Low ?? Item.High ?? 0;

    /// <summary>The higher value; where only one is given, that.</summary>
    public double High => Item.High ?? Item.Low ?? 0;

    /// <summary>The newest period counts, of equal ones the later record.</summary>
    public (DateOnly, int) Order => (Item.Latest ?? DateOnly.MinValue, Item.Id);

    /// <summary>True where it stands between two sides, whichever way.</summary>
    public bool IsBetween(string one, string other) => (From == one && To == other) || (From == other && To == one);
}

/// <summary>A project with the sides that are party to it.</summary>
public sealed record ExposureProject(ProjectItem Item, IReadOnlyCollection<string> Sides);

/// <summary>What the index is computed from.</summary>
public sealed record ExposureRecords(IReadOnlyCollection<ExposureFigure> Figures, IReadOnlyCollection<ExposureProject> Projects);
