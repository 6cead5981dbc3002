using System.Diagnostics;
using System.Globalization;
using CineOrg.Core.Events;
using CineOrg.Core.Social;

namespace CineOrg.Bench.Events;

/// <summary>What telling of a change costs on top of the change itself.</summary>
public static class JournalBench
{
    private const int Changes = 500;
    private const int Rounds = 41;

    public static BenchTable Run(TextWriter log)
    {
        log.WriteLine("journal: changes with and without their event, one commit each");
        using var stored = new Stored();
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Without: Each(stored, tell: false), With: Each(stored, tell: true))).ToList();
        var (without, with) = (Median(rounds.Select(round => round.Without)), Median(rounds.Select(round => round.With)));
        return new("Journal", [new(
            "one event added to one change, with its own commit (NORMAL)",
            string.Create(CultureInfo.InvariantCulture, $"+{Median(rounds.Select(round => round.With - round.Without)):0.0} µs"),
            "≤ 20 µs",
            string.Create(CultureInfo.InvariantCulture, $"{without:0.0} µs without, {with:0.0} µs with; medians of {Rounds} × {Changes} films marked as seen, each its own commit"))]);
    }

    // A small change with an even cost: adding a film now and then merges the words of many.
    private static double Each(Stored stored, bool tell)
    {
        var (transactions, seen) = (stored.Get<ITransactions>(), stored.Get<ISeenRepository>());
        var watch = Stopwatch.StartNew();
        for (var change = 0; change < Changes; change++)
            transactions.Run(Durability.Bulk, transaction =>
            {
                var (film, now) = (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow());
                seen.Mark(transaction, "owner", film, now);
                if (tell) transaction.Append(new MovieViewed(film, "owner"));
                return true;
            }).GetAwaiter().GetResult();
        return watch.Elapsed.TotalMicroseconds / Changes;
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Rounds / 2);
}
