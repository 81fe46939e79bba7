using CentralAsiaWatch.Components.Shared;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Promises;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Agreements;

/// <summary>One agreement.</summary>
public sealed partial class AgreementPage(RecordQueries queries, EventQueries events, PromiseQueries promises, ReferenceCache cache, NavigationManager navigation)
{
    private RecordDetail<AgreementContent, AgreementItem>? _detail;
    private References? _references;
    private PromiseEntry? _promise;
    private IReadOnlyList<EventRow> _events = [];
    private IReadOnlyList<AgreementStage> _stages = [];
    private IReadOnlyList<string> _unsaid = [];
    private IReadOnlyList<(string Url, string Words)> _ways = [];
    private string _finding = "";

    /// <summary>Number of the agreement.</summary>
    [Parameter]
    public int Number { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        _detail = await queries.FindAsync<AgreementContent, AgreementItem>(RecordKind.Agreement, Number, cancellation);
        if (_detail is null)
        {
            navigation.NotFound();
            return;
        }

        var item = _detail.Item;
        _references = await cache.ReferencesAsync(cancellation);
        _events = await events.OfNumbersAsync(item.Events.Select(carrier => carrier.Id), cancellation);
        _promise = await promises.EntryAsync(item, _events, cancellation);
        _stages = AgreementStages.Of(item);
        _unsaid = [.. Unsaid(item)];
        _ways = [.. PairWays.Of([.. item.Parties.Select(party => party.Slug)], _references)];
        var reported = _stages.Where(stage => stage.IsReported).Select(stage => stage.Code).ToArray();
        var missing = _stages.Where(stage => !stage.IsReported).Select(stage => stage.Code).ToArray();
        _finding = $"Reported: {Listing.Of(reported)}{(missing.Length == 0 ? "" : $"; not reported: {Listing.Of(missing)}")}. "
            + $"{NumberWords.Count(_events.Count, "event carries", "events carry")} it.";
    }

    private static IEnumerable<string> Unsaid(AgreementItem item)
    {
        if (item.Date is null)
        {
            yield return "a date of signing";
        }

        if (item.Count is null)
        {
            yield return "the number of instruments";
        }

        if (item.Value is null)
        {
            yield return "a value";
        }
    }
}
