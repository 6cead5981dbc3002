using System.IO.Compression;
using CineOrg.Core.Enrichment;
using CineOrg.Storage.Engine;
using Microsoft.Extensions.Logging;

namespace CineOrg.Storage.Sources;

/// <summary>Answers of sources, compressed, the oldest dropped first once they take too much room.</summary>
/// <param name="mostBytes">Of all bodies as they lie on the disk.</param>
internal sealed partial class AnswerStore(SourcesFile file, long mostBytes, ILogger<AnswerStore> log) : IAnswerStore
{
    /// <summary>What an answer costs beside its body.</summary>
    private const int Overhead = 200;
    private const int AtOnce = 100;

    /// <summary>Nothing is kept for longer, whatever it is: the shortest licence allows six months.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(170);
    private readonly Lock _door = new();
    private long _bytes = -1;
    private bool _told;

    public long Bytes { get { lock (_door) return Math.Max(0, _bytes); } }

    public KeptAnswer? Find(string key) => Try(() => file.Read(lane =>
    {
        using var row = lane.Ask("select fetched_at, tag, body from answers where key = ?").With(key);
        if (!row.Next()) return null;
        return new KeptAnswer(row.IsNull(2) ? (ReadOnlyMemory<byte>?)null : Unpacked(row.Bytes(2)), row.Time(0), row.TextOrNull(1));
    }));

    public void Keep(string key, KeptAnswer answer)
    {
        var packed = answer.Body is { } body ? Packed(body) : null;
        Try(() => file.Run(lane =>
        {
            var size = Overhead + (packed?.Length ?? 0);
            var grown = size - Dropped(lane, key);
            using (var insert = lane.Ask("insert into answers(key, fetched_at, size, tag, body) values(?, ?, ?, ?, ?)")
                .With(key).With(answer.FetchedAt).With(size).With(answer.Tag))
                (packed is null ? insert.Null() : insert.With(packed)).Run();
            Bound(lane, grown, answer.FetchedAt - Longest);
            return true;
        }));
    }

    public void Drop(string key) => Try(() => file.Run(lane =>
    {
        Bound(lane, -Dropped(lane, key), DateTimeOffset.UnixEpoch);
        return true;
    }));

    private static long Dropped(Lane lane, string key)
    {
        long size;
        using (var row = lane.Ask("select size from answers where key = ?").With(key)) size = row.Next() ? row.Long(0) : 0;
        if (size > 0) lane.Ask("delete from answers where key = ?").With(key).Run();
        return size;
    }

    private void Bound(Lane lane, long grown, DateTimeOffset tooOld)
    {
        lock (_door)
        {
            _bytes = _bytes < 0 ? lane.Number("select ifnull(sum(size), 0) from answers") : _bytes + grown;
            while (Oldest(lane, _bytes > mostBytes ? DateTimeOffset.MaxValue : tooOld) is { Count: > 0 } oldest)
                foreach (var (id, size) in oldest)
                {
                    lane.Ask("delete from answers where rowid = ?").With(id).Run();
                    _bytes -= size;
                }
        }
    }

    private static List<(long Id, long Size)> Oldest(Lane lane, DateTimeOffset before)
    {
        using var rows = lane.Ask("select rowid, size from answers where fetched_at < ? order by fetched_at limit ?").With(before).With(AtOnce);
        var oldest = new List<(long, long)>();
        while (rows.Next()) oldest.Add((rows.Long(0), rows.Long(1)));
        return oldest;
    }

    private T? Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception lost) when (lost is IOException or InvalidDataException)
        {
            lock (_door) _bytes = -1; // the rollback may have undone what was counted
            if (!Interlocked.Exchange(ref _told, true)) Lost(lost.Message);
            return default;
        }
    }

    private static byte[] Packed(ReadOnlyMemory<byte> body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest)) brotli.Write(body.Span);
        return packed.ToArray();
    }

    private static byte[] Unpacked(ReadOnlySpan<byte> packed)
    {
        using var body = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress)) brotli.CopyTo(body);
        return body.ToArray();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Answers of sources cannot be kept ({Reason}); they are asked again instead")]
    private partial void Lost(string reason);
}
