using System.Buffers;
using System.Globalization;
using System.Text;

namespace CineOrg.Core.Library;

/// <summary>
/// Spells any file name of a Unix disk as text and back. Bytes that are not UTF-8 become <c>\xHH</c>; a backslash that would read
/// as such an escape becomes <c>\x5C</c>. All other names stay as they are.
/// </summary>
public static class ScannedName
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Of(ReadOnlySpan<byte> name)
    {
        if (name.IndexOf((byte)'\\') < 0 && System.Text.Unicode.Utf8.IsValid(name)) return Encoding.UTF8.GetString(name);
        var text = new StringBuilder(name.Length + 8);
        while (!name.IsEmpty)
        {
            var sound = Rune.DecodeFromUtf8(name, out var rune, out var length) == OperationStatus.Done;
            if (!sound || (rune.Value == '\\' && IsEscape(name))) Escape(text, name[..length]);
            else text.Append(rune.ToString());
            name = name[length..];
        }
        return text.ToString();
    }

    public static byte[] Bytes(string name)
    {
        if (!name.Contains("\\x", StringComparison.Ordinal)) return Strict.GetBytes(name);
        var bytes = new List<byte>(name.Length);
        for (var at = 0; at < name.Length;)
        {
            if (TryEscape(name.AsSpan(at), out var value)) (at, _) = (at + 4, Add(bytes, value));
            else at += AddRune(bytes, Rune.GetRuneAt(name, at));
        }
        return [.. bytes];
    }

    /// <summary>
    /// The spelling as a person may read it: escaped bytes become the letters of Latin-1, which names that are not UTF-8 mostly are;
    /// control characters and backslashes become spaces.
    /// </summary>
    public static string Readable(string name)
    {
        if (!name.Contains("\\x", StringComparison.Ordinal)) return name;
        var text = new StringBuilder(name.Length);
        for (var at = 0; at < name.Length;)
        {
            var escaped = TryEscape(name.AsSpan(at), out var value);
            text.Append(!escaped ? name[at] : char.IsControl((char)value) || value == '\\' ? ' ' : (char)value);
            at += escaped ? 4 : 1;
        }
        return text.ToString();
    }

    private static bool Add(List<byte> bytes, byte value)
    {
        bytes.Add(value);
        return true;
    }

    private static int AddRune(List<byte> bytes, Rune rune)
    {
        Span<byte> buffer = stackalloc byte[4];
        bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
        return rune.Utf16SequenceLength;
    }

    private static void Escape(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) text.Append(CultureInfo.InvariantCulture, $"\\x{value:X2}");
    }

    private static bool IsEscape(ReadOnlySpan<byte> name) =>
        name.Length >= 4 && name[1] == 'x' && char.IsAsciiHexDigit((char)name[2]) && char.IsAsciiHexDigit((char)name[3]);

    private static bool TryEscape(ReadOnlySpan<char> name, out byte value)
    {
        value = 0;
        return name.Length >= 4 && name[0] == '\\' && name[1] == 'x'
            && byte.TryParse(name[2..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
