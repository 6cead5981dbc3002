using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Uses;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Images;

/// <summary>The images of one kind, as something that may go.</summary>
internal sealed class StoredImages(StoredKind kind, ImageFolder folder, ImageUses uses, ImageSizes sizes, Database database) : IStored
{
    private const int AtOnce = 200;

    public StoredKind Kind => kind;

    public ValueTask<long> Bytes(CancellationToken stop = default) => new(sizes.Of(kind));

    public ValueTask<IReadOnlyList<Victim>> Least(long bytes, DateTimeOffset now, CancellationToken stop = default) => new(database.Read(lane =>
    {
        var victims = new List<Victim>();
        using var rows = lane.Ask("""
            select f.hash, f.bytes, f.worth, f.subject,
              exists(select 1 from works where uuid = f.subject) or exists(select 1 from persons where uuid = f.subject)
            from image_files f where f.kind = ? order by f.worth
            """).With((int)kind);
        for (var found = 0L; found < bytes && rows.Next(); found += rows.Long(1))
        {
            stop.ThrowIfCancellationRequested();
            victims.Add(new(Convert.ToHexStringLower(rows.Bytes(0)), rows.Bool(4) ? rows.Guid(3) : null, rows.Long(1), Popularity.Score(rows.Double(2), now)));
        }
        return (IReadOnlyList<Victim>)victims;
    }));

    /// <summary>Rows first, files after: a kill between the two leaves files that nobody names, which the next sweep takes.</summary>
    public async ValueTask<long> Drop(IReadOnlyList<Victim> victims, Cause cause, CancellationToken stop = default)
    {
        var freed = 0L;
        foreach (var batch in victims.Select(victim => Convert.FromHexString(victim.Key)).Where(hash => !uses.HasNew(hash)).Chunk(AtOnce))
            freed += await Drop(batch, stop);
        return freed;
    }

    private async Task<long> Drop(byte[][] files, CancellationToken stop)
    {
        var gone = await database.Run(Durability.Bulk, transaction => files.Select(hash => ImageRows.Forget(Transaction.Of(transaction).Lane, hash)).OfType<ImageFile>().ToList(), stop);
        foreach (var file in gone)
        {
            sizes.Add(file.Kind, -file.Bytes);
            folder.Delete(file.Hash);
        }
        return gone.Sum(file => file.Bytes);
    }
}
