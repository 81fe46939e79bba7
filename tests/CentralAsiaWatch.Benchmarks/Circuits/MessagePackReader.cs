using System.Buffers.Binary;
using System.Text;

namespace CentralAsiaWatch.Benchmarks.Circuits;

/// <summary>Reads MessagePack as a hub sends it: 92 01 a2 6f 6b is [1, "ok"]. Whole numbers are <see cref="long"/>; bytes are told by their length alone, as a <see cref="Blob"/>.</summary>
internal ref struct MessagePackReader
{
    private ReadOnlySpan<byte> _rest;

    public MessagePackReader(ReadOnlySpan<byte> bytes) => _rest = bytes;

    /// <exception cref="FormatException">A form that no hub sends.</exception>
    public object? Read()
    {
        var lead = Take(1)[0];
        return lead switch
        {
            <= 0x7f => (long)lead,
            <= 0x8f => Map(lead & 0x0f),
            <= 0x9f => Array(lead & 0x0f),
            <= 0xbf => Text(lead & 0x1f),
            0xc0 => null,
            0xc2 => false,
            0xc3 => true,
            >= 0xc4 and <= 0xc6 => Bytes(Whole(1 << (lead - 0xc4))),
            0xca => (double)BinaryPrimitives.ReadSingleBigEndian(Take(4)),
            0xcb => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
            >= 0xcc and <= 0xcf => Whole(1 << (lead - 0xcc)),
            0xd0 => (long)(sbyte)Take(1)[0],
            0xd1 => (long)BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            0xd2 => (long)BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            0xd3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            >= 0xd9 and <= 0xdb => Text(Whole(1 << (lead - 0xd9))),
            0xdc or 0xdd => Array(Whole(2 << (lead - 0xdc))),
            0xde or 0xdf => Map(Whole(2 << (lead - 0xde))),
            >= 0xe0 => (long)(sbyte)lead,
            _ => throw new FormatException($"A hub sends nothing that begins with {lead:x2}."),
        };
    }

    private ReadOnlySpan<byte> Take(long count)
    {
        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }

    private long Whole(int size)
    {
        var number = 0L;
        foreach (var one in Take(size))
        {
            number = (number << 8) | one;
        }

        return number;
    }

    private string Text(long length) => Encoding.UTF8.GetString(Take(length));

    private Blob Bytes(long length)
    {
        Take(length);
        return new Blob((int)length);
    }

    private object?[] Array(long length)
    {
        var items = new object?[length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Read();
        }

        return items;
    }

    // Only headers are maps, and nothing is asked of them.
    private object? Map(long length)
    {
        for (var i = 0L; i < length * 2; i++)
        {
            Read();
        }

        return null;
    }
}

/// <summary>Bytes that were passed over: what a page is drawn from.</summary>
/// <param name="Length">How many.</param>
internal sealed record Blob(int Length);
