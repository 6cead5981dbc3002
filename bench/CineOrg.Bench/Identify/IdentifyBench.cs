using System.Diagnostics;
using System.Globalization;

namespace CineOrg.Bench.Identify;

/// <summary>How many names are given the right film, how many a wrong one, how many a person must look at.</summary>
public static class IdentifyBench
{
    private const int AtOnce = 8;
    private const int ListedWrong = 60;

    public static BenchTable Run(TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return WorkSet.IsHere ? Measure(WorkSet.Load(), log).GetAwaiter().GetResult()
            : new("Identification", [new("precision and recall", "skipped", "", "absent: real names and films (CINEORG_TEST_DATA)")]);
    }

    private static async Task<BenchTable> Measure(WorkSet works, TextWriter log)
    {
        log.WriteLine($"Identify: {works.Works.Count} films");
        await using var server = await SourceServer.Start(works.Works);
        var names = new NameCases(works);
        (string What, IReadOnlyList<NameCase> Cases)[] kinds =
        [
            ("exact names", names.Exact(6)), ("one typo", names.OneTypo(12)), ("year one off", names.YearOff(12)), ("no year", names.NoYear(12)),
            ("translated title", names.Translated()),
        ];
        using var both = new Identifier(server.Address, withTmdb: true);
        using var alone = new Identifier(server.Address, withTmdb: false);
        var rows = new List<BenchRow>();
        foreach (var (what, cases) in kinds) rows.AddRange(await Measure(what, cases, both, server, log));
        rows.AddRange(await Measure("exact names, Wikidata alone", names.Exact(30), alone, server, log));
        return new("Identification of names among " + works.Works.Count.ToString("N0", CultureInfo.InvariantCulture) + " films of two sources", rows);
    }

    private static async Task<IEnumerable<BenchRow>> Measure(string what, IReadOnlyList<NameCase> cases, Identifier identifier, SourceServer server, TextWriter log)
    {
        var (asked, watch) = (server.Asked, Stopwatch.StartNew());
        var outcomes = new Outcome[cases.Count];
        await Parallel.ForAsync(0, cases.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (at, _) => outcomes[at] = Judge(cases[at], await identifier.Find(cases[at].Path)));
        var wrong = cases.Where((_, at) => outcomes[at] == Outcome.Wrong).ToList();
        foreach (var (name, outcome) in cases.Zip(outcomes).Where(pair => pair.Second != Outcome.Right && !(pair.First.HasNamesake && pair.Second == Outcome.Review)))
            log.WriteLine($"{what}: {outcome}: {name.Path} -> {name.Truth.Title} ({name.Truth.Year})");
        var (right, alone) = (outcomes.Count(outcome => outcome == Outcome.Right), cases.Count(name => !name.HasNamesake));
        var rightAlone = cases.Where((name, at) => !name.HasNamesake && outcomes[at] == Outcome.Right).Count();
        log.WriteLine($"Identify: {what}: {cases.Count} names in {watch.Elapsed.TotalSeconds:0.0} s");
        return
        [
            new(what, $"precision {Percent(right, right + wrong.Count)}, recall {Percent(rightAlone, alone)}", "≥ 99 % at ≥ 95 %", string.Create(CultureInfo.InvariantCulture,
                $"{cases.Count:N0} names, {(server.Asked - asked) / (double)cases.Count:0.0} requests each; namesakes left to a person: {cases.Where((name, at) => name.HasNamesake && outcomes[at] == Outcome.Review).Count()} of {cases.Count - alone}; wrong: {Listed(wrong)}")),
        ];
    }

    private static Outcome Judge(NameCase name, IReadOnlyList<string>? told) => told is null ? Outcome.Review
        : told.All(id => id == name.Truth.Wikidata || id == name.Truth.Tmdb.ToString(CultureInfo.InvariantCulture)) ? Outcome.Right : Outcome.Wrong;

    private static string Listed(List<NameCase> wrong) => wrong.Count == 0 ? "none"
        : string.Join("; ", wrong.Take(ListedWrong).Select(name => $"{name.Path.Split('/')[^1]} (is {name.Truth.Title}, {name.Truth.Year})")) + (wrong.Count > ListedWrong ? $"; {wrong.Count - ListedWrong} more" : "");

    private static string Percent(int part, int whole) => whole == 0 ? "–" : (100.0 * part / whole).ToString("0.00", CultureInfo.InvariantCulture) + " %";

    private enum Outcome { Review, Right, Wrong }
}
