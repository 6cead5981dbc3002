namespace CineOrg.Core.Catalogue;

/// <summary>What a title is sorted by: folded, without its leading article ("Les Misérables" stands under M).</summary>
public static class SortKey
{
    private static readonly Dictionary<string, string[]> Articles = new(StringComparer.Ordinal)
    {
        ["fr"] = ["le", "la", "les", "un", "une"],
        ["en"] = ["the", "a", "an"],
        ["de"] = ["der", "die", "das", "ein", "eine"],
        ["es"] = ["el", "la", "los", "las", "un", "una"],
        ["it"] = ["il", "lo", "la", "i", "gli", "le", "un", "uno", "una"],
    };

    /// <summary>Those that are articles in whatever language a title without one may be in.</summary>
    private static readonly string[] Certain = ["the", "le", "les"];

    /// <param name="language">ISO 639-1 of the title; null or empty when unknown.</param>
    public static string Of(string title, string? language)
    {
        var key = TitleKey.Of(WithoutElision(title));
        foreach (var article in Articles.GetValueOrDefault(language ?? "", Certain))
            if (key.Length > article.Length + 1 && key.StartsWith(article, StringComparison.Ordinal) && key[article.Length] == ' ')
                return key[(article.Length + 1)..];
        return key;
    }

    private static string WithoutElision(string title) =>
        title.Length > 2 && title[0] is 'L' or 'l' && title[1] is '\'' or '’' ? title[2..] : title;
}
