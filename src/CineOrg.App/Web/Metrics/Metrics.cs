using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Ahead;
using CineOrg.Core.Housekeeping.Caching;
using CineOrg.Core.Housekeeping.Figures;
using CineOrg.Core.Jobs;
using CineOrg.Providers;

namespace CineOrg.App.Web.Metrics;

/// <summary>Every metric there is. Names follow Prometheus’ conventions: base units, counters end in <c>_total</c>.</summary>
internal static class Metrics
{
    private static readonly EntityKind[] Kinds = [EntityKind.Movie, EntityKind.Person];

    public static IReadOnlyList<Metric> All { get; } =
    [
        new("cineorg_films", MetricType.Gauge, "films", "Films known, by the level held of them.", ["level"], now => Levels(now.Levels.Films)),
        new("cineorg_people", MetricType.Gauge, "people", "People known, by the level held of them.", ["level"], now => Levels(now.Levels.People)),
        new("cineorg_openings_total", MetricType.Counter, "openings", "Films and people opened; held says whether what the act needs was there at that moment (enough) or not (less).",
            ["kind", "held"], now => [.. Deeds(now, Deed.Served, ("held", "enough")), .. Deeds(now, Deed.Lacking, ("held", "less"))]),
        new("cineorg_served_ratio", MetricType.Gauge, "0–1", "Share of this and the last hour's openings that found what they need.", [], Served),
        new("cineorg_enrichments_total", MetricType.Counter, "enrichments", "Times that a film or person learned something.", ["kind"], now => Deeds(now, Deed.Enriched)),
        new("cineorg_downgrades_total", MetricType.Counter, "downgrades", "Times that what nobody used of a film or person was let go.", ["kind"], now => Deeds(now, Deed.Downgraded)),
        new("cineorg_regenerations_total", MetricType.Counter, "regenerations", "Films and people that came back: the first rise of their level after a downgrade, as far as the journal remembers.",
            ["kind"], now => Deeds(now, Deed.Regenerated)),
        new("cineorg_provider_up", MetricType.Gauge, "0 or 1", "Whether a host of a source is asked: 0 while it rests, is broken or its day is spent.", ["source", "host"],
            now => now.Sources.Select(source => new Sample(IsAsked(source) ? 1 : 0, ("source", source.Source), ("host", source.Host)))),
        new("cineorg_provider_state", MetricType.Gauge, "0 or 1", "1 for the state that a host of a source is in, the breaker's states among them.", ["source", "host", "state"],
            now => now.Sources.SelectMany(source => Enum.GetValues<SourceCondition>().Select(state => new Sample(
                source.Condition == state ? 1 : 0, ("source", source.Source), ("host", source.Host), ("state", state.ToString().ToLowerInvariant()))))),
        new("cineorg_provider_requests_today", MetricType.Gauge, "requests", "Requests of the whole budget since midnight (UTC).", ["budget"],
            now => now.Budgets.Select(source => new Sample(source.Today, ("budget", source.Budget)))),
        new("cineorg_provider_quota_left", MetricType.Gauge, "requests", "What is left of the day's requests; absent for budgets without a daily quota.", ["budget"],
            now => now.Budgets.Where(source => source.MaxPerDay is not null).Select(source => new Sample(Math.Max(0, source.MaxPerDay!.Value - source.Today), ("budget", source.Budget)))),
        new("cineorg_provider_waiting", MetricType.Gauge, "requests", "Requests of the whole budget that wait for their turn.", ["budget"],
            now => now.Budgets.Select(source => new Sample(source.Waiting, ("budget", source.Budget)))),
        new("cineorg_load_level", MetricType.Gauge, "0–2", "How busy the machine is: 0 low, 1 medium, 2 high.", [], now => [new((int)now.Load.Level)]),
        new("cineorg_load_signal", MetricType.Gauge, "the signal's own", "What is measured of the load: requests under way, milliseconds (latency, disk), percent (cpu, memory, io), Mbit/s.", ["signal"],
            now => now.Load.Signals.Where(signal => signal.Value is not null).Select(signal => new Sample(signal.Value!.Value, ("signal", signal.Name)))),
        new("cineorg_jobs", MetricType.Gauge, "jobs", "Jobs that wait (pending) or run, by priority.", ["priority", "status"],
            now => Jobs(now, job => job?.Count ?? 0)),
        new("cineorg_job_oldest_age_seconds", MetricType.Gauge, "seconds", "Age of the oldest of them; 0 when there is none.", ["priority", "status"],
            now => Jobs(now, job => job is null ? 0 : Math.Max(0, (now.Now - job.Oldest).TotalSeconds))),
        new("cineorg_stored_bytes", MetricType.Gauge, "bytes", "What a kind of data takes.", ["kind"], now => now.Stored.Select(stored => new Sample(stored.Bytes, ("kind", stored.Kind.Word())))),
        new("cineorg_stored_budget_bytes", MetricType.Gauge, "bytes", "What it may take; absent without a limit.", ["kind"],
            now => now.Stored.Where(stored => stored.Budget is not null).Select(stored => new Sample(stored.Budget!.Value, ("kind", stored.Kind.Word())))),
        new("cineorg_prefetched", MetricType.Gauge, "films and people", "What was fetched before anybody asked, by kind of link: opened in its time, unused, or waiting. The first two fade, so that the last few hundred count.",
            ["link", "outcome"], now => now.Foresight.SelectMany(Outcomes)),
        new("cineorg_prefetch_spared_seconds", MetricType.Gauge, "seconds", "Waiting that one request made beforehand spares on average, by kind of link.", ["link"],
            now => now.Foresight.Select(link => new Sample(link.Spares(now.Prefetch.Wait), ("link", link.Link)))),
        new("cineorg_prefetch_pays", MetricType.Gauge, "0 or 1", "Whether a kind of link is followed beforehand; 0: only a small share, to go on measuring.", ["link"],
            now => now.Foresight.Select(link => new Sample(now.Prefetch.Of(link) == Verdict.Wasted ? 0 : 1, ("link", link.Link)))),
        new("cineorg_cache_answers_total", MetricType.Counter, "answers", "How what is kept ready answered: hit, stale (at once, renewed behind), wait (for a making already begun), miss (made for the asker).",
            ["cache", "answer"], now => now.Caches.SelectMany(Answers)),
        new("cineorg_cache_failures_total", MetricType.Counter, "failures", "Makings that failed; none is kept.", ["cache"], now => Caches(now, cache => cache.Failures)),
        new("cineorg_cache_hit_ratio", MetricType.Gauge, "0–1", "Share answered at once since the start, stale ones too; absent before anybody asked.", ["cache"],
            now => now.Caches.Where(cache => cache.Ratio is not null).Select(cache => new Sample(cache.Ratio!.Value, ("cache", cache.Kind)))),
        new("cineorg_cache_entries", MetricType.Gauge, "entries", "Answers held.", ["cache"], now => Caches(now, cache => cache.Entries)),
        new("cineorg_cache_bytes", MetricType.Gauge, "bytes", "Bytes of the answers held; keys and tables come on top.", ["cache"], now => Caches(now, cache => cache.Bytes)),
    ];

    private static IEnumerable<Sample> Outcomes(Foresight link) =>
    [
        new(link.Opened, ("link", link.Link), ("outcome", "opened")), new(link.Unused, ("link", link.Link), ("outcome", "unused")),
        new(link.Waiting, ("link", link.Link), ("outcome", "waiting")),
    ];

    private static IEnumerable<Sample> Levels(IReadOnlyList<long> counts) =>
        Enum.GetValues<Level>().Select(level => new Sample(counts[(int)level], ("level", level.Word())));

    private static IEnumerable<Sample> Deeds(Standing now, Deed deed, params (string, string)[] labels) =>
        Kinds.Select(kind => new Sample(now.Activity.Total(deed, kind), [("kind", kind.Word()), .. labels]));

    private static IEnumerable<Sample> Served(Standing now)
    {
        var hours = now.Activity.Hours(2);
        var (served, lacking) = (hours.Sum(hour => hour[Deed.Served]), hours.Sum(hour => hour[Deed.Lacking]));
        return served + lacking == 0 ? [] : [new((double)served / (served + lacking))];
    }

    private static bool IsAsked(SourceStanding source) => source.Condition is SourceCondition.Unasked or SourceCondition.Working or SourceCondition.Failing;

    // Every priority stands there at all times: a number that comes and goes cannot be watched.
    private static IEnumerable<Sample> Jobs(Standing now, Func<OpenJobs?, double> value) =>
        from priority in Enum.GetValues<Priority>()
        from status in new[] { JobStatus.Pending, JobStatus.Running }
        select new Sample(
            value(now.Jobs.FirstOrDefault(open => open.Priority == priority && open.Status == status)),
            ("priority", priority.ToString().ToLowerInvariant()), ("status", status.ToString().ToLowerInvariant()));

    private static IEnumerable<Sample> Caches(Standing now, Func<CacheFigures, double> value) =>
        now.Caches.Select(cache => new Sample(value(cache), ("cache", cache.Kind)));

    private static IEnumerable<Sample> Answers(CacheFigures cache) =>
    [
        new(cache.Hits, ("cache", cache.Kind), ("answer", "hit")), new(cache.Stale, ("cache", cache.Kind), ("answer", "stale")),
        new(cache.Waits, ("cache", cache.Kind), ("answer", "wait")), new(cache.Misses, ("cache", cache.Kind), ("answer", "miss")),
    ];
}
