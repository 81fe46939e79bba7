using System.Globalization;
using CentralAsiaWatch.Figures;

namespace CentralAsiaWatch.Importing;

/// <summary>Our own export of figures as CSV: one row a record, citations as <see cref="EventCsv"/> writes them.</summary>
public static class FigureCsv
{
    /// <summary>The columns, in order. A table that has them all is known as this export.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["number", "key", "measure", "from", "to", "mutual", "date", "dateBasis", "low", "high", "unit", "qualifier", "summary", "citations", EventCsv.Collections];

    /// <summary>The cells of a figure, in the order of <see cref="Columns"/>.</summary>
    public static IReadOnlyList<string?> Cells(FigureContent one) =>
    [
        EventCsv.Whole(one.Number), one.Key, one.Measure, one.From, one.To, one.Mutual ? "true" : "false", one.Date, one.DateBasis, Measure(one.Low), Measure(one.High),
        one.Unit, one.Qualifier, one.Summary, EventCsv.Citations(one.Citations), ListNotation.Write(one.InCollections),
    ];

    private static string? Measure(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
}
