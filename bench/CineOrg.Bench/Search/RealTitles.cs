using System.Text.Json;

namespace CineOrg.Bench.Search;

/// <summary>Titles of real films, and what the same words make when they are put together otherwise.</summary>
internal static class RealTitles
{
    private const string American = "films/wikipedia-us-films";
    private const string Worldwide = "films/movnix_films.jsonl";

    /// <summary>A search takes no more letters; what is longer there is markup.</summary>
    private const int LongestSearch = 200;

    public static bool AreThere => TestData.Has(American) && TestData.Has(Worldwide);

    /// <summary>American ones, then original titles in many languages.</summary>
    public static List<string> Read()
    {
        var titles = new List<string>();
        foreach (var file in Directory.EnumerateFiles(TestData.At(American), "movies-*.json").Order(StringComparer.Ordinal))
        {
            using var films = JsonDocument.Parse(File.ReadAllBytes(file));
            titles.AddRange(films.RootElement.EnumerateArray().Select(film => film.GetProperty("title").GetString() ?? ""));
        }
        foreach (var line in File.ReadLines(TestData.At(Worldwide)))
        {
            using var film = JsonDocument.Parse(line);
            var movie = film.RootElement.GetProperty("movie");
            titles.Add(movie.GetProperty("title").GetString() ?? "");
            titles.Add(movie.GetProperty("originalTitle").GetString() ?? "");
        }
        titles.RemoveAll(title => string.IsNullOrWhiteSpace(title) || title.Length > LongestSearch);
        return titles;
    }

    /// <summary>
    /// The real ones, then titles as long as real ones from their words; every eighth word is made of the beginning of one and the end of another, so that
    /// the vocabulary grows as that of a large catalogue does.
    /// </summary>
    public static List<string> Recombined(int count, int seed)
    {
        var random = new Random(seed);
        var titles = Read();
        var shapes = titles.ConvertAll(title => title.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var real = shapes.Count;
        while (titles.Count < count)
            titles.Add(string.Join(' ', shapes[random.Next(real)].Select(_ => Word(shapes, random))));
        return titles.GetRange(0, count);
    }

    private static string Word(List<string[]> shapes, Random random)
    {
        var one = Any(shapes, random);
        if (random.Next(8) > 0 || one.Length < 4) return one;
        var other = Any(shapes, random);
        return one[..(one.Length / 2)] + other[(other.Length / 2)..].ToLowerInvariant();
    }

    private static string Any(List<string[]> shapes, Random random)
    {
        var title = shapes[random.Next(shapes.Count)];
        return title[random.Next(title.Length)];
    }
}
