using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Library.Matching;

/// <summary>A title taken apart for comparison.</summary>
internal sealed class TitleForm
{
    private static readonly string[] Breaks = [": ", " - ", " – ", " — ", ", or ", " ou ", " or, "];
    private static readonly HashSet<string> Conjunctions = ["and", "et", "und", "y"];
    private static readonly HashSet<string> Articles =
        ["the", "a", "an", "le", "la", "les", "l", "un", "une", "der", "die", "das", "ein", "eine", "el", "los", "las", "il", "lo", "gli"];
    private static readonly HashSet<string> PartWords = ["part", "partie", "vol", "volume", "chapter", "chapitre", "episode", "teil", "parte"];
    private static readonly Dictionary<string, string> Roman = new()
    {
        ["ii"] = "2", ["iii"] = "3", ["iv"] = "4", ["v"] = "5", ["vi"] = "6", ["vii"] = "7", ["viii"] = "8", ["ix"] = "9", ["x"] = "10",
        ["xi"] = "11", ["xii"] = "12", ["xiii"] = "13",
    };

    private TitleForm(string title)
    {
        var words = TitleKey.Of(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Same = string.Concat(words.Where(word => !Conjunctions.Contains(word)));
        var bare = Bare(words);
        Alike = string.Concat(bare);
        Sorted = string.Join(' ', bare.Order(StringComparer.Ordinal));
        Numbers = string.Join(' ', bare.Where(word => char.IsAsciiDigit(word[0])));
    }

    /// <summary>Folded, without "and" and without spaces: what only spelling habits change is equal.</summary>
    public string Same { get; }

    /// <summary>Without articles and words for parts, numbers in digits.</summary>
    public string Alike { get; }

    /// <summary>The words of <see cref="Alike"/> in order of the alphabet.</summary>
    public string Sorted { get; }

    /// <summary>Numbers in the title; two parts of a saga differ in nothing else.</summary>
    public string Numbers { get; }

    /// <summary>The title before its subtitle; null when it has none.</summary>
    public TitleForm? Main { get; private init; }

    public static TitleForm Of(string title) => new(title) { Main = MainOf(title) is { } main ? new(main) : null };

    public static string? MainOf(string title)
    {
        var at = Breaks.Select(mark => title.IndexOf(mark, StringComparison.OrdinalIgnoreCase)).Where(index => index > 0).DefaultIfEmpty(-1).Min();
        return at < 0 ? null : title[..at];
    }

    private static List<string> Bare(string[] words)
    {
        var bare = new List<string>(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            var word = words[at];
            if (Conjunctions.Contains(word) || (Articles.Contains(word) && words.Length > 1)) continue;
            if (PartWords.Contains(word) && at + 1 < words.Length && IsNumber(words[at + 1])) continue;
            bare.Add(at > 0 && Roman.TryGetValue(word, out var digits) ? digits : word);
        }
        return bare.Count == 0 ? [.. words] : bare;
    }

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]) || word == "i" || Roman.ContainsKey(word);
}
