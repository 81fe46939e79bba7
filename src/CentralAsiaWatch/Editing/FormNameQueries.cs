using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>Reads the names that a form's fields may mean.</summary>
public sealed class FormNameQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache cache, TimeProvider time)
{
    private const string Key = "";
    private static readonly Dictionary<string, string> s_noEvents = [];

    // Of actors and sources, shared by all forms that are open.
    private readonly KeptUntilWrite<string, FormNames> _names = new(most: 1);

    /// <summary>The names for some flat fields of a kind that somebody types today.</summary>
    public async Task<FormNames> ForAsync(RecordKind kind, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken) =>
        await ForAsync([.. EventsTyped(kind, fields)], DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellationToken);

    /// <summary>The names, with these events by key or number, for what was written on any day: a file.</summary>
    public Task<FormNames> ForAsync(IReadOnlyCollection<string> events, CancellationToken cancellationToken) => ForAsync(events, null, cancellationToken);

    private async Task<FormNames> ForAsync(IReadOnlyCollection<string> events, DateOnly? today, CancellationToken cancellationToken)
    {
        var known = await cache.ReferencesAsync(cancellationToken);
        var names = await _names.GetAsync(known, Key, async () => new FormNames(known, await AliasesAsync(cancellationToken), s_noEvents));
        return names.WithEvents(await EventKeysAsync(events, cancellationToken), today);
    }

    private static IEnumerable<string> EventsTyped(RecordKind kind, IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (path, text) in fields)
        {
            var parts = path.Split('.');
            var shape = FormShapes.Of(kind).FirstOrDefault(one => one.Name == parts[0]);
            var asked = shape?.IsGroup == true ? shape.Members.FirstOrDefault(one => one.Name == parts[^1]) : shape;
            if (asked?.Input == FieldInput.Event && text.Length is > 0 and <= 200)
            {
                yield return text.Trim().TrimStart('#');
            }
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> EventKeysAsync(IReadOnlyCollection<string> typed, CancellationToken cancellationToken)
    {
        if (typed.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        var keys = typed.Distinct().ToArray();
        var numbers = keys.Select(key => int.TryParse(key, out var number) ? number : 0).Where(number => number > 0).ToArray();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var found = await db.Events.AsNoTracking()
            .Where(row => row.Status == RecordStatus.Published && (EF.Parameter(keys).Contains(row.Key) || EF.Parameter(numbers).Contains(row.Number)))
            .Select(row => new { row.Key, row.Number }).ToListAsync(cancellationToken);
        return found.SelectMany(row => new[] { row.Key, row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) }.Select(name => (name, row.Key)))
            .GroupBy(one => one.name, StringComparer.Ordinal).ToDictionary(one => one.Key, one => one.First().Key, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> AliasesAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var json = await db.Actors.AsNoTracking().Where(row => row.Status == RecordStatus.Published).Select(row => row.Json).ToListAsync(cancellationToken);
        return json.Select(RecordQueries.Read<ActorItem>).ToDictionary(actor => actor.Slug, actor => actor.Aliases, StringComparer.Ordinal);
    }
}
