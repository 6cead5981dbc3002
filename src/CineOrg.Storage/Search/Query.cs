using CineOrg.Core.Catalogue;

namespace CineOrg.Storage.Search;

/// <summary>What somebody typed, folded like the titles it is compared with.</summary>
/// <param name="Key">All of it.</param>
internal sealed record Query(string Key, string[] Words)
{
    private const int MostCharacters = 120;
    private const int MostWords = 8;

    /// <summary>A single letter begins too many words to be looked for inside titles.</summary>
    public bool IsLongEnough => Key.Length > 1;

    /// <summary>After every title that begins with the key, in the database's order of bytes.</summary>
    public string AfterPrefix => Key + '\uffff';

    public static Query Of(string text)
    {
        var typed = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var key = TitleKey.Of(WholeCharacters(typed)).Trim();
        return new(key, [.. key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)]);
    }

    /// <summary>Every word, the last as far as it is typed.</summary>
    public string AllWords() => string.Join(' ', Words.Select((word, at) => at == Words.Length - 1 ? $"\"{word}\"*" : $"\"{word}\""));

    /// <summary>Every word or one that differs from it by a letter; null when no word has such a one.</summary>
    public string? AlmostAllWords(Func<string, IReadOnlyList<string>> near)
    {
        var others = Words.Select(near).ToArray();
        if (others.All(words => words.Count == 0)) return null;
        return string.Join(" AND ", Words.Select((word, at) =>
            '(' + string.Join(" OR ", others[at].Select(other => $"\"{other}\"").Prepend($"\"{word}\"" + (at == Words.Length - 1 ? "*" : ""))) + ')'));
    }

    /// <summary>Half a surrogate pair is no text and cannot be folded.</summary>
    private static string WholeCharacters(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune != System.Text.Rune.ReplacementChar).Select(rune => rune.ToString()));
}
