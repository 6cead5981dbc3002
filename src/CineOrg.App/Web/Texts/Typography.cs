using System.Text.RegularExpressions;

namespace CineOrg.App.Web.Texts;

/// <summary>Sets what sources type as typewriters do the way books print it; nothing is changed where it is stored.</summary>
internal static partial class Typography
{
    private const string Unbroken = "\u00a0";

    /// <summary>Round apostrophes in both languages; in French also no line break before : ; ! ? and inside « ».</summary>
    public static string Print(this Texts texts, string text)
    {
        var round = text.Contains('\'') ? Apostrophe.Replace(text, "’") : text;
        return texts.Language == "fr" && Loose.IsMatch(round) ? Loose.Replace(round, Unbroken) : round;
    }

    // Between letters, or at a word's end; not a foot mark or an opening quote.
    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L}|\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophe { get; }

    [GeneratedRegex(@" (?=[:;!?»])|(?<=«) ", RegexOptions.CultureInvariant)]
    private static partial Regex Loose { get; }
}
