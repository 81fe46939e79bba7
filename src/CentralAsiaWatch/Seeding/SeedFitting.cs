using System.Globalization;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Seeding;

/// <summary>What of the seeds is written into a store that people have changed.</summary>
/// <param name="Asked">The records that are written.</param>
/// <param name="Left">How many are left as people have them, or are not taken in for what people did.</param>
/// <param name="Told">What a seed says that is not taken, or is taken otherwise, a sentence each.</param>
internal sealed record SeedFit(IReadOnlyList<RecordContent> Asked, int Left, IReadOnlyList<string> Told);

/// <summary>
/// Lays the seeds beside a store that people have changed: what a person said stands. A record that any person touched is left as it is; a seed that names what
/// was merged names the one that stayed; one that names what was taken out of sight, or could not be sound, is not taken in; and a number that a person's record
/// has by now is given to no seed.
/// </summary>
internal sealed class SeedFitting(WatchDbContext db, RecordMappings mappings, References known)
{
    private readonly List<string> _told = [];

    /// <summary>Lays them.</summary>
    /// <param name="seeded">All seeds, each sound beside the others.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<SeedFit> FitAsync(IReadOnlyList<SeededRecord> seeded, CancellationToken cancellationToken)
    {
        RecordContent[] contents = [.. seeded.Select(one => one.Content)];
        // A store that only seeds were written into has nothing to be laid beside.
        if (!await db.Revisions.AnyAsync(revision => revision.Who != RecordAuthor.Seeds, cancellationToken))
        {
            return new SeedFit(contents, 0, []);
        }

        var asked = new List<RecordContent>();
        foreach (var kind in seeded.GroupBy(one => one.Own.Kind))
        {
            asked.AddRange(await UntouchedAsync(kind.Key, [.. kind], cancellationToken));
        }

        asked = Named(asked, await SignpostsAsync(cancellationToken), await EventKeysAsync(asked, cancellationToken));
        await LeaveOutAsync(asked, cancellationToken);
        return new SeedFit(asked, contents.Length - asked.Count, _told);
    }

    /// <summary>The picture of actors and sources with those of a write.</summary>
    public static References After(References known, IReadOnlyCollection<RecordContent> contents) => known.With(
        contents.OfType<Actors.ActorContent>().Select(actor => new ActorEntry(0, actor.Key, actor.Name, actor.ActorKind, actor.Parent, actor.Iso3)),
        // Not yet numbered; a number of its own keeps each apart in the picture.
        contents.OfType<SourceContent>().Select((source, index) => new SourceEntry(-1 - index, source.Key, source.ShortName, source.Reliability.FirstOrDefault('F'), source.Paragraphs.Count)));

    private async Task<List<RecordContent>> UntouchedAsync(RecordKind kind, IReadOnlyList<SeededRecord> seeded, CancellationToken cancellationToken)
    {
        RecordContent[] contents = [.. seeded.Select(one => one.Content)];
        var stored = new StoredRecords(db);
        var unnumbered = contents.Select(content => content with { Number = 0 }).ToArray();
        var (byNumber, byKey) = (await stored.FindAsync(kind, contents, cancellationToken), await stored.FindAsync(kind, unnumbered, cancellationToken));
        var numbers = byNumber.Values.Concat(byKey.Values).Select(row => row.Number).Distinct().ToArray();
        var histories = (await db.Revisions.AsNoTracking().Where(revision => revision.RecordKind == kind && EF.Parameter(numbers).Contains(revision.RecordNumber))
            .OrderBy(revision => revision.Version).ToListAsync(cancellationToken)).ToLookup(revision => revision.RecordNumber);
        var keys = contents.Select(content => content.Key).ToHashSet(StringComparer.Ordinal);
        var next = Math.Max(await stored.LastNumberAsync(kind, cancellationToken), contents.Max(content => content.Number));
        var untouched = new List<RecordContent>();
        for (var index = 0; index < contents.Length; index++)
        {
            var (content, row, keyed) = (contents[index], byNumber.GetValueOrDefault(contents[index]), byKey.GetValueOrDefault(unnumbered[index]));

            // A number is the seed's own where its record has the key too, or was a seed's whose key no other seed has now.
            if (content.Number > 0 && row?.Key != content.Key && (row is null || keys.Contains(row.Key) || histories[row.Number].All(one => one.Who != RecordAuthor.Seeds)))
            {
                if (keyed is null && row is not null)
                {
                    _told.Add(string.Create(CultureInfo.InvariantCulture, $"{Name(content)}: its number {content.Number} is a record that a person entered; it has the number {++next}."));
                    content = content with { Number = next };
                }

                (row, content) = (keyed, keyed is null ? content : content with { Number = keyed.Number });
            }

            var history = row is null ? [] : histories[row.Number].ToArray();
            if (history.All(one => one.Who == RecordAuthor.Seeds))
            {
                untouched.Add(content);
            }
            else if (WithCollections(seeded[index], history[^1]) is { } now)
            {
                untouched.Add(now with { Number = content.Number > 0 ? content.Number : row!.Number });
            }
            else
            {
                TellOf(content, history);
            }
        }

        return untouched;
    }

    // What a person changed still comes and goes with its collections, and carries what they add: the rest of it is left as it is. Null where nothing of that is to be done.
    private RecordContent? WithCollections(SeededRecord one, Revision last)
    {
        var before = mappings[one.Own.Kind].Read(last.After);
        var now = one.Joins.Where(join => !before.InCollections.Contains(join.Join.Collection)).Aggregate(before, (content, join) => join.Join.Onto(content));
        now = one.Away.Where(join => before.InCollections.Contains(join.Collection)).Aggregate(now, (content, join) => join.Off(content, one.Own));
        // Seeds hide nothing but a collection that was taken out.
        now = now is { Hidden: true, MergedInto: null } && last.Who == RecordAuthor.Seeds ? now with { Hidden = false } : now;
        return ReferenceEquals(now, before) ? null : now;
    }

    // Told where the seed says something new, that the record does not say by now: what was told before is not told again.
    private void TellOf(RecordContent content, IReadOnlyList<Revision> history)
    {
        var (now, fields) = (mappings[content.Kind].Read(history[^1].After), FlatContent.Of(content));
        var differing = FieldDifference.Between(FlatContent.Of(now), fields).Select(one => one.Path.Split('.')[0]).Distinct().ToArray();
        if (history.LastOrDefault(one => one.Who == RecordAuthor.Seeds) is not { } seeded)
        {
            _told.Add($"{Name(content)}: a person entered a record of this key, which is left so; the seed is not taken.");
        }
        else if (differing.Length > 0 && FieldDifference.Between(FlatContent.Of(mappings[content.Kind].Read(seeded.After)), fields).Count > 0)
        {
            _told.Add($"{Name(content)}: a person {(now.MergedInto is not null ? "merged it into another" : now.Hidden ? "took it out of sight" : "changed it")}, and it is left so; the seed says otherwise in {string.Join(", ", differing)}.");
        }
    }

    /// <summary>What was merged, with the record that stayed.</summary>
    private async Task<List<(RecordContent Gone, RecordContent Stays)>> SignpostsAsync(CancellationToken cancellationToken)
    {
        var (stored, signposts) = (new StoredRecords(db), new List<(RecordContent, RecordContent)>());
        foreach (var kind in new[] { RecordKind.Source, RecordKind.Actor, RecordKind.Event })
        {
            var hidden = await stored.Rows(kind).AsNoTracking().Where(row => row.Status == RecordStatus.Hidden).Select(row => row.Number).ToArrayAsync(cancellationToken);
            var contents = (await stored.LastContentsAsync(kind, hidden, cancellationToken)).ToDictionary(one => one.Key, one => mappings[kind].Read(one.Value));
            foreach (var gone in contents.Values.Where(content => content.MergedInto is not null))
            {
                var into = gone.MergedInto;
                // From signpost to signpost; there are no more of them than hidden records.
                for (var steps = 0; into is { } next && contents.TryGetValue(next, out var further) && steps < contents.Count; steps++)
                {
                    into = further.MergedInto;
                }

                if (into is { } number && !contents.ContainsKey(number) && await stored.LastContentAsync(kind, number, cancellationToken) is { } stays)
                {
                    signposts.Add((gone, mappings[kind].Read(stays) with { Number = number }));
                }
            }
        }

        return signposts;
    }

    private List<RecordContent> Named(List<RecordContent> contents, List<(RecordContent Gone, RecordContent Stays)> signposts, IReadOnlySet<string> eventKeys)
    {
        // What is gone among them: a seed that names two of those names one still while the other is put in its place. The rules come at the end.
        var gone = signposts.Select(one => one.Gone).ToArray();
        var names = new FormNames(
            After(known, [.. contents, .. gone]), new Dictionary<string, IReadOnlyList<string>>(), eventKeys.Union(gone.OfType<EventContent>().Select(one => one.Key)).ToDictionary(key => key));
        var named = new List<RecordContent>();
        foreach (var content in contents)
        {
            RecordContent? now = content;
            foreach (var (merged, stays) in signposts.Where(one => RecordReferrers.References(content, one.Gone)))
            {
                now = now is null ? null : Renamed(now, merged, stays, names);
            }

            if (now is null)
            {
                _told.Add($"{Name(content)}: it names what was merged into another and could not name that one instead; it is not taken in.");
            }
            else
            {
                named.Add(now);
            }
        }

        return named;
    }

    private static RecordContent? Renamed(RecordContent content, RecordContent gone, RecordContent stays, FormNames names)
    {
        var fields = MergedFields.Of(content, gone, stays);
        if (gone is SourceContent one && stays is SourceContent other)
        {
            fields = MergedFields.WithParagraphs(content, fields, one, other);
        }

        return fields is null ? null : FormReader.Read(content.Kind, fields, names, content.Number).Content;
    }

    private async Task LeaveOutAsync(List<RecordContent> asked, CancellationToken cancellationToken)
    {
        // What is left out may be named by what is not: again until nothing more is.
        for (var isSettled = false; !isSettled;)
        {
            var rules = new ContentRules(After(known, asked), await EventKeysAsync(asked, cancellationToken));
            var unsound = asked.Select(content => (Content: content, Problem: rules.Check(content).FirstOrDefault())).Where(one => one.Problem is not null).ToArray();
            isSettled = unsound.Length == 0;
            foreach (var (content, problem) in unsound)
            {
                _told.Add($"{Name(content)}: people took out of sight, or changed, what it names, and it is not taken in: {problem!.Field} {problem.Sentence}");
                asked.Remove(content);
            }
        }
    }

    /// <summary>Keys of the events that contents may name: of those among them, and of those in the store that are to be seen.</summary>
    private async Task<HashSet<string>> EventKeysAsync(IReadOnlyCollection<RecordContent> contents, CancellationToken cancellationToken)
    {
        var keys = contents.OfType<EventContent>().Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        var named = contents.SelectMany(content => content.EventsNamed).Where(key => !keys.Contains(key)).Distinct().ToArray();
        keys.UnionWith(await db.Events.Where(row => EF.Parameter(named).Contains(row.Key) && row.Status == RecordStatus.Published).Select(row => row.Key).ToListAsync(cancellationToken));
        return keys;
    }

    private static string Name(RecordContent content) => $"{content.Kind.Singular()} {content.Key}";
}
