using System.Globalization;
using System.Text.RegularExpressions;
using CineOrg.Core.Catalogue;

namespace CineOrg.Bench.Identify;

/// <summary>Paths with known truth, as they are and spoilt in one way each; every n-th of the list, always the same ones.</summary>
internal sealed partial class NameCases(WorkSet works)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    [GeneratedRegex(@"[a-zA-Z]{5,}")]
    private static partial Regex LongWord { get; }

    [GeneratedRegex(@"(?:18|19|20)\d\d")]
    private static partial Regex AnyYear { get; }

    public IReadOnlyList<NameCase> Exact(int step) => [.. Lines(step, 0).Select(line => Case(line.Path, line.Title, line.Year)).OfType<NameCase>()];

    public IReadOnlyList<NameCase> OneTypo(int step) => [.. Lines(step, 1).Select(line => Misspelt(line.Path, line.Title) is { } path ? Case(path, line.Title, line.Year) : null).OfType<NameCase>()];

    public IReadOnlyList<NameCase> YearOff(int step) => [.. Lines(step, 2).Where(line => !line.Title.Contains($"{line.Year}", StringComparison.Ordinal))
        .Select(line => Case(line.Path.Replace($"{line.Year}", $"{line.Year + (line.Path.Length % 2 == 0 ? 1 : -1)}", StringComparison.Ordinal), line.Title, line.Year)).OfType<NameCase>()];

    /// <summary>Nothing but a title, so that every film of that title, of any year, is a namesake; names whose release tells a year of its own are left out.</summary>
    public IReadOnlyList<NameCase> NoYear(int step) => [.. Lines(step, 3).Where(line => !line.Title.Contains($"{line.Year}", StringComparison.Ordinal))
        .Select(line => Case(Regex.Replace(line.Path, $@"[ ._]?[\[(]?{line.Year}[\])]?", "", RegexOptions.None, TimeSpan.FromSeconds(1)), line.Title, line.Year)).OfType<NameCase>()
        .Where(name => !AnyYear.IsMatch(name.Path)).Select(name => name with { HasNamesake = works.FindAny(name.Truth.Title).Count > 1 })];

    /// <summary>Films under a title of another country, in Latin letters, that is neither the English nor the original one.</summary>
    public IReadOnlyList<NameCase> Translated() => [.. works.Works.SelectMany(work => work.Others
        .Where(other => IsLatin(other.Title) && TitleKey.Of(other.Title) is { Length: > 2 } key && key != TitleKey.Of(work.Title) && key != TitleKey.Of(work.Original ?? ""))
        .DistinctBy(other => TitleKey.Of(other.Title)).Take(3)
        .Select(other => new NameCase($"{Safe(other.Title)} ({work.Year})/{Safe(other.Title)} ({work.Year}).mkv", work, works.Find(other.Title, work.Year).Count > 1)))];

    private NameCase? Case(string path, string title, int year) => works.Find(title, year) is [var truth, ..] all ? new(path, truth, all.Count > 1) : null;

    private static IEnumerable<(string Path, string Title, int Year)> Lines(int step, int offset) =>
        File.ReadLines(TestData.At("names/derived_library_paths.tsv")).Skip(1).Where((_, at) => at % step == offset)
            .Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture)));

    /// <summary>One letter of one word left out, doubled, replaced or swapped with the next, wherever the word stands; null when no word is long enough.</summary>
    private static string? Misspelt(string path, string title)
    {
        var words = LongWord.Matches(title).Select(word => word.Value).Where(word => path.Contains(word, StringComparison.Ordinal)).ToList();
        if (words.Count == 0) return null;
        var chance = title.Aggregate(17, (sum, letter) => unchecked(sum * 31 + letter)) & 0x7fffffff;
        var word = words[chance % words.Count];
        var at = 1 + chance / 7 % (word.Length - 2);
        var wrong = (chance / 97 % 4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, Letters[chance / 389 % Letters.Length].ToString()),
            2 => word.Remove(at, 1).Insert(at, Letters[chance / 389 % Letters.Length].ToString()),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
        return wrong == word ? null : path.Replace(word, wrong, StringComparison.Ordinal);
    }

    private static bool IsLatin(string title) => title.All(letter => letter < 0x250 || char.IsPunctuation(letter));

    private static string Safe(string title) => string.Concat(title.Replace(":", " -", StringComparison.Ordinal).Where(letter => letter is not ('/' or '\\' or '?' or '*' or '"' or '<' or '>' or '|')));
}
