using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>The flat fields of a record as one of its revisions left them.</summary>
/// <param name="Version">The version.</param>
/// <param name="Fields">The fields.</param>
public sealed record VersionFields(int Version, IReadOnlyDictionary<string, string> Fields);

/// <summary>Reads the fields that a record had, or has. It asks in the context of who asks, so that a write sees what it changes.</summary>
public sealed class RecordFieldQueries(RecordMappings mappings)
{
    /// <summary>The fields as the newest revision left them; null where there is no such record.</summary>
    public async Task<VersionFields?> NewestAsync(WatchDbContext db, RecordKind kind, int number, CancellationToken cancellationToken) =>
        await Of(db, kind, number).OrderByDescending(one => one.Version).FirstOrDefaultAsync(cancellationToken) is { } newest
            ? new VersionFields(newest.Version, Read(kind, newest.After))
            : null;

    /// <summary>The fields at a version; none where there is no such version.</summary>
    public async Task<IReadOnlyDictionary<string, string>> AtAsync(WatchDbContext db, RecordKind kind, int number, int version, CancellationToken cancellationToken) =>
        Read(kind, await Of(db, kind, number).Where(one => one.Version == version).Select(one => one.After).FirstOrDefaultAsync(cancellationToken));

    /// <summary>The fields of a content as a revision keeps it; none for none.</summary>
    public IReadOnlyDictionary<string, string> Read(RecordKind kind, string? content) => content is null ? new OrderedFields() : FlatContent.Of(mappings[kind].Read(content));

    private static IQueryable<Revision> Of(WatchDbContext db, RecordKind kind, int number) =>
        db.Revisions.AsNoTracking().Where(one => one.RecordKind == kind && one.RecordNumber == number);
}
