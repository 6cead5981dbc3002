using System.Globalization;

namespace CineOrg.Bench.Enrich;

/// <summary>
/// 1,000 films to deep against a server with each provider's real limits and latency: how near to the speed that the limits allow, whether
/// anything was asked too often, and what faults, a dead provider and kills do to it.
/// </summary>
internal static class EnrichBench
{
    /// <summary>Windows, latencies, timeouts and rests are all shorter by this factor; their ratio is the real one.</summary>
    private const int Factor = 20;
    private const int Kills = 30;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    public static BenchTable Run(TextWriter log) => new("Enriching 1,000 films", All(log).GetAwaiter().GetResult());

    // One after the other: they share the machine.
    private static async Task<IReadOnlyList<BenchRow>> All(TextWriter log) => [.. await Plain(log), .. await Faulty(log), .. await Killed(log)];

    private static async Task<IEnumerable<BenchRow>> Plain(TextWriter log)
    {
        var clock = QuickTime.Begin(Factor);
        using var films = new EnrichFilms();
        await using var world = await new EnrichWorld(clock).Open();
        using (var run = Enriching.Start(films.Folder, world.Address, clock)) run.Finish(Longest);
        var (outcome, took) = (await films.Look(), Took(world));
        var bound = Bound(world);
        log.WriteLine($"enrich: {outcome}, {took.TotalSeconds:0} s of {bound.TotalSeconds:0} s, {world.Wikimedia.Requests} + {world.Tmdb.Requests} requests");
        return
        [
            new("to deep, at each provider's real limits, 100 ms latency", string.Create(CultureInfo.InvariantCulture, $"{outcome.Deep:#,0} films in {took.TotalMinutes:0.0} min, {bound / took:P0} of the bound"), "≥ 90 % of the computed bound",
                string.Create(CultureInfo.InvariantCulture, $"bound {bound.TotalMinutes:0.0} min: {world.Wikimedia.Requests:#,0} requests to Wikimedia at 200 a minute; the clock ran {Factor} times as fast for both sides")),
            new("requests over a limit", Over(world), "0", "200 a minute and 3 at once to Wikimedia, 20 a second to TMDB, counted by the server"),
            new("requests per film", string.Create(CultureInfo.InvariantCulture, $"{(double)world.Wikimedia.Requests / outcome.Films:0.00} to Wikimedia, {(double)world.Tmdb.Requests / outcome.Films:0.00} to TMDB"), "–",
                "half of the films held by IMDb id, half by title and year; two languages"),
            new("asked more than once", $"{Repeated(world, [])} keys", "0", ""),
        ];
    }

    private static async Task<IEnumerable<BenchRow>> Faulty(TextWriter log)
    {
        var clock = QuickTime.Begin(Factor);
        using var films = new EnrichFilms();
        await using var world = await new EnrichWorld(clock, faults: 0.2, tmdbIsDead: true).Open();
        using (var run = Enriching.Start(films.Folder, world.Address, clock)) run.Finish(Longest);
        var (outcome, took) = (await films.Look(), Took(world));
        log.WriteLine($"enrich, faulty: {outcome}, {took.TotalSeconds:0} s, {world.Faulty} faults");
        return
        [
            new("20 % of answers faulty, TMDB dead", string.Create(CultureInfo.InvariantCulture, $"{outcome.Whole:#,0} of {outcome.Films:#,0} films hold all that the living give, {outcome.Stuck} stuck"), "all, none stuck",
                string.Create(CultureInfo.InvariantCulture, $"{took.TotalMinutes:0} min; {world.Faulty:#,0} answers were 500, 503, 429, lag under 200, broken off, HTML, of wrong types or cut")),
            new("requests over a limit meanwhile", Over(world), "0", ""),
        ];
    }

    private static async Task<IEnumerable<BenchRow>> Killed(TextWriter log)
    {
        var clock = QuickTime.Begin(Factor);
        var draw = new Random(11);
        using var films = new EnrichFilms();
        await using var world = await new EnrichWorld(clock).Open();
        List<DateTimeOffset> killed = [];
        var finished = false;
        while (killed.Count < Kills && !finished)
        {
            using var run = Enriching.Start(films.Folder, world.Address, clock);
            finished = !run.KillAfter(TimeSpan.FromSeconds(0.8 + draw.NextDouble() * 1.2));
            if (!finished) killed.Add(clock.GetUtcNow());
        }
        if (!finished)
            using (var last = Enriching.Start(films.Folder, world.Address, clock)) last.Finish(Longest);
        var outcome = await films.Look();
        var (late, soon) = (Repeated(world, killed), Repeated(world, []));
        log.WriteLine($"enrich, killed {killed.Count} times: {outcome}, {soon} asked again, {late} of them older than a second");
        return
        [
            new($"kill -9 during it, {killed.Count} times", $"{outcome.Deep:#,0} of {outcome.Films:#,0} films deep, {late} keys asked again that were answered more than a second before a kill", "nothing lost, none",
                $"{soon - late} keys of the last second (of the true clock) were asked again; {Over(world)} over a limit"),
        ];
    }

    private static TimeSpan Took(EnrichWorld world) =>
        (world.Wikimedia.Last > world.Tmdb.Last ? world.Wikimedia.Last : world.Tmdb.Last) - world.First!.Value + EnrichWorld.Latency;

    // No sliding window lets the last request leave earlier.
    private static TimeSpan Bound(EnrichWorld world) => EnrichWorld.Latency + Later(
        TimeSpan.FromMinutes((world.Wikimedia.Requests - 1) / EnrichWorld.WikimediaPerMinute), TimeSpan.FromSeconds((world.Tmdb.Requests - 1) / 20));

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static string Over(EnrichWorld world) => (world.Wikimedia.Violations + world.Tmdb.Violations).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Keys that were answered again, but for those whose first answer came within the last second before a kill: a true second, since processor
    /// and disk do not run faster.
    /// </summary>
    private static int Repeated(EnrichWorld world, IReadOnlyList<DateTimeOffset> killed) => world.Answered.GroupBy(answer => answer.Key).Sum(answers =>
    {
        var times = answers.Select(answer => answer.At).Order().ToList();
        return times.SkipLast(1).Count(at => !killed.Any(kill => kill >= at && kill - at <= TimeSpan.FromSeconds(Factor)));
    });
}
