using System.Diagnostics;
using System.Globalization;
using CineOrg.Core.Availability;

namespace CineOrg.Bench.Sources;

/// <summary>Choosing among twenty places of a film: time and memory, beside the same rule written with LINQ in the same run.</summary>
public static class SourcesBench
{
    private const int Films = 512;
    private const int Places = 20;
    private const int Batches = 2_000;
    private static readonly SourceQuestion Question = new(8);

    public static BenchTable Run(TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var films = Drawn();
        var differing = films.Count(film => SourceSelector.Choose(film, Question).Index != ByLinq(film));
        var (chosen, sorted) = (Timed(film => SourceSelector.Choose(film, Question).Index, films), Timed(ByLinq, films));
        log.WriteLine(Invariant($"selector p50 {chosen.Half:F0} ns, p99 {chosen.Last:F0} ns; LINQ p50 {sorted.Half:F0} ns"));
        return new BenchTable("Choosing a source", [
            new("choice among 20 places, p99 of batches", Invariant($"{chosen.Last / 1000:F2} µs"), "< 5 µs", Invariant($"median {chosen.Half / 1000:F2} µs; {Batches} batches of {Films} drawn films")),
            new("allocated by a choice", Invariant($"{chosen.Bytes} B"), "0 B", "the answer is a value"),
            new("the same rule by LINQ: filter, order, first", Invariant($"{sorted.Last / 1000:F2} µs"), "baseline", Invariant($"median {sorted.Half / 1000:F2} µs; {sorted.Bytes} B a choice; {differing} of {Films} choices differ")),
        ]);
    }

    private static int ByLinq(Source[] film) => film.Index()
        .Where(one => SourceSelector.Judge(in film[one.Index], Question) == Verdict.Sustains)
        .OrderBy(one => one.Item.Rank).ThenBy(one => SourceSelector.Choose([one.Item], Question).CostMs)
        .Select(one => one.Index).DefaultIfEmpty(-1).First();

    private static Source[][] Drawn()
    {
        var random = new Random(20);
        return [.. Enumerable.Range(0, Films).Select(_ => Enumerable.Range(0, Places).Select(at => One(random, at)).ToArray())];
    }

    private static Source One(Random random, int number)
    {
        var layer = DataLocations.Default.All[random.Next(DataLocations.Default.All.Count)];
        var measured = random.Next(3) > 0;
        return Source.At(layer, $"owner {number}") with
        {
            LatencyMs = random.Next(1, 500), BandwidthMbps = measured ? random.Next(1, 60) : null,
            DeviationMbps = measured ? random.Next(0, 12) : null, Broken = random.Next(5) == 0,
        };
    }

    private static (double Half, double Last, long Bytes) Timed(Func<Source[], int> choose, Source[][] films)
    {
        var sum = 0;
        foreach (var film in films) sum += choose(film); // warm
        var times = new double[Batches];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var batch = 0; batch < Batches; batch++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var film in films) sum += choose(film);
            times[batch] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / films.Length;
        }
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / ((long)Batches * films.Length);
        GC.KeepAlive(sum);
        Array.Sort(times);
        return (times[Batches / 2], times[Batches * 99 / 100], bytes);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
