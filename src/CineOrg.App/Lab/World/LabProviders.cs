using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Lab.World;

/// <summary>The sources of the world as declared; their quotas are kept by the real store, so that a restart forgets none.</summary>
internal sealed class LabProviders(IReadOnlyList<ProviderSpec> declared, LabStore store, VirtualTime clock, Chance chance) : IProviderStandings
{
    // As the program's own breaker: after so many failures in a row a source is left alone for so long.
    private const int BreaksAfter = 6, Retries = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30), Timeout = TimeSpan.FromSeconds(10), Block = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, Standing> _standings = declared.ToDictionary(provider => provider.Name, provider => new Standing(provider, chance.For(provider.Name)));

    public IEnumerable<Standing> All => _standings.Values;

    public IReadOnlyDictionary<string, ProviderStanding> Now() => _standings.ToDictionary(one => one.Key, one =>
    {
        var (spec, now) = (one.Value.Spec, clock.GetUtcNow());
        var left = spec.PerDay is { } perDay ? Math.Max(0, perDay - store.Quota.UsedOn(one.Key, DayOf(now))) : (int?)null;
        return new ProviderStanding(spec.PerDay, left, left is null ? null : new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero), clock.Elapsed < one.Value.BrokenUntil);
    });

    /// <summary>The first that can be asked now, in the order of trust; null when none can.</summary>
    public string? Open(IReadOnlyList<string> names)
    {
        var now = Now();
        return names.FirstOrDefault(name => !now[name].Broken && now[name].Left is not 0);
    }

    /// <summary>Asks one provider so often, one request after the other.</summary>
    /// <returns>How long that takes, and what went wrong; null when it went well.</returns>
    public (TimeSpan Takes, string? Error) Ask(string name, int requests)
    {
        var (standing, takes) = (_standings[name], TimeSpan.Zero);
        for (var request = 0; request < requests; request++)
        {
            var (lasted, failed) = Tries(standing, takes);
            takes += lasted;
            if (failed is not null) return (takes, failed);
        }
        return (takes, null);
    }

    // As the program asks: three retries after half a second, one and two, unless the source is left alone meanwhile.
    private (TimeSpan Lasted, string? Failed) Tries(Standing standing, TimeSpan before)
    {
        var takes = TimeSpan.Zero;
        for (var retry = 0; ; retry++)
        {
            if (!Take(standing)) return (takes, $"{standing.Spec.Name}: the day's requests are spent");
            var (lasted, failed) = Once(standing, clock.Elapsed + before + takes);
            takes += lasted;
            if (failed is null || retry == Retries || clock.Elapsed + before + takes < standing.BrokenUntil) return (takes, failed);
            takes += TimeSpan.FromSeconds(0.5 * Math.Pow(2, retry));
        }
    }

    private bool Take(Standing standing)
    {
        var now = clock.GetUtcNow();
        if (standing.Spec.PerDay is { } perDay && store.Quota.Reserve(new(standing.Spec.Name, 1, now + Block, DayOf(now), perDay, 0)) == 0) return false;
        standing.Count(clock.Elapsed, DayOf(now));
        return true;
    }

    private static (TimeSpan Lasted, string? Failed) Once(Standing standing, TimeSpan at)
    {
        var spec = standing.Spec;
        var hour = at.TotalHours;
        if (spec.Down?.Any(span => hour >= span.From && hour < span.To) == true) return (Timeout, standing.Fails(at + Timeout, "does not answer"));
        var lasted = standing.Chance.Answer(spec.LatencyMs.Median, spec.LatencyMs.P99);
        if (lasted > Timeout) return (Timeout, standing.Fails(at + Timeout, "did not answer in time"));
        if (standing.Chance.Is(spec.Failures)) return (lasted, standing.Fails(at + lasted, "answered with an error"));
        standing.Succeeds();
        return (lasted, null);
    }

    private static DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);

    /// <summary>One provider, as it really is and as it was seen.</summary>
    internal sealed class Standing(ProviderSpec spec, Chance chance)
    {
        private readonly Dictionary<DateOnly, int> _days = [];
        private int _inARow;

        public ProviderSpec Spec { get; } = spec;
        public Chance Chance { get; } = chance;
        public TimeSpan BrokenUntil { get; private set; }
        public int Sent { get; private set; }
        public int SentWhileBroken { get; private set; }

        /// <summary>The most requests of one day, as the provider itself would count them.</summary>
        public int MostInADay => _days.Values.DefaultIfEmpty(0).Max();

        public void Count(TimeSpan now, DateOnly day)
        {
            Sent++;
            if (now < BrokenUntil) SentWhileBroken++;
            _days[day] = _days.GetValueOrDefault(day) + 1;
        }

        public string Fails(TimeSpan now, string how)
        {
            if (++_inARow >= BreaksAfter) BrokenUntil = now + Rest;
            return $"{Spec.Name} {how}";
        }

        public void Succeeds() => (_inARow, BrokenUntil) = (0, TimeSpan.Zero);
    }
}
