namespace CineOrg.Storage.Portable;

/// <summary>Whether bytes are those of a picture, whatever the name says.</summary>
internal static class Pictures
{
    private const int Head = 16;

    public static bool IsOne(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || bytes.StartsWith("GIF8"u8) || (bytes.StartsWith("RIFF"u8) && HasAt(bytes, 8, "WEBP"u8)) || HasAt(bytes, 4, "ftypavif"u8);

    public static bool IsOne(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[Head];
        return IsOne(head.AsSpan(0, file.ReadAtLeast(head, Head, throwOnEndOfStream: false)));
    }

    private static bool HasAt(ReadOnlySpan<byte> bytes, int at, ReadOnlySpan<byte> mark) => bytes.Length >= at && bytes[at..].StartsWith(mark);
}
