using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Search.Memory;
using Microsoft.Extensions.Logging;

namespace CineOrg.Storage.Search;

/// <summary>
/// The index on disk beside the database, so that a start need not read all titles: version, place in the feed, the segments' words and
/// titles, and a checksum over all. One that is damaged, of another version or of another database is left aside.
/// </summary>
internal sealed partial class SnapshotFile(Database database, ILogger<SnapshotFile> log)
{
    public const int Version = 2;
    private const int Longest = 1 << 30;
    private const int MostParts = 64;
    private static ReadOnlySpan<byte> Mark => "CineOrgS"u8;

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(database.Path)!, "search.index");

    /// <summary>What it holds; null when there is none that can be used.</summary>
    public Indexed? Read()
    {
        if (!File.Exists(Path)) return null;
        try
        {
            var changes = database.Generation.Changes;
            using var file = File.OpenRead(Path);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            return Read(new(file, hash), file, hash) is var (place, kinds) && database.Read(lane => SearchFeed.Has(lane, place))
                ? new(kinds, place.Seq, changes - 1)
                : Aside(null);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException or OverflowException)
        {
            return Aside(failure);
        }
    }

    /// <returns>False when it could not be written; the former one stays.</returns>
    public bool Write(Indexed indexed)
    {
        var place = database.Read(lane => SearchFeed.At(lane, indexed.Seq));
        if (place.Seq != indexed.Seq) return false;
        var fresh = Path + ".new";
        try
        {
            using (var file = File.Create(fresh))
            {
                Write(file, place, indexed.Kinds);
                file.Flush(flushToDisk: true);
            }
            File.Move(fresh, Path, overwrite: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            IsNotKept(failure.Message);
            return false;
        }
    }

    private static void Write(FileStream file, FeedPlace place, IReadOnlyList<TitleIndex> kinds)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var to = new Output(file, hash);
        to.Put(Mark);
        to.Put([Version, kinds.Count]);
        to.Put([place.Seq]);
        to.Put([place.Stamp]);
        foreach (var kind in kinds)
        {
            to.Put([kind.Parts.Count]);
            foreach (var part in kind.Parts) SegmentFile.Write(to, part);
        }
        file.Write(hash.GetHashAndReset());
    }

    private static (FeedPlace Place, IReadOnlyList<TitleIndex> Kinds)? Read(Input from, FileStream file, IncrementalHash hash)
    {
        if (!from.Take<byte>(Mark.Length).AsSpan().SequenceEqual(Mark)) return null;
        var head = from.Take<int>(2);
        if (head[0] != Version || head[1] != SearchKind.Each.Count) return null;
        var place = new FeedPlace(from.Take<long>(1)[0], from.Take<Guid>(1)[0]);
        var kinds = new List<List<SegmentFile.Stored>>();
        foreach (var _ in SearchKind.Each)
            kinds.Add([.. Enumerable.Range(0, Parts(from)).Select(_ => SegmentFile.Read(from))]);
        var sum = new byte[SHA256.HashSizeInBytes];
        file.ReadExactly(sum);
        // Nothing is worked out from what may be damaged.
        return sum.AsSpan().SequenceEqual(hash.GetHashAndReset())
            ? (place, [.. kinds.Select(parts => new TitleIndex([.. parts.Select(part => part.Make())]))])
            : throw new InvalidDataException("The checksum does not fit.");
    }

    private static int Parts(Input from) =>
        from.Take<int>(1)[0] is var told and >= 0 and <= MostParts ? told : throw new InvalidDataException("No index has so many segments.");

    private Indexed? Aside(Exception? failure)
    {
        IsAside(failure);
        return null;
    }

    internal sealed class Output(Stream stream, IncrementalHash hash)
    {
        public void Put<T>(ReadOnlySpan<T> values) where T : unmanaged
        {
            var bytes = MemoryMarshal.AsBytes(values);
            hash.AppendData(bytes);
            stream.Write(bytes);
        }
    }

    internal sealed class Input(Stream stream, IncrementalHash hash)
    {
        public T[] Take<T>(int count) where T : unmanaged
        {
            if (count < 0 || (long)count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>() > Math.Min(Longest, stream.Length - stream.Position))
                throw new InvalidDataException("Longer than the file.");
            var values = GC.AllocateUninitializedArray<T>(count);
            var bytes = MemoryMarshal.AsBytes(values.AsSpan());
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
            return values;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The snapshot of the index is not of this database or damaged; it is built anew")]
    private partial void IsAside(Exception? failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot of the index could not be written ({Reason})")]
    private partial void IsNotKept(string reason);
}
