using System.Buffers.Binary;
using System.Text;

namespace CentralAsiaWatch.Benchmarks.Circuits;

/// <summary>Writes the few forms of MessagePack that a browser sends to a hub: [1, {}, nil, "Go", []] is 95 01 80 c0 a2 47 6f 90.</summary>
internal sealed class MessagePackWriter
{
    private readonly List<byte> _bytes = [];

    public MessagePackWriter Array(int length) => length < 16 ? Put((byte)(0x90 | length)) : throw new ArgumentOutOfRangeException(nameof(length), length, "No message of ours is that long.");

    public MessagePackWriter EmptyMap() => Put(0x80);

    /// <summary>Null, truth, a whole number or a text.</summary>
    public MessagePackWriter Value(object? value) => value switch
    {
        null => Put(0xc0),
        bool truth => Put(truth ? (byte)0xc3 : (byte)0xc2),
        int number => Number(number),
        long number => Number(number),
        string text => Text(text),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Messages of ours hold nothing else."),
    };

    /// <summary>What was written, after its length in groups of seven bits, the lowest first: 300 bytes begin with ac 02.</summary>
    public byte[] Framed()
    {
        var length = _bytes.Count;
        var framed = new List<byte>(length + 5);
        do
        {
            framed.Add((byte)((length & 0x7f) | (length > 0x7f ? 0x80 : 0)));
            length >>= 7;
        }
        while (length > 0);
        framed.AddRange(_bytes);
        return [.. framed];
    }

    private MessagePackWriter Number(long number)
    {
        if (number is >= 0 and < 128)
        {
            return Put((byte)number);
        }

        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        _bytes.Add(0xd3);
        _bytes.AddRange(bytes);
        return this;
    }

    private MessagePackWriter Text(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (utf8.Length < 32)
        {
            _bytes.Add((byte)(0xa0 | utf8.Length));
        }
        else
        {
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, utf8.Length);
            _bytes.Add(0xdb);
            _bytes.AddRange(length);
        }

        _bytes.AddRange(utf8);
        return this;
    }

    private MessagePackWriter Put(byte one)
    {
        _bytes.Add(one);
        return this;
    }
}
