using System.Runtime.CompilerServices;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>Which records name another one: what keeps it from being hidden, and what a merge changes with it.</summary>
public sealed class RecordReferrers(RecordMappings mappings)
{
    /// <summary>Title of a record that names this one; null for none.</summary>
    public async Task<string?> FirstAsync(WatchDbContext db, RecordContent content, CancellationToken cancellationToken)
    {
        // One is enough, and of an actor there may be very many.
        await foreach (var naming in NamingAsync(db, content, cancellationToken))
        {
            return await new StoredRecords(db).Rows(naming.Kind).Where(row => row.Number == naming.Number).Select(row => row.Title).FirstAsync(cancellationToken);
        }

        return null;
    }

    /// <summary>The contents that name a record, as their last revisions have them.</summary>
    public async Task<IReadOnlyList<RecordContent>> AllAsync(WatchDbContext db, RecordContent content, CancellationToken cancellationToken)
    {
        var naming = new List<RecordContent>();
        await foreach (var one in NamingAsync(db, content, cancellationToken))
        {
            naming.Add(one);
        }

        return naming;
    }

    private async IAsyncEnumerable<RecordContent> NamingAsync(WatchDbContext db, RecordContent content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stored = new StoredRecords(db);
        foreach (var kind in RecordKinds.All)
        {
            foreach (var number in await NumbersAsync(db, stored, kind, content, cancellationToken))
            {
                var other = mappings[kind].Read((await stored.LastContentAsync(kind, number, cancellationToken))!);
                if ((other.Kind, number) != (content.Kind, content.Number) && !other.Hidden && References(other, content))
                {
                    yield return other with { Number = number };
                }
            }
        }
    }

    /// <summary>A content with another key in every field that names this one.</summary>
    public static IReadOnlyDictionary<string, string> Renamed(RecordContent content, RecordKind kind, string from, string to) =>
        new OrderedFields(FlatContent.Of(content).Select(field => Names(content.Kind, field.Key, kind) && field.Value == from ? KeyValuePair.Create(field.Key, to) : field));

    /// <summary>Whether a content names a record.</summary>
    internal static bool References(RecordContent other, RecordContent content) =>
        FlatContent.Of(other).Any(field => field.Value == content.Key && Names(other.Kind, field.Key, content.Kind));

    /// <summary>Whether a field names a record of a kind.</summary>
    internal static bool Names(RecordKind kind, string path, RecordKind named)
    {
        var parts = path.Split('.');
        var shape = FormShapes.Of(kind).First(one => one.Name == parts[0]);
        var asked = shape.IsGroup ? shape.Members.First(member => member.Name == parts[^1]) : shape;
        return asked.Input == named switch
        {
            RecordKind.Actor => FieldInput.Actor,
            RecordKind.Source => FieldInput.Source,
            RecordKind.Event => FieldInput.Event,
            _ => null,
        };
    }

    private static async Task<IReadOnlyList<int>> NumbersAsync(WatchDbContext db, StoredRecords stored, RecordKind kind, RecordContent content, CancellationToken cancellationToken) => content.Kind switch
    {
        // Actors that belong to it or are its members have no facet of it; there are few actors.
        RecordKind.Actor when kind == RecordKind.Actor => await db.Actors.Select(row => row.Number).ToListAsync(cancellationToken),
        RecordKind.Actor when kind == RecordKind.Event => [.. (await stored.NumbersWithAsync(kind, [RecordFacets.Actor(content.Key), RecordFacets.Ladder(content.Key)], cancellationToken))
            .Union(await LyingInAsync(db, content.Key, cancellationToken))],
        RecordKind.Actor => await stored.NumbersWithAsync(kind, [RecordFacets.Actor(content.Key)], cancellationToken),
        RecordKind.Source => await stored.NumbersWithAsync(kind, [RecordFacets.Source(content.Key)], cancellationToken),
        RecordKind.Event => await stored.NumbersWithAsync(kind, [RecordFacets.CarriedBy(content.Key)], cancellationToken),
        _ => [],
    };

    // The state that a place lies in has no facet: it is looked for in the public form of the events. To hide or merge a state is rare.
    private static Task<List<int>> LyingInAsync(WatchDbContext db, string slug, CancellationToken cancellationToken)
    {
        var country = $"\"country\":\"{slug}\"";
        return db.Events.Where(row => row.Json.Contains(country)).Select(row => row.Number).ToListAsync(cancellationToken);
    }
}
