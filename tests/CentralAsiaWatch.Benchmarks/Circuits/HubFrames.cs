using System.Text;

namespace CentralAsiaWatch.Benchmarks.Circuits;

/// <summary>Puts what comes over a socket together: first the answer to the handshake, JSON up to a record separator, then messages with their lengths before them.</summary>
internal sealed class HubFrames
{
    private const byte RecordSeparator = 0x1e;
    private byte[] _bytes = new byte[4096];
    private int _length;
    private bool _isOpen;

    /// <summary>Takes bytes in, and answers the messages that are whole by now.</summary>
    /// <exception cref="FormatException">The handshake was refused.</exception>
    public List<object?[]> Take(ReadOnlySpan<byte> more)
    {
        if (_length + more.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + more.Length));
        }

        more.CopyTo(_bytes.AsSpan(_length));
        _length += more.Length;
        var (messages, read) = (new List<object?[]>(), _isOpen ? 0 : Handshake());
        while (_isOpen && Length(_bytes.AsSpan(read, _length - read)) is { } next && read + next.Prefix + next.Length <= _length)
        {
            messages.Add((object?[])new MessagePackReader(_bytes.AsSpan(read + next.Prefix, next.Length)).Read()!);
            read += next.Prefix + next.Length;
        }

        _bytes.AsSpan(read, _length - read).CopyTo(_bytes);
        _length -= read;
        return messages;
    }

    // {}␞ where it was taken, {"error":"…"}␞ where not.
    private int Handshake()
    {
        var end = _bytes.AsSpan(0, _length).IndexOf(RecordSeparator);
        if (end < 0)
        {
            return 0;
        }

        var answer = Encoding.UTF8.GetString(_bytes, 0, end);
        _isOpen = answer == "{}" ? true : throw new FormatException($"The hub refused the handshake: {answer}");
        return end + 1;
    }

    private static (int Prefix, int Length)? Length(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            length |= (bytes[i] & 0x7f) << (7 * i);
            if (bytes[i] < 0x80)
            {
                return (i + 1, length);
            }
        }

        return null;
    }
}
