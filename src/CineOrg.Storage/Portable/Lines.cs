using System.Text;

namespace CineOrg.Storage.Portable;

/// <summary>The lines between items. One item stands on a line by itself, so that a message can name it and line tools can read it.</summary>
internal static class Lines
{
    public static ReadOnlySpan<byte> Foot => "\n]}\n"u8;

    /// <summary>Without the list that begins on the same line.</summary>
    public static byte[] Head(string file) => Encoding.UTF8.GetBytes($$"""{"schema":"{{Schema(file)}}",""");

    public static byte[] Open(string list, bool first) => Encoding.UTF8.GetBytes(first ? $"\"{list}\":[" : $"\n],\"{list}\":[");

    public static string Schema(string file) => $"urn:cineorg:portable:{Path.GetFileNameWithoutExtension(file)}:{Manifest.Known}";
}
