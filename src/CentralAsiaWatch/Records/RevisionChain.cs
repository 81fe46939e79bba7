using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CentralAsiaWatch.Records;

/// <summary>The hash that ties each revision to the one before it.</summary>
public static class RevisionChain
{
    /// <summary>What stands in place of a hash before the first revision.</summary>
    public const string Start = "";

    /// <summary>The hash of a revision, given the hash of the one before it (<see cref="Start"/> for the first).</summary>
    public static string Hash(Revision revision, string previousHash)
    {
        // Each part is preceded by its length, so that no two different rows can run together into the same text.
        var text = new StringBuilder();
        foreach (var part in Parts(revision, previousHash))
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:").Append(part).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<string> Parts(Revision revision, string previousHash) =>
    [
        previousHash,
        revision.Sequence.ToString(CultureInfo.InvariantCulture),
        revision.RecordKind.ToString(),
        revision.RecordNumber.ToString(CultureInfo.InvariantCulture),
        revision.Version.ToString(CultureInfo.InvariantCulture),
        revision.RecordedAt.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
        revision.Who,
        revision.Why,
        revision.OperationId.ToString("D"),
        revision.Before ?? "",
        revision.After,
        // Only where there is one: revisions of stores older than this part keep their hashes.
        .. revision.ApprovedBy is { } approved ? [approved] : Array.Empty<string>(),
    ];
}
