using CentralAsiaWatch.Access;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CentralAsiaWatch.Editing;

/// <summary>The page around the form of a record: a new one, a change of one, or a draft that was begun.</summary>
public sealed partial class RecordFormPage(ProposalQueries proposals, NavigationManager navigation)
{
    private const int MostOffered = 5;
    private static readonly IComponentRenderMode s_mode = new InteractiveServerRenderMode(prerender: false);
    private RecordKind? _kind;
    private Guid _id;
    private IReadOnlyList<ProposalRow> _others = [];

    [Parameter]
    public string? Plural { get; set; }

    [Parameter]
    public int? Number { get; set; }

    [Parameter]
    public Guid? Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Source { get; set; }

    [SupplyParameterFromQuery]
    public int? Paragraph { get; set; }

    /// <summary>The article of the desk that stands beside the form.</summary>
    [SupplyParameterFromQuery]
    public Guid? Desk { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string Title => Number is { } number ? $"Change {_kind!.Value.Singular()} {number}"
        : Id is not null ? $"Draft of {Article} {_kind!.Value.Singular()}"
        : $"New {_kind!.Value.Singular()}{(Paragraph is null ? "" : $" from ¶{Paragraph}")}";

    private string Article => _kind is RecordKind.Actor or RecordKind.Event or RecordKind.Agreement ? "an" : "a";

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var acting = Acting.From(HttpContext.User);
        try
        {
            if (Id is { } id)
            {
                var view = await proposals.FindAsync(acting, id, HttpContext.RequestAborted);
                (_kind, _id, Number) = (view?.Proposal.RecordKind, id, view?.Proposal.RecordNumber);
            }
            else
            {
                _kind = RecordKinds.All.Where(kind => kind.Plural() == Plural).Select(kind => (RecordKind?)kind).FirstOrDefault();
                _id = Guid.NewGuid();
                if (Number is { } number && _kind is { } named && await proposals.RecordAsync(named, number, HttpContext.RequestAborted) is null)
                {
                    _kind = null;
                }

                _others = [.. (await proposals.OwnAsync(acting, HttpContext.RequestAborted))
                    .Where(row => row.Proposal.RecordKind == _kind && row.Proposal.RecordNumber == Number && row.Proposal.State is ProposalState.Draft or ProposalState.Returned).Take(MostOffered)];
            }
        }
        catch (RefusedException)
        {
            _kind = null;
        }

        if (_kind is null)
        {
            navigation.NotFound();
        }
    }
}
