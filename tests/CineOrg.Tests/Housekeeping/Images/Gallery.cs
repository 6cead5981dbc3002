using System.Collections.Concurrent;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Housekeeping.Budgets;
using CineOrg.Core.Housekeeping.Images;
using CineOrg.Storage.Images;
using CineOrg.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CineOrg.Tests.Housekeeping.Images;

/// <summary>A real store of images, and a world whose images a test decides.</summary>
internal sealed class Gallery : IImageSource, IDisposable
{
    public const string Address = "https://image.tmdb.org/t/p/w780/a.jpg";
    private readonly HeldImages _images;

    public Gallery(TimeSpan? patience = null, ImageBudgets? budgets = null)
    {
        Store = new(images: budgets);
        _images = new(Store.Get<IImageStore>(), this, new(patience ?? TimeSpan.FromSeconds(20)), Store.Clock, NullLogger<HeldImages>.Instance);
    }

    public Store Store { get; }
    public ConcurrentQueue<(Rendition Asked, string? Tag)> Asked { get; } = new();
    public Func<Rendition, string?, Task<FetchedImage>> World { get; set; } = (_, _) => Task.FromResult(Jpeg(1000));
    public bool Lasts { get; init; }
    public string Source { get; init; } = "";

    public static FetchedImage Jpeg(int bytes, byte filling = 7, string? tag = null)
    {
        var image = new byte[bytes];
        Array.Fill(image, filling);
        image[0] = 0xFF; image[1] = 0xD8; image[2] = 0xFF;
        return new FetchedImage.Found(image, ImageFormat.Of(image)!, tag);
    }

    public IReadOnlyList<Rendition> Renditions(ImageFact image) =>
        [new(500, new(image.Url), Source, StoredKind.Images, Lasts), new(4000, new(image.Url), Source, StoredKind.HdImages, Lasts)];

    public Task<FetchedImage> Fetch(Rendition rendition, string? tag, CancellationToken stop)
    {
        Asked.Enqueue((rendition, tag));
        return World(rendition, tag);
    }

    public static ImageName Name(Guid film, string address = Address, int width = 500) => new(film, ImageName.KeyOf(address), width);

    /// <summary>Looks at an image that the catalogue states.</summary>
    public ValueTask<ShownImage?> Look(Guid film, string address = Address, int width = 500) => _images.Show(
        Name(film, address, width), () => new(new ImageFact("poster", address, null, null, null, null, null, null)), TestContext.Current.CancellationToken);

    public ValueTask<ShownImage?> LookAtNothing(Guid film) => _images.Show(Name(film), () => new((ImageFact?)null), TestContext.Current.CancellationToken);

    public async Task<byte[]?> Bytes(Guid film, string address = Address, int width = 500)
    {
        if (await Look(film, address, width) is not ShownImage.Bytes shown) return null;
        using var copy = new MemoryStream();
        await shown.Content.CopyToAsync(copy);
        await shown.Content.DisposeAsync();
        return copy.ToArray();
    }

    /// <summary>Looks again and again for what comes about by itself.</summary>
    /// <exception cref="OperationCanceledException">It did not within ten seconds.</exception>
    public static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!await holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public static Task Until(Func<bool> holds) => Until(() => Task.FromResult(holds()));

    public IReadOnlyList<string> Files => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)] : [];

    public string Folder => Path.Combine(Store.Folder, "images");

    public IStored Stored(StoredKind kind) => Store.Get<IEnumerable<IStored>>().Single(one => one.Kind == kind);

    public void Dispose() => Store.Dispose();
}
