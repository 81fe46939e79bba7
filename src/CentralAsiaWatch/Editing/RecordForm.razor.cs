using System.Globalization;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace CentralAsiaWatch.Editing;

/// <summary>A form over a draft. The draft on the server is the one truth: this reads it again whenever it was saved, and hands it over when asked.</summary>
public sealed partial class RecordForm(
    ProposalQueries proposals, DraftOperations drafts, RecordEditing editing, FormNameQueries nameQueries, DraftAnnouncements announcements, TwinQueries twinQueries, TwinOperations twinOperations,
    AuthenticationStateProvider authentication, NavigationManager navigation, IJSRuntime script) : IAsyncDisposable
{
    private const string FormId = "draft-form";
    private readonly CancellationTokenSource _left = new();
    private IJSObjectReference? _module;
    private Acting? _acting;
    private ProposalView? _view;
    private FormNames? _names;
    private FormReading? _reading;
    private readonly HashSet<int> _setAside = [];
    private IReadOnlyDictionary<string, string>? _first;
    private IReadOnlyDictionary<string, string> _fields = new OrderedFields();
    private string? _firstWhy;
    private string? _problem;
    private int? _number;
    private int _baseVersion;
    private int _saving;
    private bool _mayPublish;
    private bool _isStarted;

    /// <summary>The draft; a new one where the store has none of this id.</summary>
    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    [Parameter, EditorRequired]
    public RecordKind Kind { get; set; }

    /// <summary>The record to be changed; null for a new one.</summary>
    [Parameter]
    public int? Number { get; set; }

    /// <summary>The source that a new record is entered from.</summary>
    [Parameter]
    public string? Source { get; set; }

    /// <summary>Its paragraph.</summary>
    [Parameter]
    public int? Paragraph { get; set; }

    private ILookup<string, FieldProblem> Problems => Shown.ToLookup(problem => problem.Path);

    // What was not touched yet is not held against anybody until they hand the draft over.
    private IReadOnlyList<FieldProblem> Shown => [.. (_reading?.Problems ?? []).Where(problem => _asked || _fields.ContainsKey(problem.Path))];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        _acting = Acting.From(user);
        _mayPublish = PersonClaims.RoleOf(user) is { } role && Permissions.Allow(role, Operation.Publish, Subject.Own);
        announcements.Changed += OnChanged;
        await TryAsync(async () =>
        {
            await ReadAsync();
            if (_view is { } view)
            {
                (_first, _firstWhy, _number, _baseVersion, _saving) = (_fields, view.Proposal.Why, view.Proposal.RecordNumber, view.Proposal.BaseVersion, view.Proposal.Saving);
                return;
            }

            var stored = Number is { } number ? await proposals.RecordAsync(Kind, number, _left.Token) : null;
            (_number, _baseVersion) = (stored is null ? null : Number, stored?.Version ?? 0);
            _first = _fields = stored?.Fields ?? Begun();
            await UnderstandAsync();
        });
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isStarted && _first is not null)
        {
            _isStarted = true;
            _module = await script.InvokeAsync<IJSObjectReference>("import", _left.Token, "/draft.js");
            if (!IsLocked)
            {
                await _module.InvokeVoidAsync("start", _left.Token, FormId);
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        announcements.Changed -= OnChanged;
        await _left.CancelAsync();
        _left.Dispose();
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser went first.
        }
    }

    // Handed over, published or thrown away: to be looked at, and written in again only once it is taken back.
    private bool IsLocked => _view is { Proposal.State: not (ProposalState.Draft or ProposalState.Returned) };

    // Source first: what a record rests on is asked before what it says. The mode stands with the type, and a name in addresses never changes.
    private IEnumerable<FieldShape> Shapes => FormShapes.Of(Kind).Where(shape => shape.Name != "mode" && (shape.Name != "key" || _number is null))
        .OrderBy(shape => shape.Name == "citations" ? 0 : 1);

    private static string Here(string path) => "#" + FormMarkup.Id(path);

    private EdtfDate? Date(string name) => EdtfDate.TryParse(_reading!.Fields.GetValueOrDefault(name) ?? "", out var date, out _) ? date : null;

    private OrderedFields Begun() => Source is null ? [] : new OrderedFields
    {
        ["citations.0.source"] = Source,
        ["citations.0.paragraph"] = Paragraph?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["citations.0.stance"] = "supports",
    };

    private async Task TryAsync(Func<Task> workAsync)
    {
        try
        {
            _problem = null;
            await workAsync();
        }
        catch (Exception problem) when (problem is RefusedException or UnsoundException or ConflictException)
        {
            _problem = problem.Message;
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // The form was left.
        }
    }
}
