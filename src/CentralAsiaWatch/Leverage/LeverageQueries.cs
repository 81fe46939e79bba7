using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Leverage;

/// <summary>Leverage by list, by matrix and by pair.</summary>
public sealed class LeverageQueries(
    IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references, RecordQueries records, RecordMappings mappings, ReadingTime time)
{
    private static readonly ListRequest s_newest = new(Limit: ListRequest.MaximumLimit, NewestFirst: true);

    private static readonly ListRequest s_measured = new(Limit: 200, NewestFirst: true);

    /// <summary>A stretch of the filtered list.</summary>
    public async Task<LeverageStretch> ListAsync(RecordFilter filter, ListRequest request, CancellationToken cancellationToken)
    {
        var (rows, next) = await RowsAsync(filter, request, cancellationToken);
        var total = await records.TotalAsync(filter, int.MaxValue - 1, cancellationToken);
        return new LeverageStretch(rows, next, total.Number);
    }

    /// <summary>The matrix both ways, and the pairs that stand in neither.</summary>
    public async Task<LeverageBoard> BoardAsync(CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        var five = string.Join(',', LeverageMatrix.Columns.Where(known.Actors.ContainsKey));
        if (five.Length == 0 || !known.Actors.ContainsKey(CentralAsia.Afghanistan))
        {
            return new LeverageBoard([], [], [], true);
        }

        var (over, _) = await RowsAsync(Between(known, CentralAsia.Afghanistan, five), s_newest, cancellationToken);
        var (under, _) = await RowsAsync(Between(known, five, CentralAsia.Afghanistan), s_newest, cancellationToken);
        var (all, more) = await RowsAsync(RecordFilter.Of(LeverageFilter.Kind, known), s_newest, cancellationToken);
        var shown = over.Concat(under).Select(row => row.Item.Id).ToHashSet();
        LeverageMatrix[] directions = [LeverageMatrix.From(true, over, known), LeverageMatrix.From(false, under, known)];
        var measured = await ExposureRecordsAsync(known, cancellationToken);
        return new LeverageBoard(
            directions,
            [.. all.Where(row => !shown.Contains(row.Item.Id)).GroupBy(row => new DirectedPair(row.Holder, row.Subject))
                .OrderBy(pair => pair.Key.Holder.Name, StringComparer.Ordinal).ThenBy(pair => pair.Key.Subject.Name, StringComparer.Ordinal)
                .ThenBy(pair => pair.Key.Holder.Slug, StringComparer.Ordinal).ThenBy(pair => pair.Key.Subject.Slug, StringComparer.Ordinal)],
            all,
            more is null)
        {
            Exposure = [.. directions.Select(direction => ExposureBoard.From(direction, measured))],
        };
    }

    /// <summary>Everything judged of one side's leverage over another; null where one of them is no actor, or both are the same.</summary>
    public async Task<LeveragePair?> PairAsync(string holder, string subject, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        if (!known.Actors.ContainsKey(holder) || !known.Actors.ContainsKey(subject) || holder == subject)
        {
            return null;
        }

        var (rows, _) = await RowsAsync(Between(known, holder, subject), s_newest, cancellationToken);
        var reverse = await records.TotalAsync(Between(known, subject, holder), int.MaxValue - 1, cancellationToken);
        return new LeveragePair(
            known.Actor(holder), known.Actor(subject), await DetailsAsync(rows, cancellationToken), reverse.Number, await TogetherAsync(known, holder, subject, cancellationToken));
    }

    // What stands between Afghanistan and anyone, as far as it is newest: the board compares only these pairs.
    private async Task<ExposureRecords> ExposureRecordsAsync(References known, CancellationToken cancellationToken)
    {
        var ofAfghanistan = KeyValuePair.Create("actor", CentralAsia.Afghanistan);
        var (figures, _) = await records.ItemsAsync<FigureItem>(RecordFilter.Of(FigureFilter.Kind, known, ofAfghanistan), s_measured, cancellationToken);
        var (projects, _) = await records.ItemsAsync<ProjectItem>(RecordFilter.Of(ProjectFilter.Kind, known, ofAfghanistan), s_measured, cancellationToken);
        return new ExposureRecords(
            [.. figures.Select(item => new ExposureFigure(item, known.Country(item.From) ?? item.From, known.Country(item.To) ?? item.To))],
            [.. projects.Select(item => new ExposureProject(item, [.. item.Parties.Select(party => party.Country ?? party.Slug).Distinct(StringComparer.Ordinal)]))]);
    }

    private async Task<(IReadOnlyList<LeverageRow> Rows, string? Next)> RowsAsync(RecordFilter filter, ListRequest request, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        var today = time.Today;
        var (items, next) = await records.ItemsAsync<LeverageItem>(filter, request, cancellationToken);
        return ([.. items.Select(item => LeverageRow.From(item, known, today))], next);
    }

    // The newest revision holds what was coded; the row's version names it.
    private async Task<IReadOnlyList<AssessmentDetail>> DetailsAsync(IReadOnlyList<LeverageRow> rows, CancellationToken cancellationToken)
    {
        var numbers = rows.Select(row => row.Item.Id).ToArray();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var written = await (
            from row in db.LeverageAssessments.AsNoTracking()
            where EF.Parameter(numbers).Contains(row.Number)
            join revision in db.Revisions on new { Kind = RecordKind.Leverage, row.Number, row.Version } equals new { Kind = revision.RecordKind, Number = revision.RecordNumber, revision.Version }
            select new { row.Number, revision.After, Recorded = new RevisionRow(revision.Sequence, revision.Version, revision.RecordedAt, revision.Who, revision.Why, revision.Hash) })
            .ToDictionaryAsync(one => one.Number, cancellationToken);
        var replaced = rows.All(row => row.Item.Version == 1) ? [] : await (
            from row in db.LeverageAssessments.AsNoTracking()
            where EF.Parameter(numbers).Contains(row.Number)
            join revision in db.Revisions on new { Kind = RecordKind.Leverage, row.Number, Version = row.Version - 1 } equals new { Kind = revision.RecordKind, Number = revision.RecordNumber, revision.Version }
            select new { row.Number, revision.After, revision.RecordedAt }).ToDictionaryAsync(one => one.Number, cancellationToken);
        return
        [
            .. from dimension in LeverageDimension.All
               from row in rows.Where(row => row.Item.Dimension == dimension.Code)
               let earlier = rows.SkipWhile(other => other != row).Skip(1).FirstOrDefault(other => other.Item.Dimension == dimension.Code)
               let one = written[row.Item.Id]
               select new AssessmentDetail(row, Content(one.After), one.Recorded, earlier, replaced.TryGetValue(row.Item.Id, out var last) ? (Content(last.After), last.RecordedAt) : null),
        ];
    }

    private LeverageContent Content(string json) => (LeverageContent)mappings[RecordKind.Leverage].Read(json);

    private async Task<(DirectedPair Pair, int Count)?> TogetherAsync(References known, string holder, string subject, CancellationToken cancellationToken)
    {
        var (one, other) = (InPlace(holder), InPlace(subject));
        if ((one, other) == (holder, subject) || one == other || !known.Actors.ContainsKey(CentralAsia.Together))
        {
            return null;
        }

        var total = await records.TotalAsync(Between(known, one, other), int.MaxValue - 1, cancellationToken);
        return total.Number == 0 ? null : (new DirectedPair(known.Actor(one), known.Actor(other)), total.Number);
    }

    private static string InPlace(string slug) => CentralAsia.Includes(slug) ? CentralAsia.Together : slug;

    private static RecordFilter Between(References known, string holders, string subjects) =>
        RecordFilter.Of(LeverageFilter.Kind, known, KeyValuePair.Create("holder", holders), KeyValuePair.Create("subject", subjects));
}
