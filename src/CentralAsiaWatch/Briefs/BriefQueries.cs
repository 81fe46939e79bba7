using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Briefs;

/// <summary>Reads what briefs are written from, by the queries of the pages.</summary>
public sealed class BriefQueries(
    RelationQueries relations, EventQueries events, EventDensityQueries densities, RecordQueries records, ReferenceCache references, ReadingTime time)
{
    /// <summary>A brief lists so many events at most, the newest, and leads to the others.</summary>
    public const int MostEvents = 200;

    private const int MostOthers = 60;
    private const int CountBound = 10_000;

    // What of a filter of events says whom it is of; a judgement has no day and no place.
    private static readonly string[] s_ofWhom = [FilterParameters.Actor.Name, FilterParameters.Pair.Name, RelationFilter.Parameter.Name];

    /// <summary>The brief of a relation; null where the two are none. A value of the query that cannot be read is said in its place.</summary>
    public async Task<(Brief? Brief, FilterProblem? Problem)> RelationAsync(string a, string b, string path, IQueryCollection query, string host, AsOf pinned, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        if (RelationPair.Find(a, b, known) is not { } pair)
        {
            return (null, null);
        }

        var filter = RelationFilter.Read(pair, query, known);
        if (filter.Problems.Count > 0 || await relations.FindAsync(a, b, RelationPeriod.Of(filter), cancellationToken) is not { } relation)
        {
            return (null, filter.Problems.Count > 0 ? filter.Problems[0] : null);
        }

        var items = await records.ItemsAsync<EventItem>(RecordKind.Event, [.. relation.Events.Rows.Select(row => row.Number)], cancellationToken);
        var writing = new BriefWriting(new BriefFrame(host, pinned, known));
        return (await WithSourcesAsync(writing, RelationBrief.Write(writing, relation, filter, items, path), cancellationToken), null);
    }

    /// <summary>The brief of a filtered timeline; or else the first value of the query that cannot be read.</summary>
    public async Task<(Brief? Brief, FilterProblem? Problem)> TimelineAsync(IQueryCollection query, string host, AsOf pinned, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        var filter = RecordFilter.Read(EventFilter.Kind, query, known);
        if (filter.Problems.Count > 0)
        {
            return (null, filter.Problems[0]);
        }

        var newest = await events.ListAsync(filter, new ListRequest(Limit: MostEvents, NewestFirst: true), cancellationToken);
        EventRow[] rows = [.. newest.Rows.Reverse()];
        var found = new TimelineFindings(
            filter,
            await records.TotalAsync(filter, CountBound, cancellationToken),
            rows,
            await records.ItemsAsync<EventItem>(RecordKind.Event, [.. rows.Select(row => row.Number)], cancellationToken),
            await densities.OfAsync(filter, null, cancellationToken))
        {
            Leverage = await LeverageAsync(filter, known, cancellationToken),
            Agreements = await OthersAsync<AgreementItem>(AgreementFilter.Kind, filter, known, cancellationToken),
            Figures = await OthersAsync<FigureItem>(FigureFilter.Kind, filter, known, cancellationToken),
        };
        var writing = new BriefWriting(new BriefFrame(host, pinned, known));
        return (await WithSourcesAsync(writing, TimelineBrief.Write(writing, found), cancellationToken), null);
    }

    private async Task<IReadOnlyList<LeverageRow>?> LeverageAsync(RecordFilter filter, References known, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] ofWhom = [.. filter.Parts.Where(part => s_ofWhom.Contains(part.Parameter.Name, StringComparer.Ordinal))
            .Select(part => KeyValuePair.Create(part.Parameter.Name == RelationFilter.Parameter.Name ? FilterParameters.Pair.Name : part.Parameter.Name, part.Value)).DistinctBy(part => part.Key)];
        if (ofWhom.Length == 0)
        {
            return null;
        }

        var own = RecordFilter.Of(LeverageFilter.Kind, known, ofWhom);
        var (items, _) = await records.ItemsAsync<LeverageItem>(own, new ListRequest(Limit: MostOthers), cancellationToken);
        return [.. items.Select(item => LeverageRow.From(item, known, time.Today))];
    }

    // Only where every part of the filter can be asked of the kind: a filter that leaves a part out would answer something else.
    private async Task<IReadOnlyList<TItem>?> OthersAsync<TItem>(FilterKind kind, RecordFilter filter, References known, CancellationToken cancellationToken)
        where TItem : RecordItem
    {
        if (filter.Parts.Any(part => kind.Parameters.All(parameter => parameter.Name != part.Parameter.Name)))
        {
            return null;
        }

        var own = RecordFilter.Of(kind, known, [.. filter.Parts.Select(part => KeyValuePair.Create(part.Parameter.Name, part.Value))]);
        return (await records.ItemsAsync<TItem>(own, new ListRequest(Limit: MostOthers), cancellationToken)).Items;
    }

    // The documents that notes name by their short names, in full.
    private async Task<Brief> WithSourcesAsync(BriefWriting writing, Brief brief, CancellationToken cancellationToken)
    {
        var known = writing.Frame.References;
        int[] numbers = [.. writing.Sources.Select(slug => known.Sources[slug].Number)];
        var items = await records.ItemsAsync<SourceItem>(RecordKind.Source, numbers, cancellationToken);
        return brief with { Blocks = [.. brief.Blocks, .. BriefSources.Of([.. numbers.Select(number => items[number])], writing.Frame)] };
    }
}
