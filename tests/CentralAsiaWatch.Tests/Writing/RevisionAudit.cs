using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Writing;

/// <summary>Walks the chain of revisions as an auditor with the file alone would.</summary>
internal static class RevisionAudit
{
    /// <summary>The first revision that does not fit the one before it; null where all do.</summary>
    public static long? FirstBroken(string storeFile)
    {
        using var store = Store.Open(storeFile);
        var hash = RevisionChain.Start;
        var sequence = 0L;
        foreach (var revision in store.Revisions.OrderBy(revision => revision.Sequence))
        {
            if (revision.Sequence != ++sequence || revision.Hash != RevisionChain.Hash(revision, hash))
            {
                return revision.Sequence;
            }

            hash = revision.Hash;
        }

        return null;
    }
}
