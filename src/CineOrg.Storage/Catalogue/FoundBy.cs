using CineOrg.Core.Catalogue;

namespace CineOrg.Storage.Catalogue;

/// <summary>A title that a film is found by.</summary>
/// <param name="Worth">0 its own or one in a language of the pages, 1 another language's, 2 any other: the lowest comes first.</param>
internal readonly record struct FoundBy(string Title, int Worth)
{
    private const int Own = 0;
    private const int Translated = 1;
    private const int Other = 2;

    /// <param name="title">The one it is called by when nobody asks for a language.</param>
    public static IEnumerable<FoundBy> Of(ResolvedMovie movie, string title)
    {
        yield return new(title, Own);
        if (movie.OriginalTitle is { } original) yield return new(original.Value, Own);
        foreach (var (language, translated) in movie.Titles)
            yield return new(translated.Value, language.Length == 0 || ShownWords.Languages.Contains(language) ? Own : Translated);
        foreach (var other in movie.AlternativeTitles) yield return new(other, Other);
    }

    /// <summary>Folded, each with the best that it is worth.</summary>
    public static Dictionary<string, int> Keys(IEnumerable<FoundBy> titles)
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (title, worth) in titles)
            foreach (var key in Elision.Keys(title).Where(key => key.Length > 0))
                keys[key] = Math.Min(worth, keys.GetValueOrDefault(key, worth));
        return keys;
    }
}
