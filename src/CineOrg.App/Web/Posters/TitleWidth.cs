using System.Globalization;
using System.Text;

namespace CineOrg.App.Web.Posters;

/// <summary>Estimates how wide a text runs, in ems; generous, so that no line leaves the poster.</summary>
internal static class TitleWidth
{
    public static double Of(string text, Face face) => text.EnumerateRunes().Sum(Em) * face.Girth;

    private static double Em(Rune rune) => rune.Value switch
    {
        ' ' or 0xa0 or '.' or ',' or ':' or ';' or '\'' or '’' or '!' or '|' or 'i' or 'j' or 'l' or 'I' => 0.3,
        'f' or 't' or 'r' or '(' or ')' or '-' => 0.38,
        'm' or 'w' => 0.86,
        'M' or 'W' or 'Œ' or 'œ' or 'Æ' or '…' or '—' => 0.96,
        >= 0x2e80 and < 0xfb00 or >= 0x1f000 => 1.02,
        _ => Other(rune),
    };

    private static double Other(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter => 0.72,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => 0.56,
    };
}
