namespace CentralAsiaWatch.Importing;

/// <summary>Reads an upload into a table: CSV, a workbook or JSON, known by its first bytes and not by its name.</summary>
public static class TableReader
{
    private static readonly (byte[] Begins, string What)[] s_others =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "The file is an old workbook (.xls) or one with a password; save it as .xlsx without a password, or as CSV."),
        ([0x25, 0x50, 0x44, 0x46], "The file is a PDF, which holds no table that can be read; save the table as CSV or .xlsx."),
        ([0x1F, 0x8B], "The file is packed (gzip); unpack it first."),
        ([0x50, 0x4B, 0x05, 0x06], "The archive is empty; save the workbook again as .xlsx."),
    ];

    /// <summary>Reads a table.</summary>
    /// <param name="upload">The bytes, seekable, at their beginning.</param>
    /// <param name="sheet">The sheet of a workbook; null for the first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="UnreadableUploadException">It is no table, or more than <see cref="ImportLimits"/> allow.</exception>
    public static ImportTable Read(Stream upload, string? sheet = null, CancellationToken cancellationToken = default)
    {
        if (upload.Length > ImportLimits.UploadBytes)
        {
            throw new UnreadableUploadException($"The file has {upload.Length / 1_000_000} MB; at most {ImportLimits.UploadBytes / 1_000_000} MB are taken at once. Nothing was kept; divide it, and import the parts.");
        }

        var beginning = new byte[4];
        var length = upload.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        upload.Position = 0;
        foreach (var (begins, what) in s_others)
        {
            if (beginning.AsSpan(0, length).StartsWith(begins))
            {
                throw new UnreadableUploadException(what);
            }
        }

        var table = beginning.AsSpan(0, length).StartsWith("PK\u0003\u0004"u8) ? XlsxTable.Read(upload, sheet, cancellationToken) : FromText(upload, cancellationToken);
        return table.Rows.Count > 0 ? table : throw new UnreadableUploadException("The file holds no rows below its header; nothing was kept. Write a header with the names of the columns, and a row for each record.");
    }

    private static ImportTable FromText(Stream upload, CancellationToken cancellationToken)
    {
        var bytes = new byte[upload.Length];
        upload.ReadExactly(bytes);
        var (text, note) = TextDecoding.Read(bytes);
        var table = text.AsSpan().TrimStart() switch
        {
            ['{' or '[', ..] => JsonTable.Read(text, cancellationToken),
            [] => throw new UnreadableUploadException("The file is empty; nothing was kept. Choose another."),
            _ => CsvTable.Read(text, cancellationToken),
        };
        return note is null ? table : table with { Notes = [note, .. table.Notes] };
    }
}
