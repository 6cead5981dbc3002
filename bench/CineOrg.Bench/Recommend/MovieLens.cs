using System.Globalization;

namespace CineOrg.Bench.Recommend;

/// <summary>MovieLens small (GroupLens): each person's films in the order in which they rated them, and what is told of each film.</summary>
/// <param name="People">Films by number, oldest first; of one second, by number.</param>
internal sealed record MovieLens(IReadOnlyList<MovieLens.Film> Films, IReadOnlyList<int[]> People)
{
    private const string Folder = "films/movielens-small";

    /// <param name="Genres">As the file spells them.</param>
    /// <param name="Tags">Words that people put on it, small and each once.</param>
    internal sealed record Film(int? Year, IReadOnlyList<string> Genres, IReadOnlyList<string> Tags);

    public static bool IsThere => TestData.Has(Folder);

    public static MovieLens Read()
    {
        var rows = Rows("movies.csv").Select(row => (Id: Whole(row[..row.IndexOf(',')]), Others: row[(row.IndexOf(',') + 1)..])).ToList();
        var numbers = rows.Select((row, at) => (row.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        var tags = Rows("tags.csv").Select(row => row.Split(',')).Where(row => row.Length == 4).ToLookup(row => Whole(row[1]), row => row[2].Trim().ToLowerInvariant());
        var people = Rows("ratings.csv").Select(row => row.Split(',')).GroupBy(row => Whole(row[0])).OrderBy(person => person.Key)
            .Select(person => person.OrderBy(row => long.Parse(row[3], CultureInfo.InvariantCulture)).ThenBy(row => Whole(row[1])).Select(row => numbers[Whole(row[1])]).ToArray());
        return new([.. rows.Select(row => Told(row.Others, [.. tags[row.Id].Distinct().Order(StringComparer.Ordinal)]))], [.. people]);
    }

    private static Film Told(string rest, IReadOnlyList<string> tags)
    {
        var (title, genres) = (rest[..rest.LastIndexOf(',')].Trim('"', ' '), rest[(rest.LastIndexOf(',') + 1)..]);
        var year = title.Length > 6 && title[^1] == ')' && int.TryParse(title.AsSpan(title.Length - 5, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : (int?)null;
        return new(year, [.. genres.Split('|').Where(genre => genre[0] != '(')], tags);
    }

    private static IEnumerable<string> Rows(string file) => File.ReadLines(TestData.At(Path.Combine(Folder, file))).Skip(1);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
