using CentralAsiaWatch.Access;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// Makes two records of one thing one record: the one that stays keeps the citations of both, every record that named the other names it, and the other becomes
/// a signpost at its old number. One write, and so one operation in the history; each record touched has its revision.
/// </summary>
public sealed class RecordMerging(RecordWriter writer, RecordMappings mappings, AccessCheck access, FormNameQueries names, RecordReferrers referrers)
{
    /// <summary>Merges one record into another of its kind.</summary>
    /// <param name="acting">Who does it.</param>
    /// <param name="operationId">Made by the page once.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="from">Number of the record that becomes a signpost.</param>
    /// <param name="into">Number of the record that stays.</param>
    /// <param name="why">Why they are one.</param>
    /// <param name="cancellationToken">Ends the write before it is stored.</param>
    /// <exception cref="RefusedException">The person may not, or there are no two such records.</exception>
    public async Task<WriteOutcome> MergeAsync(Acting? acting, Guid operationId, RecordKind kind, int from, int into, string why, CancellationToken cancellationToken)
    {
        var reason = EditingReason.Read(why);
        return await writer.WriteAsync(async (db, cancellation) =>
        {
            var person = await access.DemandAsync(db, acting, Operation.Merge, Subject.Other, cancellation);
            var gone = await ContentAsync(db, kind, from, cancellation);
            var stays = await ContentAsync(db, kind, into, cancellation);
            if (from == into)
            {
                throw new RefusedException("A record cannot be merged into itself; nothing was changed. Name another.");
            }

            var written = new List<RecordContent> { gone with { Hidden = true, MergedInto = into }, United(stays, gone) };
            foreach (var naming in await referrers.AllAsync(db, gone, cancellation))
            {
                written.Add(await RenamedAsync(naming, gone, stays, cancellation));
            }

            return new RecordWrite(operationId, person.DisplayName, reason, [.. written.GroupBy(one => (one.Kind, one.Number)).Select(same => same.Count() == 1 ? same.First() : Both(same, gone, stays))]);
        }, cancellationToken);
    }

    private async Task<RecordContent> ContentAsync(WatchDbContext db, RecordKind kind, int number, CancellationToken cancellationToken)
    {
        var stored = new StoredRecords(db);
        var row = await stored.Rows(kind).AsNoTracking().FirstOrDefaultAsync(one => one.Number == number, cancellationToken);
        return row is null || row.Status == RecordStatus.Hidden
            ? throw new RefusedException($"There is no {kind.Singular()} {number} to be seen; nothing was changed.")
            : mappings[kind].Read((await stored.LastContentAsync(kind, number, cancellationToken))!) with { Number = number };
    }

    // What stays keeps its own words; the citations of both stand under it, each once, and an actor is found by the names of both.
    private static RecordContent United(RecordContent stays, RecordContent gone)
    {
        var cited = stays with { Citations = [.. stays.Citations.Concat(gone.Citations).Distinct()] };
        return cited is ActorContent actor && gone is ActorContent other
            ? actor with { Aliases = [.. actor.Aliases.Concat(other.Aliases).Append(other.Name).Distinct(StringComparer.Ordinal).Where(name => name != actor.Name)] }
            : cited;
    }

    private async Task<RecordContent> RenamedAsync(RecordContent naming, RecordContent gone, RecordContent stays, CancellationToken cancellationToken)
    {
        var fields = RecordReferrers.Renamed(naming, gone.Kind, gone.Key, stays.Key);
        var reading = FormReader.Read(naming.Kind, fields, await names.ForAsync(naming.Kind, fields, cancellationToken), naming.Number);
        return reading.IsSound
            ? WithoutRepeats(reading.Content!)
            : throw new RefusedException($"{naming.Kind.Singular()} {naming.Number} names the one that would go and cannot name the other: {reading.Problems[0]} Nothing was changed.");
    }

    // The survivor may itself have named the other one.
    private static RecordContent Both(IEnumerable<RecordContent> same, RecordContent gone, RecordContent stays)
    {
        var versions = same.ToArray();
        return versions[0].Number == gone.Number && versions[0].Kind == gone.Kind ? versions[0] : versions[^1] with { Citations = United(stays, gone).Citations };
    }

    private static RecordContent WithoutRepeats(RecordContent content) => content switch
    {
        Events.EventContent one => one with { Actors = [.. one.Actors.Distinct()], Related = [.. one.Related.Distinct()], Ladder = [.. one.Ladder.Distinct()] },
        Agreements.AgreementContent agreement => agreement with { Parties = [.. agreement.Parties.Distinct()], Events = [.. agreement.Events.Distinct()] },
        Projects.ProjectContent project => project with { Parties = [.. project.Parties.Distinct()] },
        ActorContent actor => actor with { Members = [.. actor.Members.Distinct()] },
        _ => content,
    };
}
