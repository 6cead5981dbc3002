using System.Runtime.InteropServices;
using CineOrg.Storage.Search.Memory;

namespace CineOrg.Storage.Search;

/// <summary>A segment inside the snapshot: what cannot be worked out from the rest.</summary>
internal static class SegmentFile
{
    /// <summary>As read, not yet known to be whole.</summary>
    internal sealed record Stored(char[] Letters, int[] WordStarts, int[] Entities, ushort[] Weights, int[] Starts, int[] Sequence, ulong[] Gone)
    {
        public Part Make() => new(Segment.Of(new(Letters, WordStarts), Entities, Weights, Starts, Sequence), Gone);
    }

    public static void Write(SnapshotFile.Output to, Part part)
    {
        var segment = part.Segment;
        to.Put([segment.Words.Letters.Length, segment.Words.Count, segment.Lines, segment.Sequence.Length, part.Gone.Length]);
        to.Put<ushort>(MemoryMarshal.Cast<char, ushort>(segment.Words.Letters));
        to.Put<int>(segment.Words.Starts);
        to.Put<int>(segment.Entities);
        to.Put<ushort>(segment.Weights.ToArray()); // they change meanwhile, and the checksum is of what is written
        to.Put<int>(segment.Starts);
        to.Put<int>(segment.Sequence);
        to.Put<ulong>(part.Gone);
    }

    public static Stored Read(SnapshotFile.Input from)
    {
        var head = from.Take<int>(5);
        var letters = MemoryMarshal.Cast<ushort, char>(from.Take<ushort>(head[0])).ToArray();
        return new(
            letters, from.Take<int>(checked(head[1] + 1)), from.Take<int>(head[2]), from.Take<ushort>(head[2]), from.Take<int>(checked(head[2] + 1)),
            from.Take<int>(head[3]), from.Take<ulong>(head[4]));
    }
}
