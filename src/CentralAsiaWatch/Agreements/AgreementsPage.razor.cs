using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Agreements;

/// <summary>Agreements under a filter.</summary>
public sealed partial class AgreementsPage(ListReader lists, RecordCounts counts)
{
    private ListAnswer<AgreementItem>? _list;
    private string _finding = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var all = await counts.OfAsync(RecordKind.Agreement, RecordFacets.All, cancellation);
        var contested = await counts.OfAsync(RecordKind.Agreement, RecordFacets.Contested(true), cancellation);
        var states = await counts.ByTermAsync(RecordKind.Agreement, Vocabularies.AgreementStates, RecordFacets.State, cancellation);
        _finding = $"{NumberWords.Count(all, "agreement or package", "agreements and packages")} recorded: {RecordCounts.Words(states)}; {(contested == 0 ? "none" : contested)} contested.";
        _list = await lists.ReadAsync<AgreementItem>(AgreementFilter.Kind, HttpContext.Request.Query, cancellation);
    }
}
