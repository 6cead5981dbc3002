namespace CineOrg.Core.Housekeeping.Images;

/// <summary>What can be shown where an image is asked for.</summary>
public abstract record ShownImage
{
    private ShownImage() { }

    /// <param name="Hash">SHA-256 of the bytes.</param>
    /// <param name="Lasts">As <see cref="Rendition.Lasts"/>.</param>
    public sealed record Bytes(Stream Content, ImageFormat Format, byte[] Hash, bool Lasts) : ShownImage;

    /// <summary>Nothing of it yet: what is drawn stands in its place.</summary>
    /// <param name="Coming">It is under way.</param>
    public sealed record Absent(bool Coming) : ShownImage;
}
