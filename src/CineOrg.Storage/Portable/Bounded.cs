namespace CineOrg.Storage.Portable;

/// <summary>Reads no further than was agreed, whatever a file or archive says of itself.</summary>
internal static class Bounded
{
    /// <exception cref="InvalidDataException">There is more.</exception>
    public static byte[] Read(Stream stream, string name, long most)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (whole.Length + read > most) throw new InvalidDataException($"{name} is larger than {most} bytes");
            whole.Write(buffer, 0, read);
        }
        return whole.ToArray();
    }
}
