using System.Security.Cryptography;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Core.Housekeeping.Uses;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Images;

/// <summary>Images on the disk and their rows. One is taken in at a time, so that no budget is passed by two who look at once.</summary>
internal sealed class ImageStore(ImageFolder folder, ImageUses uses, ImageSizes sizes, IEnumerable<IStored> kinds, ImageBudgets budgets, Database database)
    : IImageStore, IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    public ValueTask<KnownImage?> Find(ImageName name, CancellationToken stop = default) => new(database.Read(lane => ImageRows.Find(lane, name)));

    public Stream? Open(byte[] hash)
    {
        var content = folder.Open(hash);
        if (content is not null) uses.Count(hash);
        return content;
    }

    public async Task<byte[]> Keep(ImageName name, Rendition rendition, FetchedImage.Found image, CancellationToken stop = default)
    {
        var hash = SHA256.HashData(image.Bytes.Span);
        await Alone(() => Keep(name, rendition, image, hash, Now, stop), stop);
        return hash;
    }

    /// <summary>
    /// Takes one in that was held elsewhere, unless it is known here. Nobody knows how old it is, so its source is asked at the first
    /// look, and it goes in time for any licence when nobody looks.
    /// </summary>
    public Task TakeOver(ImageName name, Rendition rendition, byte[] bytes, ImageFormat format, CancellationToken stop = default) => Alone(async () =>
    {
        if (await Find(name, stop) is { Hash: not null }) return;
        await Keep(name, rendition, new(bytes, format, null), SHA256.HashData(bytes), Now - (rendition.Lasts ? ImageTimes.LastingFresh : ImageTimes.Fresh), stop);
    }, stop);

    public Task Renew(ImageName name, CancellationToken stop = default) => Write(lane => lane
        .Ask("update images set fetched_at = ?, fetch_status = 0, attempts = 0, next_attempt_at = null where key = ? and width = ?")
        .With(Now).With(name.Key).With(name.Width).Run(), stop);

    public Task Mark(ImageName name, Rendition rendition, FetchStatus status, int attempts, DateTimeOffset next, CancellationToken stop = default) => Write(lane =>
    {
        ImageRows.Mark(lane, name, rendition, status, attempts, next, Now);
        return true;
    }, stop);

    /// <summary>Runs something while nothing is taken in.</summary>
    public async Task Alone(Func<Task> work, CancellationToken stop = default)
    {
        await _one.WaitAsync(stop);
        try
        {
            await work();
        }
        catch
        {
            sizes.Forget();
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private DateTimeOffset Now => database.Clock.GetUtcNow();

    private async Task Keep(ImageName name, Rendition rendition, FetchedImage.Found image, byte[] hash, DateTimeOffset said, CancellationToken stop)
    {
        var (before, same) = database.Read(lane => (ImageRows.FileOf(lane, name), ImageRows.File(lane, hash)));
        if (same is null && !await HasRoom(name, rendition.Kind, image.Bytes.Length, stop)) return;
        if (!folder.Has(hash)) folder.Write(hash, image.Bytes.Span);
        await Write(lane => Take(lane, name, rendition, image, hash, said), stop);
        if (before is not null && !before.AsSpan().SequenceEqual(hash)) await Part(before, stop);
    }

    private int Take(Lane lane, ImageName name, Rendition rendition, FetchedImage.Found image, byte[] hash, DateTimeOffset said)
    {
        var file = ImageRows.File(lane, hash);
        if (file is { Kind: StoredKind.HdImages } && rendition.Kind == StoredKind.Images) Lower(lane, file);
        ImageRows.Point(lane, name, rendition, file?.Id ?? Add(lane, name, rendition, image, hash), image.Tag, said);
        return 1;
    }

    private long Add(Lane lane, ImageName name, Rendition rendition, FetchedImage.Found image, byte[] hash)
    {
        var file = new ImageFile(0, hash, rendition.Kind, image.Bytes.Length, name.Subject, Popularity.Of(1, Now));
        var id = ImageRows.Add(lane, file, image.Format, Worth(lane, name, file.Bytes), Now);
        sizes.Add(file.Kind, file.Bytes);
        return id;
    }

    /// <summary>The same bytes as a page shows them: they count among those.</summary>
    private void Lower(Lane lane, ImageFile file)
    {
        lane.Ask("update image_files set kind = ? where id = ?").With((int)StoredKind.Images).With(file.Id).Run();
        sizes.Add(StoredKind.HdImages, -file.Bytes);
        sizes.Add(StoredKind.Images, file.Bytes);
    }

    /// <summary>Makes room at the cost of what is worth less; when that is not enough, nothing goes.</summary>
    private async Task<bool> HasRoom(ImageName name, StoredKind kind, long bytes, CancellationToken stop)
    {
        var stored = kinds.First(one => one.Kind == kind);
        var over = await stored.Bytes(stop) + bytes - budgets.Of(kind);
        if (over <= 0) return true;
        if (bytes > budgets.Of(kind)) return false;
        var worth = Popularity.Score(database.Read(lane => Worth(lane, name, bytes)), Now);
        var victims = (await stored.Least(over, Now, stop)).Where(victim => victim.Worth < worth).ToList();
        return victims.Sum(victim => victim.Bytes) >= over && await stored.Drop(victims, Cause.None, stop) >= over;
    }

    private double Worth(Lane lane, ImageName name, long bytes) => ImageWorth.Of(Popularity.Of(1, Now), ImageRows.PopularityOf(lane, name.Subject), bytes);

    /// <summary>What an image was before goes, unless another is the same.</summary>
    private async Task Part(byte[] hash, CancellationToken stop)
    {
        var gone = await Write(lane => ImageRows.IsNamed(lane, hash) ? null : ImageRows.Forget(lane, hash), stop);
        if (gone is null) return;
        sizes.Add(gone.Kind, -gone.Bytes);
        folder.Delete(hash);
    }

    private Task<T> Write<T>(Func<Lane, T> change, CancellationToken stop) =>
        database.Run(Durability.Bulk, transaction => change(Transaction.Of(transaction).Lane), stop);
}
