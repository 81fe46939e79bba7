using System.Collections.Concurrent;
using CentralAsiaWatch.Data;

namespace CentralAsiaWatch.Past;

/// <summary>
/// The store as it was after one of its revisions, told from the store as it was when this was made: a file of what was otherwise, and connections that read the two as
/// one. It holds for as long as the store is not written; then another is made (<see cref="PastStates"/>).
/// </summary>
internal sealed class PastState : IDisposable
{
    // So many are kept open; of more readers at once each has its own, which is closed after it.
    private const int MostKept = 8;

    private readonly string _file;
    private readonly string _store;
    private readonly PastPicture _picture;
    private readonly long _madeAt;
    private readonly IServiceProvider _services;
    private readonly ConcurrentBag<PastConnection> _idle = [];
    private int _used;
    private bool _isEnded;

    public PastState(string file, string store, PastPicture picture, long madeAt, IServiceProvider services) =>
        (_file, _store, _picture, _madeAt, _services) = (file, store, picture, madeAt, services);

    /// <summary>A context that reads it; null where the store has been written since, or this was let go of.</summary>
    /// <param name="reading">Keeps what is opened until it ends; null for none.</param>
    public WatchDbContext? Open(PastReading? reading)
    {
        lock (_idle)
        {
            if (_isEnded)
            {
                return null;
            }

            _used++;
        }

        var connection = _idle.TryTake(out var kept) ? kept : new PastConnection(_file, _store, _picture, _services, GiveBack);
        if (connection.Begin() == _madeAt)
        {
            return connection.Context(reading);
        }

        GiveBack(connection);
        return null;
    }

    private void GiveBack(PastConnection connection)
    {
        connection.End();
        lock (_idle)
        {
            _used--;
            if (!_isEnded && _idle.Count < MostKept)
            {
                _idle.Add(connection);
                return;
            }
        }

        connection.Dispose();
        DeleteWhenUnused();
    }

    /// <summary>Lets go of it: whoever still reads it reads on, and the last one deletes the file.</summary>
    public void Dispose()
    {
        lock (_idle)
        {
            _isEnded = true;
        }

        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }

        DeleteWhenUnused();
    }

    private void DeleteWhenUnused()
    {
        lock (_idle)
        {
            if (_isEnded && _used == 0)
            {
                File.Delete(_file);
            }
        }
    }
}
