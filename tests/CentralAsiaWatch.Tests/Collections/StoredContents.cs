using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Collections;

/// <summary>What the records of a store say, as their last revisions have it.</summary>
internal static class StoredContents
{
    /// <summary>All records of a kind that are to be seen, by key.</summary>
    public static async Task<Dictionary<string, RecordContent>> ContentsAsync(this WatchApp app, RecordKind kind)
    {
        await using var db = Store.Open(app.StoreFile);
        var mapping = app.Service<RecordMappings>()[kind];
        return db.Revisions.Where(revision => revision.RecordKind == kind).OrderBy(revision => revision.Version).AsEnumerable().GroupBy(revision => revision.RecordNumber)
            .Select(revisions => mapping.Read(revisions.Last().After)).Where(content => !content.Hidden).ToDictionary(content => content.Key, StringComparer.Ordinal);
    }
}
