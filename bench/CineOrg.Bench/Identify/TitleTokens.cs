using CineOrg.Core.Catalogue;

namespace CineOrg.Bench.Identify;

/// <summary>Words of all titles, each with the films that bear it; a word may be asked for with one letter wrong.</summary>
internal sealed class TitleTokens
{
    private readonly Dictionary<string, List<int>> _films = [];
    private readonly Dictionary<string, List<string>> _deleted = [];

    public TitleTokens(IReadOnlyList<KnownWork> works)
    {
        for (var at = 0; at < works.Count; at++)
            foreach (var word in works[at].Titles.SelectMany(Words).Distinct())
            {
                if (!_films.TryGetValue(word, out var films)) _films[word] = films = [];
                films.Add(at);
            }
        foreach (var word in _films.Keys.Where(word => word.Length > 3))
            foreach (var shorter in Shorter(word).Append(word))
            {
                if (!_deleted.TryGetValue(shorter, out var words)) _deleted[shorter] = words = [];
                words.Add(word);
            }
    }

    public static string[] Words(string title) => TitleKey.Of(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<int> Films(string word) => _films.GetValueOrDefault(word) ?? [];

    /// <summary>The word itself when anybody bears it, else those with one letter added, left out or replaced, or two swapped.</summary>
    public IReadOnlyList<string> Like(string word) => _films.ContainsKey(word) ? [word] : word.Length < 4 ? []
        : [.. Shorter(word).Append(word).SelectMany(shorter => _deleted.GetValueOrDefault(shorter) ?? []).Distinct()];

    private static IEnumerable<string> Shorter(string word) => Enumerable.Range(0, word.Length).Select(at => word.Remove(at, 1));
}
