using CentralAsiaWatch.Data;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Figures;

/// <summary>Figures to read beside one figure.</summary>
/// <param name="Same">The filter that finds all of its measure.</param>
/// <param name="OfMeasure">Those of its measure, itself among them, oldest first.</param>
/// <param name="OfPair">Those of other measures between the same two sides, oldest first.</param>
public sealed record FigureNeighbours(RecordFilter Same, IReadOnlyList<FigureItem> OfMeasure, IReadOnlyList<FigureItem> OfPair);

/// <summary>Answers what the page of a figure asks beyond the record itself.</summary>
public sealed class FigureQueries(IDbContextFactory<WatchDbContext> dbFactory, RecordList list, ReferenceCache cache)
{
    /// <summary>So many of each are read at most.</summary>
    public const int MostBeside = 20;

    /// <summary>The figures beside one.</summary>
    public async Task<FigureNeighbours> BesideAsync(FigureItem figure, CancellationToken cancellationToken)
    {
        var references = await cache.ReferencesAsync(cancellationToken);
        var same = RecordFilter.Of(FigureFilter.Kind, references, KeyValuePair.Create("measure", Slug.From(figure.Measure)));
        var ofMeasure = await NumbersAsync(same, cancellationToken);
        var ofPair = figure.From == figure.To ? [] : await NumbersAsync(
            RecordFilter.Of(FigureFilter.Kind, references, KeyValuePair.Create("pair", $"{figure.From},{figure.To}")), cancellationToken);
        var items = await ItemsAsync([.. ofMeasure.Union(ofPair)], cancellationToken);
        return new FigureNeighbours(
            same,
            [.. ofMeasure.Select(number => items[number])],
            [.. ofPair.Select(number => items[number]).Where(other => Slug.From(other.Measure) != Slug.From(figure.Measure))]);
    }

    private async Task<int[]> NumbersAsync(RecordFilter filter, CancellationToken cancellationToken) =>
        [.. (await list.StretchAsync(filter, new ListRequest(Limit: MostBeside), cancellationToken)).Places.Select(place => place.Number)];

    private async Task<Dictionary<int, FigureItem>> ItemsAsync(int[] numbers, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await db.Figures.AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number)).Select(row => new { row.Number, row.Json }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Number, row => RecordQueries.Read<FigureItem>(row.Json));
    }
}
