using System.Diagnostics;
using System.Globalization;
using CineOrg.Core.Library.ReleaseNames;

namespace CineOrg.Bench.Parser;

/// <summary>Accuracy, speed, memory and the worst name of the release-name parser.</summary>
public static class ParserBench
{
    private const int Runs = 5;

    public static BenchTable Run(TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var names = ParserNames.Load();
        if (names is null) return new BenchTable("Release names", [new("accuracy and speed", "skipped", "", "absent: real names (CINEORG_TEST_DATA)"), Worst()]);
        return new BenchTable("Release names", [Accuracy(names, log), Speed(names, log), Memory(names), Worst()]);
    }

    private static BenchRow Accuracy(ParserNames names, TextWriter log)
    {
        var missed = names.Films.Where(film => !ParserNames.IsRight(film)).Select(film => film.Input).ToList();
        foreach (var name in missed) log.WriteLine($"missed: {name} -> {ReleaseNameParser.Parse(name).Title}");
        var right = names.Films.Count - missed.Count;
        return new("title and year right, film cases", Invariant($"{100.0 * right / names.Films.Count:F1} % ({right} of {names.Films.Count})"), "≥ 97 %",
            "missed (docs/release-names.md explains each): " + string.Join("; ", missed));
    }

    private static BenchRow Speed(ParserNames names, TextWriter log)
    {
        Warm(names.All);
        var rates = Enumerable.Range(0, Runs).Select(_ => Rate(names.All)).Order().ToList();
        log.WriteLine("names/s: " + string.Join(", ", rates.Select(rate => Invariant($"{rate:F0}"))));
        return new("names read on one core, all fields", Invariant($"{rates[Runs / 2]:N0} names/s"), "≥ 120,000 names/s", $"median of {Runs} runs over {names.All.Count} names, folder and file both read");
    }

    private static BenchRow Memory(ParserNames names)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(names.All);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / names.All.Count;
        return new("allocated per name", Invariant($"{bytes} B"), "< 1,000 B", "the answer included");
    }

    private static BenchRow Worst()
    {
        var (name, time) = HostileNames.All.Select(piece => (piece, Time: Fastest(HostileNames.Repeat(piece)))).MaxBy(pair => pair.Time);
        return new("worst name of 64 KiB", Invariant($"{time.TotalMilliseconds:F1} ms"), "< 50 ms", $"repeated \"{name}\", of {HostileNames.All.Count} kinds");
    }

    /// <summary>The best of three: what the name costs, without the neighbours of the machine.</summary>
    private static TimeSpan Fastest(string name) => Enumerable.Range(0, 3).Select(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        ReleaseNameParser.Parse(name);
        return Stopwatch.GetElapsedTime(start);
    }).Min();

    private static void Warm(IReadOnlyList<string> names)
    {
        for (var run = 0; run < 3; run++) ReadAll(names);
    }

    private static double Rate(IReadOnlyList<string> names)
    {
        var start = Stopwatch.GetTimestamp();
        ReadAll(names);
        return names.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void ReadAll(IReadOnlyList<string> names)
    {
        foreach (var name in names) ReleaseNameParser.Parse(name);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
