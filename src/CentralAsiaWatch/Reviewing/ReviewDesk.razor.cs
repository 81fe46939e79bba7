using CentralAsiaWatch.Access;
using CentralAsiaWatch.Components;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace CentralAsiaWatch.Reviewing;

/// <summary>One proposal as a reviewer reads it, with what differs, what it rests on, and the decision.</summary>
public sealed partial class ReviewDesk(
    ReviewQueries queries, ReviewOperations reviews, DraftOperations drafts, RecordEditing editing, DraftAnnouncements announcements,
    AuthenticationStateProvider authentication, IJSRuntime script) : IAsyncDisposable
{
    private readonly CancellationTokenSource _left = new();
    private PageModule? _module;
    private Acting? _acting;
    private PersonRole? _role;
    private ReviewView? _review;
    private string _note = "";
    private string? _problem;
    private string? _done;
    private (string Url, string Words)? _written;
    private (string Url, string Words)? _link;
    private bool _isBusy;
    private bool _isLedOn;

    /// <summary>The proposal.</summary>
    [Parameter, EditorRequired]
    public Guid Id { get; set; }

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

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        (_acting, _role) = (Acting.From(user), PersonClaims.RoleOf(user));
        await TryAsync(async () =>
        {
            await ReadAsync();
            _note = await reviews.NoteAsync(_acting, Id, _left.Token);
        });
        announcements.Changed += OnChanged;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await PageModule.LoadAsync(script, "/review.js", _left.Token);
            await _module.CallAsync("start", _left.Token);
        }

        // What is decided leads on: Enter opens the next.
        if (_done is not null && !_isLedOn && _module is not null)
        {
            _isLedOn = true;
            await _module.CallAsync("leadOn", _left.Token);
        }
    }

    private void OnChanged(Guid id) => _ = id != Id || _isBusy ? Task.CompletedTask : InvokeAsync(async () =>
    {
        if (!_left.IsCancellationRequested && _done is null)
        {
            await TryAsync(ReadAgainAsync);
            StateHasChanged();
        }
    });

    private async Task ReadAsync()
    {
        _review = await queries.FindAsync(_acting, Id, _left.Token);
        _problem = _review is null ? "There is no such proposal. Nothing was lost: what was handed over is in the queue." : _problem;
    }

    private async Task ReadAgainAsync()
    {
        try
        {
            await ReadAsync();
        }
        catch (RefusedException) when (_review is not null)
        {
            // What is its author's again is not read on here; the note that was being written is kept, and stands here when it comes back.
            (_review, _problem) = (null, "Its author took it back, or another reviewer sent it back. Your note is kept; the proposal is in the queue again when it is handed over.");
        }
    }

    private Task PublishAsync() => TryAsync(async () =>
    {
        var written = await editing.PublishAsync(_acting, Id, _review!.View.Proposal.Saving, _left.Token);
        await ReadAsync();
        (_done, _written) = ("Published.", (_review!.Url ?? AppUrls.List(written.Kind), $"{SentenceWords.Capital(written.Kind.Singular())} {written.Number}, version {written.Version}."));
    });

    private Task ReturnAsync() => TryAsync(async () =>
    {
        await drafts.ReturnAsync(_acting, Id, _note, _left.Token);
        _done = $"Sent back to {_review!.View.Proposal.AuthorName} with the note.";
    });

    private async Task TryAsync(Func<Task> doAsync)
    {
        (_isBusy, _problem, _link) = (true, null, null);
        try
        {
            await doAsync();
        }
        catch (Exception problem) when (problem is RefusedException or UnsoundException)
        {
            _problem = problem.Message;
        }
        catch (ConflictException conflict)
        {
            await ReadAgainAsync();
            (_problem, _link) = (conflict.Message, IsOwn ? (AppUrls.MergeDraft(Id), "Lay the two beside each other") : null);
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
        finally
        {
            _isBusy = false;
        }
    }
}
