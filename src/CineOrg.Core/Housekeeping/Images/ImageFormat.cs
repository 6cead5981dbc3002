namespace CineOrg.Core.Housekeeping.Images;

/// <summary>A kind of picture that is held. SVG is none of them: it can hold scripts.</summary>
/// <param name="Type">Media type.</param>
/// <param name="Extension">Without the dot.</param>
public sealed record ImageFormat(string Type, string Extension)
{
    /// <summary>Bytes that tell one kind from another.</summary>
    public const int Head = 16;

    private static readonly ImageFormat Jpeg = new("image/jpeg", "jpg"), Png = new("image/png", "png"), Gif = new("image/gif", "gif"),
        WebP = new("image/webp", "webp"), Avif = new("image/avif", "avif");

    private static readonly ImageFormat[] All = [Jpeg, Png, Gif, WebP, Avif];

    /// <summary>What the first bytes say, whatever name or header says; null when they are of no picture that is held.</summary>
    public static ImageFormat? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? Png
        : bytes.StartsWith("GIF8"u8) ? Gif
        : bytes.StartsWith("RIFF"u8) && HasAt(bytes, 8, "WEBP"u8) ? WebP
        : HasAt(bytes, 4, "ftypavif"u8) || HasAt(bytes, 4, "ftypavis"u8) ? Avif : null;

    public static ImageFormat? Of(string type) => Array.Find(All, format => format.Type == type);

    private static bool HasAt(ReadOnlySpan<byte> bytes, int at, ReadOnlySpan<byte> mark) => bytes.Length >= at && bytes[at..].StartsWith(mark);
}
