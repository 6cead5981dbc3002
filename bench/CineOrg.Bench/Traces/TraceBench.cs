using System.Globalization;
using CineOrg.App.Lab.Traces;
using CineOrg.App.Lab.Traces.Shapes;

namespace CineOrg.Bench.Traces;

/// <summary>What is served at once within a budget, by our rule and by policies from papers: on what people of MovieLens asked for, and on four drawn traces of other shapes.</summary>
internal static class TraceBench
{
    private const string MovieLens = "traces/movielens-even.csv";

    /// <summary>A wider anticipation than the program's, to show what it would cost.</summary>
    private static readonly PolicyKind Wide = PolicyKinds.Ahead("ours-wide", 0.1);

    /// <summary>Those of which the best must not be missed by more than 2 %.</summary>
    private static readonly string[] Rivals = ["lru", "sieve", "w-tinylfu"];

    private static readonly double[] Budgets = [0.05, 0.1, 0.2, 0.5];

    public static BenchTable Run(TextWriter log) => new("What is kept: served at once within a budget", [.. Rows(log)]);

    private static IEnumerable<BenchRow> Rows(TextWriter log)
    {
        if (TestData.Has(MovieLens))
            foreach (var row in OfMovieLens(TraceFile.Read(TestData.At(MovieLens)), log)) yield return row;
        else yield return new("the MovieLens trace", "skipped", "", $"{MovieLens} is not there");
        foreach (var (name, draw) in TraceShapes.All)
            foreach (var row in OfShape(name, draw(), log)) yield return row;
    }

    private static IEnumerable<BenchRow> OfMovieLens(Trace trace, TextWriter log)
    {
        List<TraceRun> whole = [.. Budgets.Select(share => TraceRun.Of(trace.Whole(), Costs.Unit, share, log, Wide))];
        Draw(whole);
        foreach (var run in whole) yield return Unit(run);
        foreach (var run in whole) yield return Ahead(run);
        foreach (var share in Budgets) yield return Bytes("MovieLens", TraceRun.Of(trace, Costs.Usual, share, log), "above every other");
    }

    private static IEnumerable<BenchRow> OfShape(string name, Trace trace, TextWriter log)
    {
        foreach (var share in Budgets) yield return Shape(name, TraceRun.Of(trace.Whole(), Costs.Unit, share, log));
        yield return Bytes(name, TraceRun.Of(trace, Costs.Usual, 0.05, log), "−2.0 % or better");
    }

    private static BenchRow Unit(TraceRun run) => new(
        Text($"MovieLens, works of one size, {run.Share:0%} of them held"),
        Text($"{run["ours"]:0.0%} at once, {run["ours"] / run["belady"]:0.0%} of the optimum"),
        run.Share == 0.1 ? "above every other; 78 % of the optimum" : "above every other",
        Text($"{(run.IsAboveAll ? "above every other" : "NOT above every other")}; share of the optimum: {run.Others(run["belady"])}; optimum {run["belady"]:0.0%} (Belady)"));

    private static BenchRow Ahead(TraceRun run) => new(
        Text($"the same at {run.Share:0%}, what people open next fetched ahead"),
        Text($"{run["ours-ahead"]:0.0%} at once, {run["ours-ahead"] / run["belady"]:0.0%} of the optimum without"),
        "beyond it without",
        Text($"{run.Ahead("ours-ahead")}; from one chance in ten on: {run["ours-wide"]:0.0%}, {run.Ahead("ours-wide")}"));

    private static BenchRow Bytes(string name, TraceRun run, string reach) => new(
        Text($"{name}, bytes by level, budget {run.Share:0%} of everything at deep"),
        Text($"{run["ours"]:0.0%} at once, mean wait {run.Of("ours").MeanWaitMs:0} ms"), reach,
        Text($"{run.Others(1)}; {run.Of("ours").Regenerations:N0} fetched again (the best of the others {run.FewestAgain:N0}); at most {run.Bound:0.0%} (PFOO-L), Belady with whole works {run["belady"]:0.0%}"));

    private static BenchRow Shape(string name, TraceRun run)
    {
        var best = Rivals.Max(rival => run[rival]);
        return new(Text($"{name}, works of one size, {run.Share:0%}"), Text($"{run["ours"]:0.0%} at once, {Math.Round(run["ours"] / best - 1, 3):+0.0%;−0.0%;0.0%} against the best of LRU, SIEVE and W-TinyLFU"), "−2.0 % or better",
            Text($"{run.Others(1)}; optimum {run["belady"]:0.0%}"));
    }

    /// <summary>The picture of docs/memory.md, where the pages are being written anew.</summary>
    private static void Draw(IReadOnlyList<TraceRun> runs)
    {
        var root = Environment.GetEnvironmentVariable("CINEORG_CLONE") ?? Directory.GetCurrentDirectory();
        if (Environment.GetEnvironmentVariable("CINEORG_WRITE_DOCS") == "1") File.WriteAllText(Path.Combine(root, "docs", "images", "kept.svg"), BudgetPlot.Svg(runs));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
