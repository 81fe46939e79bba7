using System.Threading.Channels;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Live;

/// <summary>
/// Tells open pages of events that were entered since they were made. A write is looked at once, and once for each distinct filter that is open, in memory;
/// only a filter with words asks the search index. A thousand readers of one page cost a write no more than one.
/// </summary>
public sealed class LiveFeed : BackgroundService
{
    /// <summary>So many of the newest events are kept to count by: of more, a page is told this number.</summary>
    public const int Most = 1_000;

    private readonly IDbContextFactory<WatchDbContext> _dbFactory;
    private readonly ReferenceCache _cache;
    private readonly IRecordMapping _mapping;
    private readonly int _mostReaders;
    private readonly ILogger<LiveFeed> _logger;
    private readonly Channel<int[]> _written = Channel.CreateUnbounded<int[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<string, (LiveQuestion Question, HashSet<LiveReader> Readers)> _asked = new(StringComparer.Ordinal);
    private IReadOnlyList<LiveEvent>? _kept;
    private int _readers;

    /// <summary>A feed that hears of every write from now on.</summary>
    public LiveFeed(
        IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache cache, RecordMappings mappings, WriteAnnouncements announcements, IOptions<WatchOptions> options, ILogger<LiveFeed> logger)
    {
        (_dbFactory, _cache, _mapping, _mostReaders, _logger) = (dbFactory, cache, mappings[RecordKind.Event], options.Value.Live.MaximumReaders, logger);
        announcements.Written += Hear;
    }

    /// <summary>Begins to read a filter.</summary>
    /// <param name="filter">A filter of events.</param>
    /// <param name="after">The last revision that the page has seen.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The reader, to be disposed of; null where there are as many as there may be.</returns>
    public async Task<LiveReader?> OpenAsync(RecordFilter filter, long after, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _readers) > _mostReaders)
        {
            Interlocked.Decrement(ref _readers);
            return null;
        }

        try
        {
            await _one.WaitAsync(cancellationToken);
            try
            {
                _kept ??= await LastEnteredAsync(cancellationToken);
                var key = filter.Url("");
                if (!_asked.TryGetValue(key, out var asked))
                {
                    asked = (new LiveQuestion(filter), []);
                    await TakeAsync(asked.Question, _kept, cancellationToken);
                    _asked[key] = asked;
                }

                var reader = new LiveReader(asked.Question, key, after, CloseAsync);
                asked.Readers.Add(reader);
                return reader;
            }
            finally
            {
                _one.Release();
            }
        }
        catch
        {
            Interlocked.Decrement(ref _readers);
            throw;
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var numbers in _written.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await TellAsync(numbers, stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // The event is stored all the same, and stands on each page that is loaded from now on.
                _logger.LogError(problem, "Open pages could not be told of new events.");
                await ForgetAsync(stoppingToken);
            }
        }
    }

    private async Task TellAsync(int[] numbers, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // Nobody reads yet: whoever comes first reads what was entered last.
            if (_kept is null)
            {
                return;
            }

            // What the first reader found entered already is not taken twice.
            var last = _kept.Count == 0 ? 0 : _kept[^1].Sequence;
            var entered = await EnteredAsync(rows => rows.Where(row => EF.Parameter(numbers).Contains(row.RecordNumber) && row.Sequence > last), cancellationToken);
            _kept = [.. _kept.Concat(entered).TakeLast(Most)];
            foreach (var (question, readers) in _asked.Values)
            {
                await TakeAsync(question, entered, cancellationToken);
                foreach (var reader in readers)
                {
                    reader.Tell();
                }
            }
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        _kept = null;
        _one.Release();
    }

    private async Task TakeAsync(LiveQuestion question, IReadOnlyList<LiveEvent> entered, CancellationToken cancellationToken)
    {
        var matching = entered.Where(question.Asks).ToArray();
        if (question.Match is { } match && matching.Length > 0)
        {
            await using var db = await _dbFactory.CreateDbContextAsync(cancellationToken);
            var found = (await SearchIndex.MatchKindAsync(db, await _cache.ReferencesAsync(cancellationToken), match, RecordKind.Event, RecordList.MaximumTextHits, cancellationToken)).ToHashSet();
            matching = [.. matching.Where(one => found.Contains(one.Place.Number))];
        }

        question.Take(matching);
    }

    // Numbers are given on entry and never again: the greatest are those entered last.
    private Task<IReadOnlyList<LiveEvent>> LastEnteredAsync(CancellationToken cancellationToken) =>
        EnteredAsync(rows => rows.OrderByDescending(row => row.RecordNumber).Take(Most), cancellationToken);

    private async Task<IReadOnlyList<LiveEvent>> EnteredAsync(Func<IQueryable<Revision>, IQueryable<Revision>> choose, CancellationToken cancellationToken)
    {
        await using var db = await _dbFactory.CreateDbContextAsync(cancellationToken);
        var references = await _cache.ReferencesAsync(cancellationToken);
        var rows = await choose(db.Revisions.AsNoTracking().Where(row => row.RecordKind == RecordKind.Event && row.Version == 1))
            .Select(row => new { row.Sequence, row.RecordNumber, row.After }).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.Sequence).Select(row => LiveEvent.Of(row.Sequence, row.RecordNumber, (EventContent)_mapping.Read(row.After), _mapping, references))];
    }

    // On the writer's thread: the numbers alone are taken, the last of very many.
    private void Hear(WriteOutcome outcome)
    {
        int[] numbers = [.. outcome.Records.Where(one => one is { Kind: RecordKind.Event, IsNew: true }).Select(one => one.Number)];
        if (numbers.Length > 0)
        {
            _written.Writer.TryWrite(numbers.Length > Most ? numbers[^Most..] : numbers);
        }
    }

    private async Task CloseAsync(LiveReader reader)
    {
        Interlocked.Decrement(ref _readers);
        await _one.WaitAsync();
        if (_asked.TryGetValue(reader.Key, out var asked) && asked.Readers.Remove(reader) && asked.Readers.Count == 0)
        {
            _asked.Remove(reader.Key);
        }

        _one.Release();
    }
}
