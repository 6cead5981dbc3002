using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping.Uses;

/// <summary>
/// Counts what people open, find, play and watch, per film, person and session, so that housekeeping knows what is loved. Nobody waits
/// for it: it reads the journal behind them, many events in one transaction that moves its place too, so that none counts twice.
/// </summary>
public sealed class StatsTracker(IStatsRepository stats) : ICountEvents
{
    private readonly Tally _tally = new();

    public string Name => nameof(StatsTracker);
    public IReadOnlySet<Type> Takes => Use.Told;

    public void Count(ITransaction transaction, IReadOnlyList<Event> happened)
    {
        _tally.Begin();
        foreach (var one in happened) _tally.Add(Use.Of(one));
        stats.Add(transaction, _tally);
    }
}
