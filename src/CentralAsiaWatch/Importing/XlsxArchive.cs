using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace CentralAsiaWatch.Importing;

/// <summary>
/// The parts of a workbook, a zip archive of XML. What could fill the memory is refused before any part is unpacked: the list of parts is measured first,
/// then the sizes that it states, which the unpacking cannot exceed (reliability.md, B5).
/// </summary>
internal sealed class XlsxArchive : IDisposable
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;

    private XlsxArchive(ZipArchive archive)
    {
        _archive = archive;
        _entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            // Two parts of one name: the first counts, as for the programs that write workbooks.
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>Opens a workbook.</summary>
    /// <exception cref="UnreadableUploadException">It is damaged, none, or too big unpacked.</exception>
    public static XlsxArchive Open(Stream upload)
    {
        Measure(upload);
        try
        {
            var archive = new ZipArchive(upload, ZipArchiveMode.Read, leaveOpen: true);
            Weigh(archive);
            return new XlsxArchive(archive);
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    /// <summary>A reader of a part; null where there is none.</summary>
    public XmlReader? Part(string path) => _entries.TryGetValue(path, out var entry)
        ? XmlReader.Create(new XlsxPartStream(entry.Open()), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = false,
            CloseInput = true,
            MaxCharactersInDocument = ImportLimits.UnpackedBytes,
        })
        : null;

    /// <inheritdoc />
    public void Dispose() => _archive.Dispose();

    /// <summary>The archive is no whole workbook.</summary>
    public static UnreadableUploadException Damaged() => new("The workbook is damaged or is none; nothing was kept. Open it in a spreadsheet and save it anew as .xlsx.");

    // The end of an archive, "PK\5\6", says how many parts there are and where their list begins; the list is read whole when the archive is opened.
    private static void Measure(Stream upload)
    {
        var tail = new byte[Math.Min(upload.Length, EndLength + LongestComment)];
        upload.Position = upload.Length - tail.Length;
        upload.ReadExactly(tail);
        upload.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndLength)
        {
            throw Damaged();
        }

        var entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        var starts = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var list = upload.Length - tail.Length + end - starts;
        if (entries > ImportLimits.ArchiveEntries || starts == uint.MaxValue || list > ImportLimits.ArchiveDirectoryBytes)
        {
            throw new UnreadableUploadException($"The workbook has more than {ImportLimits.ArchiveEntries} parts; nothing was kept. Save the sheet alone, as .xlsx or CSV.");
        }
    }

    private static void Weigh(ZipArchive archive)
    {
        long unpacked = 0;
        foreach (var entry in archive.Entries)
        {
            unpacked += entry.Length;
            if (unpacked > ImportLimits.UnpackedBytes || (entry.Length > ImportLimits.RatioFreeBytes && entry.Length / Math.Max(1, entry.CompressedLength) > ImportLimits.UnpackedRatio))
            {
                throw new UnreadableUploadException($"Unpacked, the workbook has more than {ImportLimits.UnpackedBytes / 1_000_000} MB, or a part of it more than {ImportLimits.UnpackedRatio} times its packed size; nothing was kept. Save the sheet alone, as .xlsx or CSV.");
            }
        }
    }
}
