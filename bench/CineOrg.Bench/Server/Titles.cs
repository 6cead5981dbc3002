using System.Globalization;
using System.Text.Json;

namespace CineOrg.Bench.Server;

/// <summary>Titles and texts: real American titles where the data is there, else made of common words.</summary>
internal static class Titles
{
    private const string Real = "films/wikipedia-us-films";
    private static readonly string[] Words =
        "night city river king queen last first long short love war house garden shadow light silent red blue golden winter summer road sea mountain child mother father brother sister letter train ship ghost dance song dream stranger return secret island station wind rain fire stone bridge mirror clock forest moon star sun dawn dusk hunter thief doctor judge soldier painter actor sailor angel devil"
            .Split(' ');

    public static IReadOnlyList<string> Draw(int count, int seed)
    {
        var random = new Random(seed);
        var real = RealTitles().ToList();
        return [.. real.Take(count), .. Enumerable.Range(0, Math.Max(0, count - real.Count)).Select(_ => Made(random))];
    }

    public static string PersonName(Random random) => $"{Word(random)} {Word(random)}{random.Next(1000)}";

    public static string Sentences(Random random) =>
        string.Join(' ', Enumerable.Range(0, 60).Select(_ => Words[random.Next(Words.Length)])) + ".";

    private static IEnumerable<string> RealTitles()
    {
        if (!TestData.Has(Real)) yield break;
        foreach (var file in Directory.EnumerateFiles(TestData.At(Real), "movies-*.json").Order(StringComparer.Ordinal))
        {
            using var films = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var film in films.RootElement.EnumerateArray())
                if (film.GetProperty("title").GetString() is { Length: > 0 } title) yield return title;
        }
    }

    private static string Made(Random random) => string.Join(' ', Enumerable.Range(0, 2 + random.Next(3)).Select(_ => Word(random)));

    private static string Word(Random random) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Words[random.Next(Words.Length)]);
}
