namespace CineOrg.Bench.Server;

/// <summary>Paths to ask for, drawn by a seed before the load begins.</summary>
internal sealed class Draw(IReadOnlyList<Guid> films, int seed)
{
    private const int Many = 100_000;
    private readonly Random _random = new(seed);

    public IReadOnlyList<string> Lists(int pages) =>
        [.. Enumerable.Range(0, Many).Select(_ => $"/v1/works?pageSize=50&page={1 + _random.Next(pages)}&lang=fr")];

    public IReadOnlyList<string> Uniform(string prefix) =>
        [.. Enumerable.Range(0, Many).Select(_ => prefix + films[_random.Next(films.Count)])];

    /// <summary>Pages of the library, sorted and filtered as people do.</summary>
    public IReadOnlyList<string> Wall() =>
        [.. Enumerable.Range(0, Many).Select(_ => $"/films?page={1 + _random.Next(20)}" + (_random.Next(3) == 0 ? $"&decade={1930 + _random.Next(9) * 10}" : ""))];

    /// <summary>A word or two of a title, a letter of every third replaced by another.</summary>
    public IReadOnlyList<string> Searches(IReadOnlyList<string> titles) =>
        [.. Enumerable.Range(0, Many / 10).Select(_ => "/v1/works?lang=fr&q=" + Uri.EscapeDataString(Asked(titles[_random.Next(titles.Count)])))];

    private string Asked(string title)
    {
        var words = string.Join(' ', title.Split(' ').Take(2));
        if (_random.Next(3) > 0 || words.Length < 5) return words;
        var at = 1 + _random.Next(words.Length - 2);
        return $"{words[..at]}{(char)('a' + _random.Next(26))}{words[(at + 1)..]}";
    }

    /// <summary>The k-th film is asked for in proportion to 1/k.</summary>
    public IReadOnlyList<string> Zipf(string prefix)
    {
        var sums = new double[films.Count];
        for (var rank = 0; rank < sums.Length; rank++) sums[rank] = (rank > 0 ? sums[rank - 1] : 0) + 1.0 / (rank + 1);
        return [.. Enumerable.Range(0, Many).Select(_ => prefix + films[Rank(sums, _random.NextDouble() * sums[^1])])];
    }

    private static int Rank(double[] sums, double point)
    {
        var found = Array.BinarySearch(sums, point);
        return Math.Min(found < 0 ? ~found : found, sums.Length - 1);
    }
}
