using System.Buffers.Binary;

namespace CineOrg.App.Cli;

/// <summary>What goes over the socket between a command and the instance that does its work.</summary>
internal enum FrameKind : byte { Ask = 1, Cancel, Out, Err, End }

/// <summary>One piece: kind, length (4 bytes, big-endian), bytes.</summary>
internal static class Frame
{
    private const int Largest = 1 << 20;
    private const int HeaderLength = 5;

    public static async Task Write(Stream stream, FrameKind kind, ReadOnlyMemory<byte> bytes, CancellationToken stop = default)
    {
        var frame = new byte[HeaderLength + bytes.Length];
        frame[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), bytes.Length);
        bytes.CopyTo(frame.AsMemory(HeaderLength));
        await stream.WriteAsync(frame, stop);
    }

    /// <returns>Null when the other side has closed.</returns>
    /// <exception cref="InvalidDataException">A length that no honest side sends.</exception>
    public static async Task<(FrameKind Kind, byte[] Bytes)?> Read(Stream stream, CancellationToken stop = default)
    {
        var header = new byte[HeaderLength];
        if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, stop) < HeaderLength) return null;
        var length = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1));
        if (length is < 0 or > Largest) throw new InvalidDataException($"A frame of {length} bytes.");
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes, stop);
        return ((FrameKind)header[0], bytes);
    }
}
