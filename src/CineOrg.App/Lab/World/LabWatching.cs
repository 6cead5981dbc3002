using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Availability;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Lab.World;

/// <summary>People who watch, sources that break, and the real selector that goes on to the next.</summary>
internal sealed class LabWatching
{
    private readonly WatchingSpec _spec;
    private readonly LabJobs _jobs;
    private readonly VirtualTime _clock;
    private readonly Chance _chance;
    private readonly SourceQuestion _question;

    public LabWatching(Scenario scenario, LabJobs jobs, VirtualTime clock, Chance chance)
    {
        (_spec, _jobs, _clock, _chance, _question) = (scenario.Watching!, jobs, clock, chance.For("watching"), new(scenario.Watching!.BitRateMbps));
        for (var watcher = 0; watcher < _spec.Watchers; watcher++)
            clock.After(TimeSpan.FromHours(scenario.Hours * 0.5 * _chance.Next()), Begin);
    }

    public int Films { get; private set; }
    public int Breaks { get; private set; }
    public int FellThrough => InterruptionsMs.Count;
    public int Ended { get; private set; }
    public int Asked { get; private set; }

    /// <summary>Choices that were not the nearest layer able to carry the film, told by a second, plain rule.</summary>
    public int Misordered { get; private set; }

    /// <summary>Films that stopped although a source was left.</summary>
    public int StoppedInVain { get; private set; }
    public List<double> InterruptionsMs { get; } = [];

    /// <summary>All that was chosen, with what it was chosen from.</summary>
    public event Action<IReadOnlyList<Source>, SourceQuestion, SourceChoice>? Decided;

    private void Begin()
    {
        Films++;
        Source[] sources = [.. _spec.Sources.Where(source => _chance.Is(source.Has)).Select(Of)];
        Play(sources, TimeSpan.FromHours(_spec.FilmHours), broke: false);
    }

    private void Play(Source[] sources, TimeSpan left, bool broke)
    {
        var choice = SourceSelector.Choose(sources, _question);
        Decided?.Invoke([.. sources], _question, choice);
        if (choice.Index != Nearest(sources)) Misordered++;
        if (!choice.Found || sources[choice.Index].Access is Access.Download or Access.Restore or Access.ByHand)
        {
            Stop(sources);
            return;
        }
        if (broke) InterruptionsMs.Add(sources[choice.Index].LatencyMs);
        var breaks = _spec.BreaksPerHour > 0 ? _chance.Pause(_spec.BreaksPerHour / 3600) : TimeSpan.MaxValue;
        if (breaks >= left)
        {
            _clock.After(left, () => Ended++);
            return;
        }
        _clock.After(breaks, () =>
        {
            Breaks++;
            sources[choice.Index] = sources[choice.Index] with { Broken = true };
            Play(sources, left - breaks, broke: true);
        });
    }

    private void Stop(Source[] sources)
    {
        if (sources.Any(source => source.Access is Access.File or Access.Peer or Access.Stream && Carries(source))) StoppedInVain++;
        Asked++;
        _jobs.Ask(new(_spec.Asks, "{}") { Entity = LabFilms.Id(Asked), Priority = Priority.Urgent, Waiter = $"watcher{Asked}" });
    }

    private int Nearest(Source[] sources)
    {
        var able = sources.Select((source, index) => (source, index)).Where(one => Carries(one.source)).ToList();
        if (able.Count == 0) return -1;
        var layer = able.Min(one => one.source.Rank);
        var chosen = SourceSelector.Choose(sources, _question).Index;
        return chosen >= 0 && sources[chosen].Rank == layer ? chosen : able.First(one => one.source.Rank == layer).index;
    }

    private bool Carries(Source source) => SourceSelector.Judge(source, _question) == Verdict.Sustains;

    private static Source Of(SourceSpec spec)
    {
        var source = Source.At(DataLocations.Default.Of(spec.Location), spec.Owner);
        return source with
        {
            LatencyMs = spec.LatencyMs ?? source.LatencyMs, BandwidthMbps = spec.BandwidthMbps, DeviationMbps = spec.DeviationMbps,
        };
    }
}
