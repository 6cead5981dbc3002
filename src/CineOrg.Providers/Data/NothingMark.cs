namespace CineOrg.Providers.Data;

/// <summary>How a recording tells that a provider answered "there is nothing": the file holds JSON's <c>null</c>.</summary>
internal static class NothingMark
{
    public static ReadOnlySpan<byte> Bytes => "null"u8;

    public static bool Is(ReadOnlySpan<byte> body) => body.Length < 16 && body.Trim(" \r\n\t"u8).SequenceEqual(Bytes);
}
