namespace CineOrg.Core.Housekeeping.Images;

/// <summary>How the last try to fetch an image ended; the words of the table are these.</summary>
public enum FetchStatus { Ok, Broken, Unreachable }

/// <summary>What is known of an image at one width.</summary>
/// <param name="Hash">SHA-256 of its bytes; null when they are not held.</param>
/// <param name="Source">As <see cref="Rendition.Source"/>.</param>
/// <param name="FetchedAt">When its source last said so.</param>
public sealed record KnownImage(byte[]? Hash, ImageFormat Format, string Source, string? Tag, bool Lasts, FetchStatus Status, DateTimeOffset FetchedAt)
{
    /// <summary>Times in a row that it was not had.</summary>
    public int Attempts { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
}

/// <summary>Images on the disk of this machine, one file for equal bytes.</summary>
public interface IImageStore
{
    /// <summary>Null when it was never fetched.</summary>
    ValueTask<KnownImage?> Find(ImageName name, CancellationToken stop = default);

    /// <summary>The bytes, counted as a use; null when they are gone.</summary>
    Stream? Open(byte[] hash);

    /// <summary>Keeps it within its budget: what is worth least goes for it, and when that is itself it is not kept.</summary>
    /// <returns>Its hash.</returns>
    /// <exception cref="IOException">The disk takes nothing more.</exception>
    Task<byte[]> Keep(ImageName name, Rendition rendition, FetchedImage.Found image, CancellationToken stop = default);

    /// <summary>Its source says that what is held is still so.</summary>
    Task Renew(ImageName name, CancellationToken stop = default);

    /// <summary>It was not had; what is held of it stays.</summary>
    Task Mark(ImageName name, Rendition rendition, FetchStatus status, int attempts, DateTimeOffset next, CancellationToken stop = default);
}
