using System.Globalization;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CentralAsiaWatch.Reviewing;

/// <summary>The history of a record for who may change it back, hide it, bring it back or merge it into another.</summary>
public sealed partial class HistoryDesk(
    ReviewQueries queries, RecordEditing editing, RecordMerging merging, SearchQueries search, AuthenticationStateProvider authentication) : IDisposable
{
    private const int MostFound = 6;
    private readonly CancellationTokenSource _left = new();
    private Acting? _acting;
    private RecordHistory? _history;
    private IReadOnlyList<SearchHit> _found = [];
    private string _why = "";
    private string _typed = "";
    private string? _problem;
    private string? _done;
    private bool _isBusy;

    // One intention: pressed twice, it is done once.
    private Guid _operation = Guid.NewGuid();

    [Parameter, EditorRequired]
    public RecordKind Kind { get; set; }

    [Parameter, EditorRequired]
    public int Number { get; set; }

    private bool IsStopped => _isBusy || _why.Trim().Length == 0;

    private string Finding => _history is { IsHidden: true } hidden
        ? hidden.MergedInto is { } into ? $"It was merged into {into} and is out of sight; its address leads there." : "It is hidden: it stands in no list, and its address says when, by whom and why."
        : $"Version {_history!.Version}. Each change here is a new revision; nothing is overwritten.";

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
        _history = await queries.HistoryAsync(_acting, Kind, Number, _left.Token);
        _problem = _history is null ? $"No {Kind.Singular()} has the number {Number}." : null;
    }

    private Task HideAsync() => ChangeAsync("It is hidden. Bring it back at any time.", () => editing.HideAsync(_acting, _operation, Kind, Number, _why, _left.Token));

    private Task RestoreAsync() => ChangeAsync("It is back.", () => editing.RestoreAsync(_acting, _operation, Kind, Number, _why, _left.Token));

    private Task MergeAsync(int into) => ChangeAsync($"It is one with {into} now; its address leads there.", () => merging.MergeAsync(_acting, _operation, Kind, Number, into, _why, _left.Token));

    private Task UndoAsync(RevisionView revision) => ChangeAsync($"It says again what it said before revision {revision.Row.Version}.",
        () => editing.UndoAsync(_acting, _operation, revision.Row.Sequence, _history!.Version, _why, _left.Token));

    private Task ChangeAsync(string done, Func<Task<WriteOutcome>> changeAsync) => TryAsync(async () =>
    {
        await changeAsync();
        (_operation, _why, _typed, _found, _done) = (Guid.NewGuid(), "", "", [], done);
        await ReadAsync();
    });

    private Task SearchAsync() => TryAsync(async () =>
    {
        var asked = _typed.Trim();
        var hits = asked.Length is 0 or > SearchText.MaximumQueryLength ? []
            : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await NumberedAsync(number)
            : await search.NearAsync(asked, Kind, MostFound, _left.Token);
        if (asked == _typed.Trim())
        {
            _found = [.. hits.Where(hit => hit.Kind == Kind && hit.Number != Number)];
        }
    });

    private async Task<IReadOnlyList<SearchHit>> NumberedAsync(int number) =>
        await queries.HistoryAsync(_acting, Kind, number, _left.Token) is { IsHidden: false } named
            ? [new SearchHit(Kind, number, named.Title, named.Url, null, null, false, named.Revisions[0].Row.RecordedAt)]
            : [];

    private async Task TryAsync(Func<Task> doAsync)
    {
        (_isBusy, _problem) = (true, null);
        try
        {
            await doAsync();
        }
        catch (Exception problem) when (problem is RefusedException or UnsoundException)
        {
            (_problem, _done) = (problem is UnsoundException ? $"It would be no sound record as it was: {problem.Message} Nothing was changed." : problem.Message, null);
        }
        catch (ConflictException)
        {
            await ReadAsync();
            (_problem, _done) = ("The record was changed by somebody else a moment ago; nothing was changed. Its newest revision stands first now.", null);
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
