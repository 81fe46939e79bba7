using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace CentralAsiaWatch.Records;

/// <summary>The hash that ties each revision to the one before it.</summary>
public static class RevisionChain
{
    /// <summary>What stands in place of a hash before the first revision.</summary>
    public const string Start = "";

    private const int Usual = 4_096;
    private const int MostKept = 65_536;

    // Very many are written one after the other, and each would leave a few kilobytes behind.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_text;

    /// <summary>The hash of a revision, given the hash of the one before it (<see cref="Start"/> for the first).</summary>
    public static string Hash(Revision revision, string previousHash)
    {
        // Each part is preceded by its length, so that no two different rows can run together into the same text.
        var text = s_text ??= new ArrayBufferWriter<byte>(Usual);
        text.ResetWrittenCount();
        foreach (var part in Parts(revision, previousHash))
        {
            Utf8.TryWrite(text.GetSpan(16), CultureInfo.InvariantCulture, $"{part.Length}:", out var written);
            text.Advance(written);
            Encoding.UTF8.GetBytes(part, text);
            text.Write("\n"u8);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(text.WrittenSpan));
        s_text = text.Capacity > MostKept ? null : text;
        return hash;
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
