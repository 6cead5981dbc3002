using System.Text;

namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>Makes any text safe to read: whole code points, composed (NFC), no control characters.</summary>
internal static class NameText
{
    public static string Clean(string text)
    {
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\u001f')) return text;
        var whole = string.Create(text.Length, text, static (to, from) => CopyWhole(from, to));
        return whole.IsNormalized() ? whole : whole.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Broken surrogates and non-characters would make normalisation throw; direction marks would hide in titles.</summary>
    private static void CopyWhole(ReadOnlySpan<char> from, Span<char> to)
    {
        for (var i = 0; i < from.Length; i++)
        {
            if (char.IsHighSurrogate(from[i]) && i + 1 < from.Length && char.IsLowSurrogate(from[i + 1]))
            {
                to[i] = from[i];
                to[i + 1] = from[++i];
            }
            else
            {
                to[i] = Readable(from[i]);
            }
        }
    }

    private static char Readable(char c) => c switch
    {
        _ when char.IsSurrogate(c) || c >= '\ufffe' => '\ufffd',
        '\u200e' or '\u200f' or '\ufeff' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => ' ',
        _ when char.IsControl(c) => ' ',
        _ => c,
    };
}
