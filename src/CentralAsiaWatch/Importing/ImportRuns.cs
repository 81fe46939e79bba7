using System.Collections.Concurrent;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;

namespace CentralAsiaWatch.Importing;

/// <summary>An import while it runs.</summary>
public sealed class ImportRun(CancellationToken stopping) : IProgress<int>, IDisposable
{
    private readonly CancellationTokenSource _cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private volatile int _done;
    private volatile string? _problem;
    private volatile bool _isOver;

    /// <summary>Records that are taken in so far.</summary>
    public int Done => _done;

    /// <summary>How many there are; 0 as long as they are being counted.</summary>
    public int Total { get; internal set; }

    /// <summary>Why nothing was written; null while it runs and where all was.</summary>
    public string? Problem => _problem;

    /// <summary>Whether it is over, well or not.</summary>
    public bool IsOver => _isOver;

    /// <summary>Ends it; what it wrote so far is taken back.</summary>
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc />
    public void Report(int value) => _done = value;

    /// <inheritdoc />
    public void Dispose() => _cancel.Dispose();

    internal CancellationToken Token => _cancel.Token;

    internal void End(string? problem) => (_problem, _isOver) = (problem, true);
}

/// <summary>
/// Runs imports beside the requests that ask for them: a closed tab ends none. Only this program knows that one runs; if it ends, the store has nothing of the
/// import and shows it open again.
/// </summary>
public sealed class ImportRuns(ImportWriter writer, DraftAnnouncements announcements, IHostApplicationLifetime lifetime, ILogger<ImportRuns> logger)
{
    private readonly ConcurrentDictionary<Guid, ImportRun> _runs = new();

    /// <summary>The run of an import; null where it was not run since the program began.</summary>
    public ImportRun? Find(Guid id) => _runs.GetValueOrDefault(id);

    /// <summary>Forgets a run that is over, once its end was read.</summary>
    public void Forget(Guid id)
    {
        if (_runs.TryGetValue(id, out var run) && run.IsOver && _runs.TryRemove(id, out var removed))
        {
            removed.Dispose();
        }
    }

    /// <summary>Starts an import; one that runs goes on as it is.</summary>
    /// <param name="acting">Who does.</param>
    /// <param name="id">The import.</param>
    /// <param name="version">The version of it that they read.</param>
    /// <param name="cancellationToken">Ends the asking, not the run.</param>
    /// <exception cref="RefusedException">The person may not, or it is not to be run.</exception>
    public async Task StartAsync(Acting? acting, Guid id, int version, CancellationToken cancellationToken)
    {
        await writer.DemandAsync(acting, id, version, cancellationToken);
        var run = new ImportRun(lifetime.ApplicationStopping);
        if (_runs.TryGetValue(id, out var earlier) && earlier.IsOver)
        {
            Forget(id);
        }

        if (!_runs.TryAdd(id, run))
        {
            run.Dispose();
            return;
        }

        _ = Task.Run(() => RunAsync(acting, id, version, run), CancellationToken.None);
    }

    private async Task RunAsync(Acting? acting, Guid id, int version, ImportRun run)
    {
        try
        {
            await writer.WriteAsync(acting, id, version, run, run.Token);
            run.End(null);
            announcements.Announce(id);
        }
        catch (OperationCanceledException)
        {
            run.End("The import was stopped; nothing of it was written.");
        }
        catch (Exception problem) when (problem is RefusedException or UnreadableUploadException)
        {
            run.End(problem.Message);
        }
        catch (Exception problem)
        {
            // The last to know of it: whatever went wrong, the page has to say that nothing was written.
            logger.LogError(problem, "Import {Id} was not written.", id);
            run.End("The import could not be written, and nothing of it was; the file and all you decided are kept. Try again, and tell an administrator if it happens again.");
        }
    }
}
