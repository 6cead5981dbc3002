using System.Globalization;
using System.Text;

namespace CineOrg.Core.Catalogue;

/// <summary>Folds a title or name to what two spellings of it have in common.</summary>
public static class TitleKey
{
    /// <summary>Lower case, no accents, œ/æ/ß/ø written out, <c>&amp;</c> dropped, everything but letters and digits to single spaces.</summary>
    public static string Of(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var letter in title.Normalize(NormalizationForm.FormD).EnumerateRunes())
            Append(key, letter);
        return key.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    private static void Append(StringBuilder key, Rune letter)
    {
        if (Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark || letter.Value is '\'' or '’') return;
        if (Rune.IsLetterOrDigit(letter)) key.Append(Unfold(Rune.ToLowerInvariant(letter)));
        else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
    }

    private static string Unfold(Rune letter) => letter.Value switch
    {
        'œ' => "oe", 'æ' => "ae", 'ß' => "ss", 'ø' => "o", 'ł' => "l", 'đ' => "d", 'ð' => "d", 'þ' => "th", 'ı' => "i",
        _ => letter.ToString(),
    };
}
