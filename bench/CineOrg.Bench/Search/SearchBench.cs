using System.Diagnostics;
using System.Globalization;
using CineOrg.Bench.Server;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Bench.Search;

/// <summary>Search over HTTP while letters are wrong, at two sizes, beside the database's own.</summary>
public static class SearchBench
{
    private const int Batch = 500;
    private const int Slipped = 2_000;

    /// <summary>The database's own search takes a hundred times as long.</summary>
    private const int SlippedByDatabase = 300;

    public static BenchTable Run(TextWriter log)
    {
        if (!Wrk.IsThere) return new("Search", [new("all", "not measured", "", "wrk is not on this machine (Debian: apt-get install wrk)")]);
        if (!RealTitles.AreThere) return new("Search", [new("all", "not measured", "", "the real titles are not on this machine (CINEORG_TEST_DATA)")]);
        var rows = Films(50_000, 1, "50,000 films", "p99 < 20 ms", log).Concat(Films(500_000, 2, "1,000,000 titles", "p99 < 30 ms", log));
        return new("Search, 8 connections", [.. rows.Select(row => Told(row, log))]);
    }

    /// <param name="titlesEach">A title and, beyond one, an original one.</param>
    private static IEnumerable<BenchRow> Films(int films, int titlesEach, string size, string reach, TextWriter log)
    {
        log.WriteLine($"search: filling a catalogue of {size}");
        var titles = RealTitles.Recombined(films * titlesEach, 7);
        var filled = new FilledFilms(titles, titlesEach);
        using var stored = new Stored();
        Fill(stored, filled);
        stored.Close();
        foreach (var row in InMemory(stored.Folder, filled, size, reach)) yield return row;
        foreach (var row in ByDatabase(stored.Folder, filled, size)) yield return row;
    }

    private static IEnumerable<BenchRow> InMemory(string data, FilledFilms films, string size, string reach)
    {
        using (var first = Served.Start(data, ServerBench.NoLimit))
        using (var asking = new Asking(first.Address, films))
        {
            var (seconds, before) = asking.WaitUntilReady(Stopwatch.StartNew(), films.Titles[0]);
            yield return new($"{size}: index from the titles, no snapshot", Seconds(seconds + first.FirstAnswer.TotalSeconds), "–", $"after start; {before} questions answered meanwhile by the database");
            first.End();
        }
        var watch = Stopwatch.StartNew();
        using var served = Served.Start(data, ServerBench.NoLimit);
        using var visitor = new Asking(served.Address, films);
        var ready = visitor.WaitUntilReady(watch, films.Titles[0]);
        yield return new($"{size}: index ready after start", Seconds(ready.Seconds), "< 5 s", $"from its snapshot; {ready.Before} questions answered meanwhile by the database");
        foreach (var row in Loads(served, visitor, films, Slipped, size, reach, "98 %", "95 %")) yield return row;
        yield return new($"{size}: memory of the index", Megabytes(visitor.Standing()!.Bytes / 1048576.0), "< 150 MB", $"its arrays; {visitor.Standing()!.Titles:N0} titles and names; resident in all {Megabytes(served.ResidentMegabytes)}");
    }

    private static IEnumerable<BenchRow> ByDatabase(string data, FilledFilms films, string size)
    {
        using var served = Served.Start(data, [.. ServerBench.NoLimit, "search:inMemory=false"]);
        using var visitor = new Asking(served.Address, films);
        var resident = served.ResidentMegabytes;
        foreach (var row in Loads(served, visitor, films, SlippedByDatabase, size + ", the database's own search (FTS5)", "", "–", "–")) yield return row;
        yield return new($"{size}, the database's own search (FTS5): resident memory", Megabytes(served.ResidentMegabytes), "–", $"{Megabytes(resident)} before the first question");
    }

    private static IEnumerable<BenchRow> Loads(Served served, Asking visitor, FilledFilms films, int slipped, string size, string reach, params string[] recalls)
    {
        for (var wrong = 0; wrong <= 2; wrong++)
        {
            var slips = Slips.Draw(films.Titles, slipped, wrong, 100 + wrong);
            var load = Wrk.Run(served.Address, [.. Slips.Draw(films.Titles, 20_000, wrong, 200 + wrong).Select(slip => Asking.Path(slip.Typed))], seconds: 5, warmUp: 3);
            var recall = visitor.Recall(slips);
            var wanted = wrong == 0 ? "" : reach.Length == 0 ? "" : $"; recall@10 ≥ {recalls[wrong - 1]}";
            yield return new($"{size}: {wrong} letters wrong", string.Create(CultureInfo.InvariantCulture, $"{load}; recall@10 {recall:0.0} %"),
                reach.Length == 0 ? "–" : reach + wanted, $"recall of {slipped:N0} titles of 5 letters and more");
        }
        var typed = Wrk.Run(served.Address, [.. Typing(films.Titles).Select(Asking.Path)], seconds: 5, warmUp: 3);
        yield return new($"{size}: while typing, 1 to 8 letters", typed.ToString(), reach.Length == 0 ? "–" : reach, "beginnings of titles");
    }

    private static IEnumerable<string> Typing(List<string> titles)
    {
        var random = new Random(5);
        return Enumerable.Range(0, 20_000).Select(_ => titles[random.Next(titles.Count)]).Select(title => title[..Math.Min(title.Length, 1 + random.Next(8))]).Where(text => text.Trim().Length > 0);
    }

    private static void Fill(Stored stored, FilledFilms films)
    {
        var movies = stored.Get<IMovieRepository>();
        var random = new Random(3);
        for (var from = 0; from < films.Titles.Count; from += Batch * films.TitlesEach)
        {
            var first = from;
            stored.Get<ITransactions>().Run(Durability.Bulk, transaction =>
            {
                for (var at = first; at < Math.Min(films.Titles.Count, first + Batch * films.TitlesEach); at += films.TitlesEach)
                    movies.Add(transaction, films.Film(at, 1900 + random.Next(125)));
                return 0;
            }).GetAwaiter().GetResult();
        }
    }

    private static BenchRow Told(BenchRow row, TextWriter log)
    {
        log.WriteLine($"search: {row.What}: {row.Measured} ({row.Note})");
        return row;
    }

    private static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s");

    private static string Megabytes(double megabytes) => string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB");
}
