using System.Globalization;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// Makes two records of one thing one record: the one that stays keeps the citations of both, every record that named the other names it, and the other becomes
/// a signpost at its old number. One write, and so one operation in the history; each record touched has its revision.
/// </summary>
public sealed class RecordMerging(RecordWriter writer, RecordMappings mappings, AccessCheck access, FormNameQueries names, RecordReferrers referrers)
{
    /// <summary>Merges one record into another of its kind. Done twice it changes nothing more.</summary>
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
            if (await db.Revisions.AnyAsync(revision => revision.OperationId == operationId, cancellation))
            {
                return null;
            }

            var gone = await ContentAsync(db, kind, from, cancellation);
            var stays = await ContentAsync(db, kind, into, cancellation);
            if (from == into)
            {
                throw new RefusedException("A record cannot be merged into itself; nothing was changed. Name another.");
            }

            var naming = (await referrers.AllAsync(db, gone, cancellation)).Append(stays).DistinctBy(one => (one.Kind, one.Number));
            var written = new List<RecordContent> { gone with { Hidden = true, MergedInto = into } };
            foreach (var one in naming)
            {
                var renamed = await RenamedAsync(one, gone, stays, cancellation);
                written.Add((one.Kind, one.Number) == (kind, into) ? United(renamed, gone) : renamed);
            }

            // Both histories tell of the other: the one that stays is asked later what stood under the number that leads to it.
            return new RecordWrite(operationId, person.DisplayName, string.Create(CultureInfo.InvariantCulture, $"{SentenceWords.Capital(kind.Singular())} {from} merged into {into}: {reason}"), written);
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
        var fields = MergedFields.Of(naming, gone, stays);
        if (gone is SourceContent one && stays is SourceContent other)
        {
            fields = MergedFields.WithParagraphs(naming, fields, one, other) ?? throw new RefusedException(
                $"{naming.Kind.Singular()} {naming.Number} cites a paragraph of the one that would go, and the other has no paragraph of the same text; nothing was changed. Change that citation first.");
        }

        var reading = FormReader.Read(naming.Kind, fields, await names.ForAsync(naming.Kind, fields, cancellationToken), naming.Number);
        return reading.IsSound
            ? reading.Content!
            : throw new RefusedException($"{naming.Kind.Singular()} {naming.Number} names the one that would go and cannot name the other: {reading.Problems[0]} Nothing was changed.");
    }
}
