using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Promises;

/// <summary>Promises of projects and agreements, as chains.</summary>
public sealed class PromiseQueries(RecordQueries records, EventQueries events, ReferenceCache cache, ReadingTime time)
{
    /// <summary>So many of each kind are shown in a group.</summary>
    public const int ShownOfKind = 25;

    private DateOnly Today => time.Today;

    /// <summary>The promises under a filter, by how far they came: what was never delivered first.</summary>
    public async Task<IReadOnlyList<PromiseGroup>> GroupsAsync(PromiseFilter filter, CancellationToken cancellationToken)
    {
        var found = new List<(string Step, RecordFilter Filter, IReadOnlyList<RecordItem> Items, ListTotal Total)>();
        foreach (var step in PromiseSteps.All)
        {
            foreach (var ofKind in filter.Of(step))
            {
                var (items, total) = await ItemsAsync(ofKind, cancellationToken);
                if (items.Count > 0)
                {
                    found.Add((step, ofKind, items, total));
                }
            }
        }

        var carriers = await CarriersAsync(found.SelectMany(one => one.Items), [], cancellationToken);
        var references = await cache.ReferencesAsync(cancellationToken);
        return
        [
            .. found.GroupBy(one => one.Step).Select(step => new PromiseGroup(
                step.Key,
                [.. step.Select(one => new PromiseStretch(one.Filter, [.. one.Items.Select(item => Entry(item, references, carriers))], one.Total))])),
        ];
    }

    /// <summary>The promise of one project or agreement.</summary>
    /// <param name="item">The project or agreement.</param>
    /// <param name="read">Events that its page has read already.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<PromiseEntry> EntryAsync(RecordItem item, IReadOnlyList<EventRow> read, CancellationToken cancellationToken) =>
        Entry(item, await cache.ReferencesAsync(cancellationToken), await CarriersAsync([item], read, cancellationToken));

    private async Task<(IReadOnlyList<RecordItem> Items, ListTotal Total)> ItemsAsync(RecordFilter filter, CancellationToken cancellationToken)
    {
        var request = new ListRequest(Limit: ShownOfKind, NewestFirst: filter.Kind.Record == RecordKind.Agreement);
        if (filter.Kind.Record == RecordKind.Project)
        {
            var (projects, _, ofProjects) = await records.ItemsAsync<ProjectItem>(filter, request, ListReader.CountedUpTo, cancellationToken);
            return (projects, ofProjects);
        }

        var (agreements, _, ofAgreements) = await records.ItemsAsync<AgreementItem>(filter, request, ListReader.CountedUpTo, cancellationToken);
        return (agreements, ofAgreements);
    }

    private async Task<IReadOnlyDictionary<int, EventRow>> CarriersAsync(IEnumerable<RecordItem> items, IReadOnlyList<EventRow> read, CancellationToken cancellationToken)
    {
        var carriers = read.ToDictionary(row => row.Number);
        int[] missing = [.. items.SelectMany(Evidence).Select(one => one.Event?.Id).OfType<int>().Distinct().Where(number => !carriers.ContainsKey(number))];
        foreach (var row in missing.Length == 0 ? [] : await events.OfNumbersAsync(missing, cancellationToken))
        {
            carriers[row.Number] = row;
        }

        return carriers;
    }

    private PromiseEntry Entry(RecordItem item, References references, IReadOnlyDictionary<int, EventRow> carriers)
    {
        var sources = item.Citations.Select(citation => citation.Source).Distinct(StringComparer.Ordinal).Select(slug => references.Sources[slug]).ToArray();
        var published = sources.Where(source => source.Published is not null).Select(source => (Source: source, EdtfDate.Parse(source.Published!).Latest))
            .Where(one => one.Latest is not null).OrderBy(one => one.Latest).ToArray();

        // A step whose own date nothing gives happened when its event did.
        PromiseEvidence[] evidence = [.. Evidence(item).Select(one => one.Date is null && one.Event is { } link && carriers.TryGetValue(link.Id, out var row) ? one with { Date = row.Date } : one)];
        var (title, kind, state, due, parties) = item switch
        {
            ProjectItem project => (project.Name, project.Kind, project.State, project.Due, project.Parties),
            AgreementItem agreement => (agreement.Title, agreement.Kind, agreement.State, agreement.Due, agreement.Parties),
            _ => throw new ArgumentException($"{item.GetType().Name} promises nothing.", nameof(item)),
        };
        var chain = PromiseChain.Of(new PromiseRecord(state, evidence, due, published.FirstOrDefault().Latest), Today);
        return new PromiseEntry(item, title, kind, state, due, parties, chain, published.LastOrDefault().Source, carriers);
    }

    private static IReadOnlyCollection<PromiseEvidence> Evidence(RecordItem item) => item switch
    {
        ProjectItem project => PromiseEntry.Evidence(project),
        AgreementItem agreement => PromiseEntry.Evidence(agreement),
        _ => [],
    };
}
