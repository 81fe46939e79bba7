using System.Globalization;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Leverage;

/// <summary>One line of the index: a state, and how far one side is exposed to the other.</summary>
/// <param name="State">The state, or the five together.</param>
/// <param name="Cells">By dimension.</param>
/// <param name="Judged">The author's judgement of the whole relation in this direction, which the index takes nothing from; null where there is none.</param>
public sealed record ExposureLine(ActorEntry State, IReadOnlyList<ExposureCell> Cells, LeverageRow? Judged);

/// <summary>The index in one direction, beside the matrix of the same direction.</summary>
/// <param name="IsOverStates">True for Afghanistan as the holder.</param>
/// <param name="Lines">By state.</param>
public sealed record ExposureBoard(bool IsOverStates, IReadOnlyList<ExposureLine> Lines)
{
    /// <summary>The lines of a direction, with the newest judgement of the whole relation from its matrix.</summary>
    public static ExposureBoard From(LeverageMatrix matrix, ExposureRecords records) => new(
        matrix.IsOverStates,
        [
            .. matrix.States.Select(state => new ExposureLine(
                state,
                matrix.IsOverStates ? ExposureIndex.Cells(CentralAsia.Afghanistan, state.Slug, records) : ExposureIndex.Cells(state.Slug, CentralAsia.Afghanistan, records),
                matrix.Cells.GetValueOrDefault(("overall", state.Slug)))),
        ]);

    /// <summary>A value in words: <c>87</c>, <c>80–90</c>, <c>no figure</c>.</summary>
    public static string Words(ExposureRange? range) => range switch
    {
        null => "no figure",
        var (low, high) when Rounded(low) == Rounded(high) => Rounded(low),
        var (low, high) => $"{Rounded(low)}–{Rounded(high)}",
    };

    private static string Rounded(double value) => Math.Round(value, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
}
