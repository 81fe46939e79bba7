using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Following;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Past;

/// <summary>What has changed in a view since a time. It costs what was changed in the store since, once for all views as of that time until the next write.</summary>
public sealed class SinceQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache cache, PastStates states, RecordMappings mappings)
{
    /// <summary>Of more records than this that were written since, no list is made: the page of all changes has them.</summary>
    public const int MostWritten = 5_000;

    private const int MostKept = 16;
    private const int MostCounted = 500;
    private readonly KeptUntilWrite<long, Written> _written = new(MostKept);
    private readonly KeptUntilWrite<(string View, long Sequence), SinceCounts> _counts = new(MostCounted);

    /// <summary>How many records of a view became what.</summary>
    public async Task<SinceCounts> CountAsync(ViewAddress view, AsOf asOf, CancellationToken cancellationToken)
    {
        using var present = AsOf.Reading(null);
        var (known, sequence) = (await cache.ReferencesAsync(cancellationToken), await states.SequenceAsync(asOf, cancellationToken));
        return await _counts.GetAsync(known, (view.With(AsOf.Parameter, null).Url, sequence), async () =>
        {
            var (found, isMore) = await FindAsync(view, asOf, cancellationToken);
            var counts = found.CountBy(one => one.Since).ToDictionary();
            return new SinceCounts(
                counts.GetValueOrDefault(SinceKind.Added), counts.GetValueOrDefault(SinceKind.Corrected), counts.GetValueOrDefault(SinceKind.NewlyContested), counts.GetValueOrDefault(SinceKind.Withdrawn))
            {
                IsMore = isMore,
            };
        });
    }

    /// <summary>The records of a view that are otherwise now, with each field before and after, those that stood in it first.</summary>
    /// <param name="view">The view.</param>
    /// <param name="asOf">The time.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<RecordSince>> ListAsync(ViewAddress view, AsOf asOf, int limit, CancellationToken cancellationToken)
    {
        using var present = AsOf.Reading(null);
        var references = await cache.ReferencesAsync(cancellationToken);
        var (found, _) = await FindAsync(view, asOf, cancellationToken);
        return [.. found.OrderBy(one => one.Since == SinceKind.Added).ThenBy(one => one.Record.Kind).ThenBy(one => one.Record.Number).Take(limit).Select(one => Of(one.Record, one.Since, references))];
    }

    /// <summary>When the first record was entered, UTC; null for an empty store.</summary>
    public async Task<DateTime?> BeginningAsync(CancellationToken cancellationToken)
    {
        using var present = AsOf.Reading(null);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Revisions.AsNoTracking().Where(one => one.Sequence == 1).Select(one => (DateTime?)one.RecordedAt).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<(IReadOnlyList<(TouchedRecord Record, SinceKind Since)> Found, bool IsMore)> FindAsync(ViewAddress view, AsOf asOf, CancellationToken cancellationToken)
    {
        var references = await cache.ReferencesAsync(cancellationToken);
        var sequence = await states.SequenceAsync(asOf, cancellationToken);
        var written = await _written.GetAsync(references, sequence, () => ReadAsync(sequence, cancellationToken));
        var question = ViewQuestion.Of(view.With(AsOf.Parameter, null), references) ?? ViewQuestion.Everything(references);
        var matches = question.Filters.ToLookup(filter => filter.Kind.Record, filter => new FilterMatch(filter));
        var found = new List<(TouchedRecord, SinceKind)>();
        foreach (var one in written.Records)
        {
            var (then, now) = (Stands(one.Then, written.Then), Stands(one.Now, written.Now));
            if (then || now)
            {
                var record = one.Record;
                found.Add((record, !then ? SinceKind.Added : !now ? SinceKind.Withdrawn
                    : Contest.IsAny(record.Now.Citations) && !Contest.IsAny(record.Then!.Citations) ? SinceKind.NewlyContested : SinceKind.Corrected));
            }
        }

        return (found, written.IsMore);

        bool Stands(Side? side, References known) => side is not null
            && (question.Records.Any(record => record.Is(side.Content)) || matches[side.Content.Kind].Any(match =>
                match.Asks(side.Facets, side.Place) && (match.Match is null || match.Finds(SearchTexts.Of(mappings[side.Content.Kind], side.Content, known)))));
    }

    // Only kinds with a date are asked for by days.
    private static ListPlace Place(RecordContent content)
    {
        var date = content switch
        {
            EventContent one => one.Date,
            AgreementContent one => one.Date,
            FigureContent one => one.Date,
            LeverageContent one => one.Date,
            _ => null,
        };
        return new ListPlace(EdtfOrder.Key(date is null ? null : EdtfDate.Parse(date)), content.Number);
    }

    private async Task<Written> ReadAsync(long sequence, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        // Capped: a time before a large import would read all of it for one line of a page.
        var isMore = await db.LastRevisionAsync(cancellationToken) - sequence > MostWritten;
        var touched = new TouchedRecords(db, mappings, sequence);
        var records = isMore ? [] : await touched.ReadAsync(cancellationToken);
        return new Written([.. records.Where(one => one.IsWritten).Select(one => new Both(one, SideOf(one.Then, touched.Then), SideOf(one.Now, touched.Now)))], touched.Then, touched.Now, isMore);
    }

    // What stands in no view has no side.
    private Side? SideOf(RecordContent? content, References known) => content is null or { Hidden: true } ? null
        : new Side(content, mappings[content.Kind].Facets(content, known).ToHashSet(StringComparer.Ordinal), Place(content));

    private RecordSince Of(TouchedRecord record, SinceKind since, References references)
    {
        var shown = since == SinceKind.Withdrawn ? record.Then! : record.Now;
        var title = SearchTexts.Of(mappings[record.Kind], shown, references).Title;
        IReadOnlyList<DifferenceLine> lines = record.Now.Hidden ? [] : DifferenceLine.Between(record.Kind, record.Then is null ? new OrderedFields() : FlatContent.Of(record.Then), FlatContent.Of(record.Now), references);
        return new RecordSince(record.Kind, record.Number, since, title, Url(record.Kind, record.Number, shown.Key), lines);
    }

    private static string Url(RecordKind kind, int number, string key) => kind == RecordKind.Leverage ? AppUrls.LeverageNumber(number) : RecordUrls.Of(kind, number, key, "{}");

    private sealed record Written(IReadOnlyList<Both> Records, References Then, References Now, bool IsMore);

    private sealed record Both(TouchedRecord Record, Side? Then, Side? Now);

    // What filters ask of a content, told once for all views.
    private sealed record Side(RecordContent Content, IReadOnlySet<string> Facets, ListPlace Place);
}
