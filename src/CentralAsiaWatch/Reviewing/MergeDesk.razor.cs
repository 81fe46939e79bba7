using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CentralAsiaWatch.Reviewing;

/// <summary>Lays a draft that was overtaken beside the record as it is now, and stores what its author chooses of both as the same draft.</summary>
public sealed partial class MergeDesk(ProposalQueries proposals, ReviewQueries queries, ReviewOperations reviews, AuthenticationStateProvider authentication) : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private readonly Dictionary<string, bool> _chosen = new(StringComparer.Ordinal);
    private Acting? _acting;
    private ProposalView? _view;
    private IReadOnlyList<MergeLine> _lines = [];
    private string? _problem;
    private bool _isBusy;
    private bool _isStored;

    /// <summary>The draft.</summary>
    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    private bool IsOwn => _view!.Proposal.AuthorId == _acting?.PersonId;

    private int Open => _lines.Count(line => line.IsConflict && !_chosen.ContainsKey(line.Name));

    private string Finding => $"You began on version {_view!.Proposal.BaseVersion}; the record is at version {_view.NowVersion}. "
        + $"{NumberWords.Count(_lines.Count, "field")} changed, {_lines.Count(line => line.IsConflict)} of them on both sides. Nothing was overwritten.";

    /// <inheritdoc />
    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _acting = Acting.From((await authentication.GetAuthenticationStateAsync()).User);
        await TryAsync(ReadAsync);
    }

    private async Task ReadAsync()
    {
        var seen = _view?.NowVersion;
        _view = await proposals.FindAsync(_acting, Id, _left.Token);
        if (_view?.Proposal.RecordNumber is null)
        {
            (_view, _problem) = (null, "There is no such change of a record; nothing was changed.");
            return;
        }

        _lines = await queries.MergeAsync(_view, _left.Token);
        if (seen is not null && seen != _view.NowVersion)
        {
            // What was chosen between two texts is no choice between others.
            _chosen.Clear();
        }
    }

    private Task StoreAsync() => TryAsync(async () =>
    {
        await reviews.RebaseAsync(_acting, Id, _view!.Proposal.Saving, _view.NowVersion, _chosen.Where(one => one.Value).Select(one => one.Key).ToHashSet(StringComparer.Ordinal), _left.Token);
        await ReadAsync();
        _isStored = true;
    });

    private async Task TryAsync(Func<Task> doAsync)
    {
        (_isBusy, _problem) = (true, null);
        try
        {
            await doAsync();
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
        catch (Exception again) when (again is ConflictException or DraftElsewhereException)
        {
            await ReadAsync();
            _problem = $"{(again is ConflictException ? "The record was changed once more" : "The draft was changed in another window")}; nothing was stored. Read what differs now, and choose again.";
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

    private static RenderFragment Lines(IReadOnlyList<string> lines) => builder =>
    {
        if (lines.Count == 0)
        {
            builder.AddContent(0, "nothing");
        }

        foreach (var line in lines)
        {
            builder.OpenElement(1, "bdi");
            builder.AddAttribute(2, "class", "ln");
            builder.AddContent(3, line);
            builder.CloseElement();
        }
    };
}
