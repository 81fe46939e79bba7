using CentralAsiaWatch.Data;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Following;

/// <summary>
/// The one query of all following: which changes concern a view since a revision. Revisions are read once, however many views ask, and laid beside each in
/// memory, so that the cost grows with the changes and not with the store; it is bounded by <see cref="MostRead"/>.
/// </summary>
public sealed class ViewChanges(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache cache, RecordMappings mappings)
{
    /// <summary>At most so many of the newest revisions are looked at.</summary>
    public const int MostRead = 5_000;

    /// <summary>The sequence of the last revision there is.</summary>
    public Task<long> LastAsync(CancellationToken cancellationToken) => cache.LastSequenceAsync(cancellationToken);

    /// <summary>The changes of one view, newest first.</summary>
    /// <param name="question">What the view asks.</param>
    /// <param name="after">Only changes after this revision.</param>
    /// <param name="until">Only changes up to this revision; null for the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<ViewChange>> ListAsync(ViewQuestion question, long after, long? until, int limit, CancellationToken cancellationToken) =>
        [.. (await ReadAsync([(question, after)], until, limit, cancellationToken)).Found[0]];

    /// <summary>What is new in each of several views since a revision of its own: one reading for all.</summary>
    /// <param name="views">What each asks, and since when.</param>
    /// <param name="until">Only changes up to this revision; null for the newest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<ViewNews>> NewsAsync(IReadOnlyList<(ViewQuestion Question, long After)> views, long? until, CancellationToken cancellationToken)
    {
        var (found, from, end) = await ReadAsync(views, until, int.MaxValue, cancellationToken);
        return [.. views.Select((view, index) => ViewNews.Of(found[index], end, isMore: view.After < from))];
    }

    private async Task<(IReadOnlyList<ViewChange>[] Found, long From, long End)> ReadAsync(
        IReadOnlyList<(ViewQuestion Question, long After)> views, long? until, int limit, CancellationToken cancellationToken)
    {
        var last = await cache.LastSequenceAsync(cancellationToken);
        var end = Math.Min(until ?? last, last);
        var matches = views.Select(view => new ViewMatch(view.Question, view.After)).ToArray();
        var found = views.Select(_ => new List<ViewChange>()).ToArray();
        var from = Math.Max(matches.Length == 0 ? end : matches.Min(match => match.After), end - MostRead);
        if (from < end)
        {
            await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
            var references = await cache.ReferencesAsync(cancellationToken);
            await SearchAsync(db, references, matches, cancellationToken);
            var kinds = matches.SelectMany(match => match.Kinds).Distinct().ToArray();
            // A revision holds a record twice over: they are read one after the other and never all held.
            var revisions = db.Revisions.AsNoTracking().Where(row => row.Sequence > from && row.Sequence <= end && EF.Parameter(kinds).Contains(row.RecordKind))
                .OrderByDescending(row => row.Sequence).Select(row => new Read(row.Sequence, row.RecordKind, row.RecordNumber, row.Before, row.After));
            await foreach (var row in revisions.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                Take(row, matches, found, references, limit);
                if (found.All(one => one.Count >= limit))
                {
                    break;
                }
            }
        }

        return (found, from, end);
    }

    private void Take(Read row, ViewMatch[] matches, List<ViewChange>[] found, References references, int limit)
    {
        var mapping = mappings[row.Kind];
        var (before, after) = (Laid(row.Before), Laid(row.After));
        for (var i = 0; i < matches.Length; i++)
        {
            var match = matches[i];
            if (row.Sequence <= match.After || found[i].Count >= limit || !match.Kinds.Contains(row.Kind))
            {
                continue;
            }

            var (wasIn, isIn) = (Shows(before), Shows(after));
            if (wasIn || isIn)
            {
                found[i].Add(new ViewChange(row.Sequence, row.Kind, row.Number, wasIn, isIn, wasIn && Contest.IsAny(before!.Value.Content.Citations), isIn && Contest.IsAny(after!.Value.Content.Citations)));
            }

            bool Shows((RecordContent Content, Live.LiveEvent Laid)? version) => version is { } one && match.Shows(row.Number, one.Content, one.Laid);
        }

        (RecordContent Content, Live.LiveEvent Laid)? Laid(string? json) =>
            json is null ? null : mapping.Read(json) is var content ? (content, ViewMatch.Lay(row.Sequence, row.Number, content, mapping, references)) : null;
    }

    private static async Task SearchAsync(WatchDbContext db, References references, ViewMatch[] matches, CancellationToken cancellationToken)
    {
        foreach (var same in matches.SelectMany(match => match.Searches).GroupBy(search => (search.Kind, search.Match)))
        {
            var numbers = await SearchIndex.MatchKindAsync(db, references, same.Key.Match, same.Key.Kind, RecordList.MaximumTextHits, cancellationToken);
            foreach (var (_, _, found) in same)
            {
                found.UnionWith(numbers);
            }
        }
    }

    private sealed record Read(long Sequence, RecordKind Kind, int Number, string? Before, string After);
}
