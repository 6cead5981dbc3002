using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using CineOrg.Core.Catalogue;
using Microsoft.Extensions.Logging;

namespace CineOrg.Core.Housekeeping.Images;

/// <summary>How images are shown.</summary>
/// <param name="Patience">How long whoever looks waits for one; it comes all the same, for the next look.</param>
public sealed record ImageOptions(TimeSpan Patience);

/// <summary>
/// Shows images from this machine's disk, fetched when somebody first looks at them: once however many look, and whoever looks waits no
/// longer than a page would. What does not come is tried again later, and meanwhile nobody waits for it.
/// </summary>
public sealed partial class HeldImages(IImageStore store, IImageSource source, ImageOptions options, TimeProvider clock, ILogger<HeldImages> log)
{
    /// <summary>Images under way at once, waiting for their turn included.</summary>
    private const int MostUnderWay = 256;
    private readonly ConcurrentDictionary<(string Key, int Width), Lazy<Task<Func<ShownImage>>>> _underWay = new();
    private bool _told;

    /// <param name="stated">Looks up what the catalogue states under this name; asked only when it must be fetched.</param>
    /// <returns>Null when no such image is stated, or none of this width.</returns>
    public async ValueTask<ShownImage?> Show(ImageName name, Func<ValueTask<ImageFact?>> stated, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var known = await store.Find(name, stop);
        if (known is not null && ImageTimes.MayBeShown(known, now) && store.Open(known.Hash!) is { } content)
        {
            if (ImageTimes.IsOld(known, now) && !(known.NextAttemptAt > now)) await Renew(name, known, stated);
            return new ShownImage.Bytes(content, known.Format, known.Hash!, known.Lasts);
        }
        if (known?.NextAttemptAt > now) return new ShownImage.Absent(false);
        if (await Stated(name, stated) is not { } rendition) return null;
        return await Waited(name, rendition, known, stop);
    }

    private async Task<ShownImage> Waited(ImageName name, Rendition rendition, KnownImage? known, CancellationToken stop)
    {
        if (Begun(name, rendition, known) is not { } fetching) return new ShownImage.Absent(true);
        try
        {
            // Many may look at the same bytes, each from their beginning.
            return (await fetching.WaitAsync(options.Patience, clock, stop))();
        }
        catch (TimeoutException)
        {
            return new ShownImage.Absent(true);
        }
    }

    /// <summary>What is old is shown as it is, and asked about meanwhile.</summary>
    private async ValueTask Renew(ImageName name, KnownImage known, Func<ValueTask<ImageFact?>> stated)
    {
        if (await Stated(name, stated) is { } rendition) _ = Begun(name, rendition, known);
    }

    private async ValueTask<Rendition?> Stated(ImageName name, Func<ValueTask<ImageFact?>> stated) =>
        await stated() is { } image ? source.Renditions(image).FirstOrDefault(rendition => rendition.Width == name.Width) : null;

    private Task<Func<ShownImage>>? Begun(ImageName name, Rendition rendition, KnownImage? known)
    {
        if (_underWay.Count >= MostUnderWay) return null;
        return _underWay.GetOrAdd((name.Key, name.Width), key => new(() => Task.Run(() => Fetch(name, rendition, known)))).Value;
    }

    private async Task<Func<ShownImage>> Fetch(ImageName name, Rendition rendition, KnownImage? known)
    {
        try
        {
            // It may have come between the look at the store and the place in line.
            var (before, latest) = (known?.FetchedAt, await store.Find(name));
            if (latest?.Hash is { } hash && !(latest.FetchedAt <= before) )
                return () => store.Open(hash) is { } content ? new ShownImage.Bytes(content, latest.Format, hash, latest.Lasts) : Nothing();
            var fetched = await source.Fetch(rendition, known?.Hash is null ? null : known.Tag, CancellationToken.None);
            return await Taken(name, rendition, fetched, (known?.Attempts ?? 0) + 1);
        }
        catch (IOException full)
        {
            if (!Interlocked.Exchange(ref _told, true)) NotKept(full.Message);
            return Nothing;
        }
        finally
        {
            _underWay.TryRemove((name.Key, name.Width), out _);
        }
    }

    private async Task<Func<ShownImage>> Taken(ImageName name, Rendition rendition, FetchedImage fetched, int attempts)
    {
        switch (fetched)
        {
            case FetchedImage.Found found:
                var hash = await Kept(name, rendition, found);
                return () => new ShownImage.Bytes(Reading(found.Bytes), found.Format, hash, rendition.Lasts);
            case FetchedImage.Unchanged: await store.Renew(name); break;
            case FetchedImage.Broken: await Mark(FetchStatus.Broken); break;
            case FetchedImage.Unreachable: await Mark(FetchStatus.Unreachable); break;
        }
        return Nothing;

        Task Mark(FetchStatus status) => store.Mark(name, rendition, status, attempts, clock.GetUtcNow() + ImageTimes.WaitAfter(attempts));
    }

    /// <summary>A full disk keeps nobody from seeing what was fetched.</summary>
    private async Task<byte[]> Kept(ImageName name, Rendition rendition, FetchedImage.Found found)
    {
        try
        {
            var hash = await store.Keep(name, rendition, found);
            _told = false;
            return hash;
        }
        catch (IOException full)
        {
            if (!Interlocked.Exchange(ref _told, true)) NotKept(full.Message);
            return System.Security.Cryptography.SHA256.HashData(found.Bytes.Span);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Images cannot be kept ({Reason}); they are fetched again each time until they can")]
    private partial void NotKept(string reason);

    private static ShownImage Nothing() => new ShownImage.Absent(false);

    private static MemoryStream Reading(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(bytes.ToArray(), writable: false);
}
