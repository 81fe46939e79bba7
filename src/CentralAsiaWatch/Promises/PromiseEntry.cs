using System.Globalization;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Promises;

/// <summary>A project or an agreement as the ledger shows it.</summary>
/// <param name="Record">What both kinds have: number, address, citations, grade.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">Its kind, such as railway or package.</param>
/// <param name="State">Its present state.</param>
/// <param name="Due">The deadline that it names; null for none.</param>
/// <param name="Parties">Between whom.</param>
/// <param name="Chain">Its steps with the waiting times.</param>
/// <param name="Checked">The newest source that covers it; null where none is dated.</param>
/// <param name="Carriers">The events that carry its steps, by number.</param>
public sealed record PromiseEntry(
    RecordItem Record,
    string Title,
    string Kind,
    string State,
    string? Due,
    IReadOnlyList<ActorReference> Parties,
    PromiseChain Chain,
    SourceEntry? Checked,
    IReadOnlyDictionary<int, EventRow> Carriers)
{
    /// <summary>What carries the steps of a project.</summary>
    public static IReadOnlyCollection<PromiseEvidence> Evidence(ProjectItem item) =>
        [.. item.Chain.Select(step => new PromiseEvidence(step.Step, step.Date, step.Event, step.Note))];

    /// <summary>What carries the steps of an agreement: a state that stands for the same step as another is evidence of the same step.</summary>
    public static IReadOnlyCollection<PromiseEvidence> Evidence(AgreementItem item) =>
        [.. item.History.Where(step => step.State != "stalled").Select(step => new PromiseEvidence(PromiseSteps.Of(step.State), step.Date, step.Event, step.State))];
}

/// <summary>The promises whose state stands for one step, of one kind of record.</summary>
/// <param name="Filter">The filter that found them; list and public JSON take it too.</param>
/// <param name="Entries">The first of them.</param>
/// <param name="Total">How many there are.</param>
public sealed record PromiseStretch(RecordFilter Filter, IReadOnlyList<PromiseEntry> Entries, ListTotal Total);

/// <summary>The promises whose state stands for one step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Stretches">Projects and agreements; a kind without any is left out.</param>
public sealed record PromiseGroup(string Step, IReadOnlyList<PromiseStretch> Stretches)
{
    /// <summary>How many there are.</summary>
    public int Total => Stretches.Sum(stretch => stretch.Total.Number);

    /// <summary>The same as it is written: with a plus where they were counted up to a bound.</summary>
    public string Counted => string.Create(CultureInfo.InvariantCulture, $"{Total:#,##0}{(Stretches.Any(stretch => stretch.Total.IsCapped) ? "+" : "")}");

    /// <summary>The promises, the overdue first.</summary>
    public IEnumerable<PromiseEntry> Entries => Stretches.SelectMany(stretch => stretch.Entries).OrderBy(entry => entry.Chain.Overdue == Overdue.No);
}
