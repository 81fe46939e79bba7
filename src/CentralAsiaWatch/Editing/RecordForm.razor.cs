using CentralAsiaWatch.Access;
using CentralAsiaWatch.Components;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace CentralAsiaWatch.Editing;

/// <summary>A form over a draft. The draft on the server is the one truth: this reads it again whenever it was saved, and hands it over when asked.</summary>
public sealed partial class RecordForm(
    ProposalQueries proposals, DraftOperations drafts, RecordEditing editing, FormNameQueries nameQueries, PendingSources pendingSources, DraftAnnouncements announcements, RecordTwinQueries twinQueries, TwinOperations twinOperations, CentralAsiaWatch.Desk.DeskAnswers deskAnswers,
    AuthenticationStateProvider authentication, NavigationManager navigation, IJSRuntime script) : IAsyncDisposable
{
    private const string FormId = "draft-form";
    private readonly CancellationTokenSource _left = new();
    private PageModule? _module;
    private Acting? _acting;
    private ProposalView? _view;
    private FormNames? _names;
    private FormReading? _reading;
    private readonly HashSet<int> _setAside = [];
    private readonly Dictionary<int, Guid> _sourceProposals = [];
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

    /// <summary>The article of the desk that it is entered from, to which one comes back; null for none.</summary>
    [Parameter]
    public Guid? Desk { get; set; }

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
            _module = await PageModule.LoadAsync(script, "/draft.js", _left.Token);
            if (!IsLocked)
            {
                await _module.CallAsync("start", _left.Token, FormId);
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        announcements.Changed -= OnChanged;
        await _left.CancelAsync();
        _left.Dispose();
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

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
