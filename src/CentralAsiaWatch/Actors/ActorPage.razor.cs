using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Actors;

/// <summary>One actor: its names, what it belongs to, and its records.</summary>
public sealed partial class ActorPage(RecordQueries queries, ActorQueries actors, EventQueries events, ReferenceCache cache, NavigationManager navigation)
{
    private const int LatestEvents = 10;

    private RecordDetail<ActorContent, ActorItem>? _detail;
    private References? _references;
    private ActorTies? _ties;
    private IReadOnlyList<EventRow> _events = [];
    private IReadOnlyList<(string Words, int Count, string Url, string One, string Many)> _rows = [];
    private string? _withAfghanistan;
    private string _finding = "";

    /// <summary>Slug of the actor.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private int EventCount => _ties!.Records.GetValueOrDefault(RecordKind.Event);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        _detail = await queries.FindAsync<ActorContent, ActorItem>(RecordKind.Actor, Slug, cancellation);
        if (_detail is null)
        {
            navigation.NotFound();
            return;
        }

        _references = await cache.ReferencesAsync(cancellation);
        _ties = await actors.TiesAsync(Slug, cancellation);
        // What no source dates is no latest event: the last year there is leaves it out.
        var taking = RecordFilter.Of(EventFilter.Kind, _references, KeyValuePair.Create("actor", Slug), KeyValuePair.Create("to", "9999"));
        _events = (await events.ListAsync(taking, new ListRequest(Limit: LatestEvents, NewestFirst: true), cancellation)).Rows;
        _rows = [.. Rows(_ties)];
        _withAfghanistan = _references.Country(Slug) == CentralAsia.Afghanistan ? null
            : CentralAsia.States.Contains(Slug) ? AppUrls.Country(Slug) : AppUrls.Relation(Slug, CentralAsia.Afghanistan);
        var counted = _rows.Where(row => row.Count > 0).Select(row => NumberWords.Count(row.Count, row.One, row.Many)).ToArray();
        _finding = counted.Length == 0 ? "No record involves it yet." : $"Recorded: {Listing.Of(counted)}.";
    }

    private IEnumerable<(string Words, int Count, string Url, string One, string Many)> Rows(ActorTies ties) =>
    [
        ("Events", ties.Records.GetValueOrDefault(RecordKind.Event), In(AppUrls.Timeline, "actor"), "event", "events"),
        ("Agreements", ties.Records.GetValueOrDefault(RecordKind.Agreement), In(AppUrls.Agreements, "actor"), "agreement", "agreements"),
        ("Projects", ties.Records.GetValueOrDefault(RecordKind.Project), In(AppUrls.Projects, "actor"), "project", "projects"),
        ("Figures", ties.Records.GetValueOrDefault(RecordKind.Figure), In(AppUrls.Figures, "actor"), "figure", "figures"),
        ("Leverage it holds", ties.Holds, In(AppUrls.Leverage, "holder"), "leverage assessment that it holds", "leverage assessments that it holds"),
        ("Leverage over it", ties.IsSubject, In(AppUrls.Leverage, "subject"), "over it", "over it"),
    ];

    private IEnumerable<(string Heading, IReadOnlyList<string> Slugs)> Groups() =>
        new (string Heading, IReadOnlyList<string> Slugs)[]
        {
            ("Belong to it", _ties!.Belonging),
            ("Its members, as far as a document names them", _detail!.Item.Members),
            ("Member of", _ties.MemberOf),
        }.Where(group => group.Slugs.Count > 0);

    private string In(string path, string parameter) => AppUrls.With(path, [KeyValuePair.Create<string, string?>(parameter, Slug)]);
}
