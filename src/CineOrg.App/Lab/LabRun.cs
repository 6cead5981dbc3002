using CineOrg.App.Lab.Scenarios;
using CineOrg.App.Lab.World;
using CineOrg.Core.Availability;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Decisions;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Lab;

/// <summary>One run of one variant of a scenario, from its start to its end.</summary>
/// <param name="Decisions">As many as were asked for, evenly spread.</param>
internal sealed record LabResult(string Variant, IReadOnlyDictionary<string, double> Figures, IReadOnlyList<Moment> Moments, IReadOnlyList<Decision> Decisions);

/// <summary>Puts a declared world together around the program's own parts and lets its time pass.</summary>
internal static class LabRun
{
    /// <param name="decisions">0–1: share of the decisions that is kept.</param>
    public static LabResult Of(Scenario scenario, string variant, ChoiceSpec choices, int seed, double decisions = 0)
    {
        var (clock, chance) = (new VirtualTime(scenario.Start), new Chance((ulong)seed));
        using var store = new LabStore(clock);
        var (machine, meter, log) = (new LabMachine(scenario, clock), new RequestMeter(clock), new DecisionLog(new(decisions), clock));
        var providers = new LabProviders(scenario.Providers, store, clock, chance);
        var sensor = new LoadSensor(machine, meter, new(), clock);
        var calendar = new OffPeakCalendar(new Hours(store), new Writes(store), clock);
        var current = new CurrentConditions(sensor, calendar, providers, clock);
        Func<Conditions> conditions = choices.Sensing ? current.Now : () => current.Now() with { Load = Load.Low };
        var jobs = new LabJobs(scenario, choices, store, providers, machine, clock, conditions, chance);
        var parts = new Parts(
            new(scenario, choices, machine, meter, clock, chance),
            scenario.People is null ? null : new(scenario, choices, jobs, providers, clock, conditions, chance),
            scenario.Watching is null ? null : new(scenario, jobs, clock, chance),
            scenario.Seeking is null ? null : new(scenario, jobs, clock, conditions, log, chance),
            scenario.Ahead is null ? null : new(scenario, choices, jobs, store, providers, clock, chance));
        Record(jobs, parts, log);
        foreach (var work in scenario.Work) Plan(work, scenario, jobs, clock, chance.For($"work {work.Type} {work.Priority} {work.At}"));
        foreach (var at in scenario.Restarts) clock.After(TimeSpan.FromHours(at), jobs.Restart);
        foreach (var set in scenario.Clock) clock.After(TimeSpan.FromHours(set.At), () => clock.Set(TimeSpan.FromHours(set.By)));
        var moments = new Moments(scenario, clock, jobs, parts, providers, machine, sensor, conditions);
        clock.Each(TimeSpan.FromSeconds(scenario.SenseSeconds), () => Sense(scenario.SenseSeconds, sensor, calendar, machine, meter));
        clock.Run(TimeSpan.FromHours(scenario.Hours));
        return new(variant, Figures.Of(scenario, jobs, parts, providers, calendar, clock), moments.All, log.Take(int.MaxValue));
    }

    // What is noted at each look stands for its share of the meter's window, in which so many looks fall.
    private static void Sense(double every, LoadSensor sensor, OffPeakCalendar calendar, LabMachine machine, RequestMeter meter)
    {
        meter.Streamed((long)(machine.StreamedMbps * 1_000_000 / 8 * MeterSeconds / (Math.Floor(MeterSeconds / every) + 1)));
        calendar.Note(sensor.Sense().Demand).GetAwaiter().GetResult();
    }

    private const double MeterSeconds = 10;

    private static void Plan(WorkSpec work, Scenario scenario, LabJobs jobs, VirtualTime clock, Chance chance)
    {
        for (var number = 0; number < work.Count; number++)
        {
            // A millisecond apart, so that which comes first is not left to the chance of their ids.
            var at = TimeSpan.FromHours(work.At + work.Within * chance.Next()) + TimeSpan.FromMilliseconds(number);
            clock.After(at, () => jobs.Ask(new(work.Type, "{}")
            {
                Priority = work.Priority, LatestEnd = work.Ends is { } hours ? clock.GetUtcNow().AddHours(hours) : null,
                Waiter = work.Waiting ? "somebody" : null,
            }));
        }
    }

    private static void Record(LabJobs jobs, Parts parts, DecisionLog log)
    {
        jobs.Decided += (inputs, schedule) => log.Note("job", inputs, schedule, JobDecider.Reason(schedule));
        if (parts.Watching is { } watching)
            watching.Decided += (sources, question, choice) => log.Note("source", new SourceInputs(sources, question.BitRateMbps, question.MostRisk), choice, SourceDecider.Reason(choice));
        if (parts.People is { } people) people.Decided += (inputs, outcome) => log.Note("execution", inputs, outcome, outcome.Reason);
    }

    // A restart opens the store anew; whoever asks for hours or writes means the one that is open.
    private sealed class Hours(LabStore store) : ILoadHours
    {
        public IReadOnlyList<HourOfLoad> All() => store.Hours.All();
        public void Keep(Core.Events.ITransaction transaction, HourOfLoad hour) => store.Hours.Keep(transaction, hour);
    }

    private sealed class Writes(LabStore store) : Core.Events.ITransactions
    {
        public Task<T> Run<T>(Core.Events.Durability durability, Func<Core.Events.ITransaction, T> change, CancellationToken stop = default) =>
            store.Transactions.Run(durability, change, stop);
    }
}

/// <summary>What of a world a scenario declares.</summary>
internal sealed record Parts(LabFront Front, LabPeople? People, LabWatching? Watching, LabSeeking? Seeking, LabAhead? Ahead);
