using System.Collections.Concurrent;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Core.Housekeeping.Uses;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Images;

/// <summary>Looks at images, counted in memory and written in batches: whoever looks pays nothing for it, and a kill loses some seconds of them.</summary>
internal sealed class ImageUses(Database database)
{
    private const int AtOnce = 200;
    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Last)> _since = new(StringComparer.Ordinal);

    public void Count(byte[] hash)
    {
        var now = database.Clock.GetUtcNow();
        _since.AddOrUpdate(Convert.ToHexString(hash), (1, now), (_, before) => (before.Count + 1, now));
    }

    /// <summary>Whether somebody looked at it since uses were last written.</summary>
    public bool HasNew(byte[] hash) => _since.ContainsKey(Convert.ToHexString(hash));

    /// <exception cref="IOException">The disk takes nothing more; they are counted on.</exception>
    public async Task Write(CancellationToken stop = default)
    {
        foreach (var batch in _since.Keys.Chunk(AtOnce))
        {
            var taken = batch.Select(Taken).ToList();
            try
            {
                await database.Run(Durability.Bulk, transaction => taken.Sum(one => Write(Transaction.Of(transaction).Lane, one.Hash, one.Count, one.Last)), stop);
            }
            catch
            {
                foreach (var (hash, count, last) in taken) _since.AddOrUpdate(Convert.ToHexString(hash), (count, last), (_, since) => (since.Count + count, since.Last));
                throw;
            }
        }
    }

    private (byte[] Hash, int Count, DateTimeOffset Last) Taken(string hash) =>
        _since.TryRemove(hash, out var since) ? (Convert.FromHexString(hash), since.Count, since.Last) : (Convert.FromHexString(hash), 0, default);

    private static int Write(Lane lane, byte[] hash, int count, DateTimeOffset last)
    {
        if (count == 0 || ImageRows.File(lane, hash) is not { } file) return 0;
        var uses = Popularity.Add(file.Uses, Popularity.Of(count, last));
        return lane.Ask("update image_files set hits = hits + ?, last_used = max(last_used, ?), uses = ?, worth = ? where id = ?")
            .With(count).With(last).With(uses).With(ImageWorth.Of(uses, ImageRows.PopularityOf(lane, file.Subject), file.Bytes)).With(file.Id).Run();
    }
}
