using CineOrg.App.Lab.Scenarios;
using CineOrg.App.Lab.World;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Lab;

/// <summary>How a run stood at one moment, or went since the one before.</summary>
/// <param name="Waiting">Jobs by priority, LOW first.</param>
/// <param name="Done">Jobs ended well so far, by priority.</param>
/// <param name="Quiet">A quiet hour, or a calm.</param>
/// <param name="MedianMs">Of people's answers since the moment before; null when there were none.</param>
/// <param name="Left">Requests left today, by provider with a quota.</param>
internal sealed record Moment(
    double Hour, IReadOnlyList<int> Waiting, IReadOnlyList<int> Done, int Running, Load Load, bool Quiet, double Cpu, double? MedianMs, double? P99Ms, int Limit,
    double StreamedMbps, IReadOnlyDictionary<string, int> Left);

/// <summary>Looks at a run now and then, as often for a minute as for a month.</summary>
internal sealed class Moments
{
    private const int Looks = 240;
    private readonly VirtualTime _clock;
    private readonly LabJobs _jobs;
    private readonly Parts _parts;
    private readonly LabProviders _providers;
    private readonly LabMachine _machine;
    private readonly LoadSensor _sensor;
    private readonly Func<Conditions> _conditions;
    private readonly List<Moment> _moments = [];
    private int _told;

    public Moments(Scenario scenario, VirtualTime clock, LabJobs jobs, Parts parts, LabProviders providers, LabMachine machine, LoadSensor sensor, Func<Conditions> conditions)
    {
        (_clock, _jobs, _parts, _providers, _machine, _sensor, _conditions) = (clock, jobs, parts, providers, machine, sensor, conditions);
        clock.Each(TimeSpan.FromHours(scenario.Hours / Looks), Look);
    }

    public IReadOnlyList<Moment> All => _moments;

    private void Look()
    {
        var (waiting, done) = (new int[4], new int[4]);
        foreach (var life in _jobs.Tally.All)
        {
            if (life.Ended is not null) done[(int)life.Priority]++;
            else if (!life.GivenUp && !life.Spared) waiting[(int)life.Priority]++;
        }
        var people = _parts.Front.People;
        List<double> lately = [.. people.Skip(_told).Order()];
        _told = people.Count;
        _moments.Add(new(
            _clock.Elapsed.TotalHours, waiting, done, _jobs.Running, _sensor.Standing.Level, _conditions().Quiet, _machine.Cpu, Figures.At(lately, 0.5), Figures.At(lately, 0.99),
            _parts.Front.Limit, _machine.StreamedMbps,
            _providers.Now().Where(one => one.Value.Left is not null).ToDictionary(one => one.Key, one => one.Value.Left!.Value)));
    }
}
