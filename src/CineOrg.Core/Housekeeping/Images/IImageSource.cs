using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Housekeeping.Images;

/// <summary>The world's images.</summary>
public interface IImageSource
{
    /// <summary>The sizes in which its source gives an image, the narrowest first; empty when its address is no address.</summary>
    IReadOnlyList<Rendition> Renditions(ImageFact image);

    /// <param name="tag">Entity tag of the bytes that are held.</param>
    Task<FetchedImage> Fetch(Rendition rendition, string? tag, CancellationToken stop);
}

/// <summary>What came of asking for an image.</summary>
public abstract record FetchedImage
{
    private FetchedImage() { }

    /// <param name="Tag">Entity tag of these very bytes.</param>
    public sealed record Found(ReadOnlyMemory<byte> Bytes, ImageFormat Format, string? Tag) : FetchedImage;

    /// <summary>What is held is still so.</summary>
    public sealed record Unchanged : FetchedImage;

    /// <summary>There is no such image, or what is there is none.</summary>
    public sealed record Broken(string Reason) : FetchedImage;

    /// <summary>It could not be had this time.</summary>
    public sealed record Unreachable(string Reason) : FetchedImage;

    /// <summary>Nothing was asked: the source rests, its requests are spent, or there is no network. That says nothing of the image.</summary>
    public sealed record Unasked(string Reason) : FetchedImage;
}
