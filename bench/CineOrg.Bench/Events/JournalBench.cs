using System.Diagnostics;
using System.Globalization;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Bench.Events;

/// <summary>What telling of a change costs on top of the change itself.</summary>
public static class JournalBench
{
    private const int Changes = 4_000;

    public static BenchTable Run(TextWriter log)
    {
        log.WriteLine("journal: changes with and without their event, one commit each");
        using var stored = new Stored();
        var rounds = Enumerable.Range(0, 5).Select(_ => (Without: Each(stored, tell: false), With: Each(stored, tell: true))).ToList();
        var (without, with) = (Median(rounds.Select(round => round.Without)), Median(rounds.Select(round => round.With)));
        return new("Journal", [new(
            "one event added to one change, with its own commit (NORMAL)",
            string.Create(CultureInfo.InvariantCulture, $"+{with - without:0.0} µs"),
            "≤ 20 µs",
            string.Create(CultureInfo.InvariantCulture, $"{without:0.0} µs without, {with:0.0} µs with; medians of 5 × {Changes} changes, through the writer's queue"))]);
    }

    private static double Each(Stored stored, bool tell)
    {
        var (transactions, movies) = (stored.Get<ITransactions>(), stored.Get<IMovieRepository>());
        var watch = Stopwatch.StartNew();
        for (var change = 0; change < Changes; change++)
            transactions.Run(Durability.Bulk, transaction =>
            {
                var movie = new Movie { Id = Guid.CreateVersion7(), Title = "A film", Year = 1927 };
                movies.Add(transaction, movie);
                if (tell) transaction.Append(new MovieCreated(movie.Id, movie.Title, movie.Year, "import"));
                return true;
            }).GetAwaiter().GetResult();
        return watch.Elapsed.TotalMicroseconds / Changes;
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(2);
}
