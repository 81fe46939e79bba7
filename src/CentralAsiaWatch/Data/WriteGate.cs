using CentralAsiaWatch.Past;

namespace CentralAsiaWatch.Data;

/// <summary>
/// One writer at a time. SQLite serves one anyway; waiting here instead of in the database keeps a reader that turns writer from failing, and covers
/// checkpoints, which two connections must not do at once (reliability.md, finding 5).
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Runs the work when its turn comes.</summary>
    public async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> work, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        // Whoever asks, and whatever is being read: what is written is written now.
        using var present = AsOf.Reading(null);
        try
        {
            return await work();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();
}
