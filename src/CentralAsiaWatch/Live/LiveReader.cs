using System.Threading.Channels;

namespace CentralAsiaWatch.Live;

/// <summary>One open page that wants to know of new events. It holds a question and a number, and nothing of the store.</summary>
public sealed class LiveReader : IAsyncDisposable
{
    // What was not told yet is told by what comes after it: only the last count is of use.
    private readonly Channel<int> _counts = Channel.CreateBounded<int>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly Func<LiveReader, Task> _closeAsync;
    private readonly long _after;
    private int _told;

    internal LiveReader(LiveQuestion question, string key, long after, Func<LiveReader, Task> closeAsync)
    {
        (Question, Key, _after, _closeAsync) = (question, key, after, closeAsync);
        Tell();
    }

    /// <summary>How many new events there are since the page was made, told each time that number grows.</summary>
    public ChannelReader<int> Counts => _counts.Reader;

    internal LiveQuestion Question { get; }

    internal string Key { get; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _closeAsync(this);

    internal void Tell()
    {
        if (Question.CountAfter(_after) is var count && count > _told)
        {
            _told = count;
            _counts.Writer.TryWrite(count);
        }
    }
}
