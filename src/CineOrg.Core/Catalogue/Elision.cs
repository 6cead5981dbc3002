using System.Text.RegularExpressions;

namespace CineOrg.Core.Catalogue;

/// <summary>
/// Words that lose their vowel before the next one, in French and Italian: l’été, d’Artagnan, qu’elle, dell’arte. The word behind them is
/// what people look for.
/// </summary>
public static partial class Elision
{
    /// <summary>The folded title, and with elided words by themselves when there are any.</summary>
    public static IEnumerable<string> Keys(string title)
    {
        yield return TitleKey.Of(title);
        if (Elided().IsMatch(title)) yield return TitleKey.Of(Elided().Replace(title, "$1 "));
    }

    // Only at the beginning of a word: it’s, rock ’n’ roll and O’Brien stay whole.
    [GeneratedRegex(@"(?<![\p{L}\p{N}'’])([cdjlmnst]|(?:jus|lors|puis|quoi)?qu|un|all|dall|dell|nell|quell|sull)['’](?=\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elided();
}
