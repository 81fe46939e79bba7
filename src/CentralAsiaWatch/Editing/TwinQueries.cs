using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>An event that may be the one that is being typed.</summary>
/// <param name="Event">The event as readers see it.</param>
/// <param name="Score">How much the two agree, and in what; <c>here</c> is what is typed and <c>there</c> this event.</param>
public sealed record Twin(EventItem Event, TwinScore Score);

/// <summary>Finds events that were perhaps entered already.</summary>
public sealed class TwinQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references)
{
    /// <summary>So many are offered at most.</summary>
    public const int Most = 5;

    /// <summary>Likely twins of an event, the likeliest first; without the event itself where it has a number.</summary>
    public async Task<IReadOnlyList<Twin>> FindAsync(EventContent content, CancellationToken cancellationToken)
    {
        var names = TwinNames.Of(await references.ReferencesAsync(cancellationToken));
        return await FindAsync(TwinFeatures.Of(content, names), names, content.Number, cancellationToken);
    }

    /// <summary>Likely twins of the fields of an event as they are typed so far.</summary>
    /// <param name="fields">Flat fields, in any state.</param>
    /// <param name="names">What may be typed for actors.</param>
    /// <param name="number">The event that is changed; 0 for a new one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<Twin>> FindAsync(IReadOnlyDictionary<string, string> fields, FormNames names, int number, CancellationToken cancellationToken)
    {
        var words = TwinNames.Of(names.References);
        var understood = FormReader.Read(RecordKind.Event, fields, names, number).Fields;
        return await FindAsync(TwinFeatures.Of(understood, words), words, number, cancellationToken);
    }

    private async Task<IReadOnlyList<Twin>> FindAsync(TwinFeatures features, TwinNames names, int except, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var numbers = (await new TwinCandidates(db, await references.FacetsAsync(cancellationToken), RecordKind.Event).NumbersAsync(features, cancellationToken)).Where(number => number != except).ToArray();
        if (numbers.Length == 0)
        {
            return [];
        }

        var stored = await db.Events.AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number)).Select(row => row.Json).ToListAsync(cancellationToken);
        return
        [
            .. stored.Select(RecordQueries.Read<EventItem>)
                .Select(item => new Twin(item, TwinScore.Of(features, TwinFeatures.Of(item, names))))
                .Where(twin => twin.Score.IsLikely)
                .OrderByDescending(twin => twin.Score.Value).ThenBy(twin => twin.Event.Id).Take(Most),
        ];
    }
}
