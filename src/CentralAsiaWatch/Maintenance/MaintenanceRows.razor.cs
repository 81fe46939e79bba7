using System.Globalization;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CentralAsiaWatch.Maintenance;

/// <summary>The rows of a queue of maintenance.</summary>
public sealed partial class MaintenanceRows(MaintenanceQueries queries, MaintenanceOperations operations, AuthenticationStateProvider authentication) : IDisposable
{
    private const int MostOfReason = 400;
    private readonly CancellationTokenSource _left = new();
    private readonly Dictionary<int, Confirmation> _done = [];

    // Made once for each row and each way: a double click sends the same one twice.
    private readonly Dictionary<(int Number, bool TakesBack), Guid> _operations = [];
    private MaintenanceStretch? _stretch;
    private Acting? _acting;
    private string _reason = "nothing new speaks against it.";
    private string? _problem;
    private string _said = "";

    [Parameter, EditorRequired]
    public MaintenanceNeed Queue { get; set; }

    [Parameter, EditorRequired]
    public RecordKind Kind { get; set; }

    /// <summary>Where in the queue; null for its beginning.</summary>
    [Parameter]
    public string? After { get; set; }

    private string Click => Queue == MaintenanceNeed.Stale ? "Still holds" : "Checked today";

    // What was confirmed has left the queue, and what follows has moved up.
    private string? Next => _stretch!.Next is not { } next ? null
        : Queue.IsConfirmed() ? (int.Parse(next, CultureInfo.InvariantCulture) - _done.Values.Count(done => done.IsPublished)).ToString(CultureInfo.InvariantCulture) : next;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _acting = Acting.From((await authentication.GetAuthenticationStateAsync()).User);
        if (Queue == MaintenanceNeed.Unchecked)
        {
            _reason = "it still says what was coded.";
        }

        await TryAsync(async () => _stretch = await queries.StretchAsync(Queue, Kind, After, _left.Token));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private Task ConfirmAsync(MaintenanceRow row) => TryAsync(async () =>
    {
        _done[row.Number] = await operations.ConfirmAsync(_acting, Id(row, takesBack: false), row.Kind, row.Number, _reason, _left.Token);
        _operations.Remove((row.Number, true));
        _said = $"{row.Title}: {_done[row.Number].Words}.";
    });

    private Task TakeBackAsync(MaintenanceRow row, Confirmation done) => TryAsync(async () =>
    {
        await operations.TakeBackAsync(_acting, done, Id(row, takesBack: true), _left.Token);
        _done.Remove(row.Number);
        _operations.Remove((row.Number, false));
        _said = $"{row.Title}: taken back.";
    });

    private Guid Id(MaintenanceRow row, bool takesBack) =>
        _operations.TryGetValue((row.Number, takesBack), out var id) ? id : _operations[(row.Number, takesBack)] = Guid.NewGuid();

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
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
