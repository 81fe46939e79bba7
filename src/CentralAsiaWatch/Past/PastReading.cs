using System.Collections.Concurrent;
using CentralAsiaWatch.Collections;

namespace CentralAsiaWatch.Past;

/// <summary>
/// The reading of one request, or of a part of it, as of a time. It keeps what it opened of the past state until it ends: a page asks many questions, and each is
/// answered from the same picture of the store, without opening it again.
/// </summary>
/// <param name="asOf">The time; null for the present.</param>
/// <param name="collections">The collections alone that are read; null for all.</param>
/// <param name="end">What is to be done when it ends.</param>
internal sealed class PastReading(AsOf? asOf, CollectionChoice? collections, Action end) : IDisposable
{
    private readonly ConcurrentBag<PastConnection> _idle = [];
    private bool _isEnded;

    /// <summary>The time; null for the present.</summary>
    public AsOf? AsOf => asOf;

    /// <summary>The collections alone that are read; null for all.</summary>
    public CollectionChoice? Collections => collections;

    /// <summary>A connection of this reading that nothing reads through at the moment; null for none.</summary>
    public PastConnection? Take() => _idle.TryTake(out var idle) ? idle : null;

    /// <summary>Keeps a connection for the next question.</summary>
    /// <returns>False where the reading has ended.</returns>
    public bool Keep(PastConnection connection)
    {
        lock (_idle)
        {
            if (!_isEnded)
            {
                _idle.Add(connection);
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_idle)
        {
            _isEnded = true;
        }

        while (_idle.TryTake(out var connection))
        {
            connection.GiveBack();
        }

        end();
    }
}
