using CineOrg.Core.Housekeeping.Images;

namespace CineOrg.Storage.Portable;

/// <summary>Whether bytes are those of a picture, whatever the name says.</summary>
internal static class Pictures
{
    public static bool IsOne(ReadOnlySpan<byte> bytes) => ImageFormat.Of(bytes) is not null;

    public static bool IsOne(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[ImageFormat.Head];
        return IsOne(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
    }
}
