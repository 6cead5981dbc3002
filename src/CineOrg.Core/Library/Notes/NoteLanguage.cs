using System.Collections.Frozen;

namespace CineOrg.Core.Library.Notes;

/// <summary>
/// In which language a note's texts are written: the files do not say, so the small words that every sentence needs are counted.
/// </summary>
internal static class NoteLanguage
{
    private const int FewestHits = 3;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Small = new Dictionary<string, string>
    {
        ["fr"] = "le la les des du de et est dans une un qui que pour avec sur au aux ses son sa par mais ils elle il ce cette",
        ["en"] = "the of and is in to a an his her with who that for on by as he she they from it their are was at when",
        ["de"] = "der die das und ist in den dem ein eine von mit sich auf für nicht als zu er sie es des im wird einen",
        ["es"] = "el la los las de y en un una que con por para su sus del se al es lo como pero",
        ["it"] = "il lo la gli le di e in un una che con per suo sua del della si al è come ma sono nel",
        ["pt"] = "o a os as de e em um uma que com por para seu sua do da se ao é como mas no na",
        ["nl"] = "de het een van en in is op met die zijn haar voor dat niet aan te hij ze als om maar",
    }.ToFrozenDictionary(language => language.Key, language => language.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal));

    /// <summary>ISO 639-1; null when the text is too short or could be of two languages.</summary>
    public static string? Of(string text)
    {
        var words = text.ToLowerInvariant().Split((char[])[' ', '\n', '\r', '\t', ',', '.', ';', ':', '!', '?', '’', '\'', '"', '«', '»', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var ranked = Small.Select(language => (language.Key, Hits: words.Count(language.Value.Contains))).OrderByDescending(one => one.Hits).ToList();
        return ranked[0].Hits >= FewestHits && ranked[0].Hits >= 1.4 * ranked[1].Hits ? ranked[0].Key : null;
    }
}
