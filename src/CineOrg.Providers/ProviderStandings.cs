using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.Providers;

/// <summary>The sources' standing as decisions read it, looked up once a second at most.</summary>
internal sealed class ProviderStandings(SourceDesk desk, TimeProvider clock) : IProviderStandings
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private volatile Seen? _seen;

    public IReadOnlyDictionary<string, ProviderStanding> Now()
    {
        if (_seen is { } seen && clock.GetElapsedTime(seen.At) < Fresh) return seen.Standings;
        var now = new Seen(clock.GetTimestamp(), Look(desk.Standing(), clock.GetUtcNow()));
        _seen = now;
        return now.Standings;
    }

    /// <summary>One provider can have several hosts: it is broken when each of them is.</summary>
    public static IReadOnlyDictionary<string, ProviderStanding> Look(IEnumerable<SourceStanding> hosts, DateTimeOffset now) =>
        hosts.GroupBy(host => host.Source, StringComparer.Ordinal).ToDictionary(source => source.Key, source => Of([.. source], now), StringComparer.Ordinal);

    private static ProviderStanding Of(IReadOnlyList<SourceStanding> hosts, DateTimeOffset now)
    {
        var spent = hosts.Any(host => host.Condition == SourceCondition.Spent);
        var perDay = hosts.Select(host => host.MaxPerDay).Min();
        var left = spent ? 0 : perDay is { } most ? Math.Max(0, most - hosts.Max(host => host.Today)) : (int?)null;
        return new(perDay, left, left is null ? null : NextDay(now), hosts.All(host => host.Condition == SourceCondition.Broken));
    }

    // Quotas are counted by days of UTC.
    private static DateTimeOffset NextDay(DateTimeOffset now) => new(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);

    private sealed record Seen(long At, IReadOnlyDictionary<string, ProviderStanding> Standings);
}
