using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Images;

/// <summary>Puts right what a kill or a film that is gone left behind.</summary>
internal sealed class ImageSweep(ImageFolder folder, ImageStore store, ImageSizes sizes, Database database)
{
    private const int AtOnce = 200;

    // Of two that became one the loser's name still leads somewhere.
    private const string Orphans = """
        select key, width from images i where not exists (select 1 from works where uuid = i.subject)
          and not exists (select 1 from persons where uuid = i.subject) and not exists (select 1 from copies where uuid = i.subject)
          and not exists (select 1 from redirects where loser = i.subject) limit ?
        """;

    /// <returns>Files deleted.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        await Forget(lane => lane.Ask(Orphans).With(AtOnce), stop);
        var deleted = 0;
        for (var first = 0; first <= byte.MaxValue; first++) await store.Alone(async () => deleted += await Folder((byte)first, stop), stop);
        await store.Alone(() => Task.Run(folder.Tidy, stop), stop);
        return deleted;
    }

    private async Task Forget(Func<Lane, Statement> those, CancellationToken stop)
    {
        while (database.Read(lane => Names(those(lane))) is { Count: > 0 } names)
            await database.Run(Durability.Bulk, transaction => names.Sum(name => Transaction.Of(transaction).Lane
                .Ask("delete from images where key = ? and width = ?").With(name.Key).With(name.Width).Run()), stop);
    }

    private static List<(string Key, int Width)> Names(Statement asked)
    {
        using var rows = asked;
        var names = new List<(string, int)>();
        while (rows.Next()) names.Add((rows.Text(0), rows.Int(1)));
        return names;
    }

    /// <summary>Files without a row, and rows without an image, of one of the 256 folders.</summary>
    private async Task<int> Folder(byte first, CancellationToken stop)
    {
        var unknown = folder.In(first).Where(hash => database.Read(lane => ImageRows.File(lane, hash)) is null).ToList();
        var unnamed = database.Read(lane => Unnamed(lane, first));
        if (unnamed.Count > 0) await database.Run(Durability.Bulk, transaction => unnamed.Sum(hash => ImageRows.Forget(Transaction.Of(transaction).Lane, hash) is null ? 0 : 1), stop);
        foreach (var hash in unknown.Concat(unnamed)) folder.Delete(hash);
        if (unnamed.Count > 0) sizes.Forget();
        return unknown.Count + unnamed.Count;
    }

    private static List<byte[]> Unnamed(Lane lane, byte first)
    {
        using var rows = lane.Ask("select hash from image_files f where hash >= ? and hash < ? and not exists (select 1 from images where file = f.id)")
            .With([first]).With([first, .. Enumerable.Repeat(byte.MaxValue, 32)]);
        var hashes = new List<byte[]>();
        while (rows.Next()) hashes.Add(rows.Bytes(0).ToArray());
        return hashes;
    }
}
