using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Collections;

/// <summary>
/// Takes collections out of sight: each record of theirs alone is hidden by a revision, keeps its number, its history and its address, and comes back with its collection.
/// What a record that stays names, such as the page that an editor's event cites, stays too.
/// </summary>
public sealed class CollectionRemoval(IDbContextFactory<WatchDbContext> dbFactory, RecordWriter writer, RecordMappings mappings, RecordReferrers referrers)
{
    /// <summary>Hides what belongs to nothing but these collections.</summary>
    /// <param name="collections">Slugs of the collections that are out.</param>
    /// <param name="who">The person who took them out; null for the configuration.</param>
    /// <param name="cancellationToken">Ends it before anything is stored.</param>
    /// <returns>How many records.</returns>
    public async Task<int> HideAsync(IReadOnlyList<string> collections, string? who, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var going = await GoingAsync(db, collections, cancellationToken);
        await KeepNamedAsync(db, going, cancellationToken);
        var hidden = going.Values.Select(content => content with { Hidden = true }).ToArray();
        if (hidden.Length > 0)
        {
            await writer.WriteAsync(new RecordWrite(Guid.NewGuid(), RecordAuthor.Seeds, $"Collection {CollectionSlugs.Words(collections)} taken out.", hidden) { ApprovedBy = who }, cancellationToken);
        }

        return hidden.Length;
    }

    private async Task<Dictionary<(RecordKind Kind, int Number), RecordContent>> GoingAsync(WatchDbContext db, IReadOnlyList<string> collections, CancellationToken cancellationToken)
    {
        var (stored, going) = (new StoredRecords(db), new Dictionary<(RecordKind, int), RecordContent>());
        foreach (var kind in RecordKinds.All)
        {
            var numbers = await stored.NumbersWithAsync(kind, collections.Select(RecordFacets.Collection), cancellationToken);
            foreach (var (number, json) in await stored.LastContentsAsync(kind, [.. numbers], cancellationToken))
            {
                var content = mappings[kind].Read(json) with { Number = number };
                if (!content.InCollections.Except(collections, StringComparer.Ordinal).Any())
                {
                    going[(kind, number)] = content;
                }
            }
        }

        return going;
    }

    // Again until nothing more stays: what stays may itself name something.
    private async Task KeepNamedAsync(WatchDbContext db, Dictionary<(RecordKind Kind, int Number), RecordContent> going, CancellationToken cancellationToken)
    {
        var naming = new Dictionary<(RecordKind, int), (RecordKind, int)[]>();
        foreach (var (place, content) in going.Where(one => one.Key.Kind is RecordKind.Source or RecordKind.Actor or RecordKind.Event))
        {
            naming[place] = [.. (await referrers.AllAsync(db, content, cancellationToken)).Select(other => (other.Kind, other.Number))];
        }

        while (naming.Where(one => going.ContainsKey(one.Key) && one.Value.Any(other => !going.ContainsKey(other))).Select(one => one.Key).ToArray() is { Length: > 0 } named)
        {
            foreach (var place in named)
            {
                going.Remove(place);
            }
        }
    }
}
