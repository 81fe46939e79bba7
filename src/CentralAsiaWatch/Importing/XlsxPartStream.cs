namespace CentralAsiaWatch.Importing;

/// <summary>
/// A part of a workbook as it unpacks. A reader of XML holds a tag or a text whole, and only a <c>&lt;</c> begins another: what runs on without one for longer
/// than any cell may is refused before it fills the memory.
/// </summary>
internal sealed class XlsxPartStream(Stream unpacked) : Stream
{
    // Four bytes a letter, and as much again for escapes such as &#1057;
    private const int LongestRun = ImportLimits.CellCharacters * 8;
    private long _run;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        var last = buffer[..read].LastIndexOf((byte)'<');
        _run = last < 0 ? _run + read : read - last;
        return _run <= LongestRun ? read : throw TableRows.TooLong("A cell or a tag of the workbook");
    }

    /// <inheritdoc />
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
