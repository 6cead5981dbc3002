using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Jobs.Decisions;

/// <summary>Which job is done next.</summary>
public sealed class JobDecider() : Decider<SchedulerInputs, Schedule>(Word)
{
    public const string Word = "job";

    public static string Reason(Schedule schedule) => schedule.Chosen.Count > 0 ? "the heaviest that nothing keeps"
        : schedule.Held is [var first, ..] ? $"held: {first.Reason.Held}" : "no place is free";

    public override Schedule Decide(SchedulerInputs inputs) => Scheduler.Next(inputs);
}

/// <summary>Notes what the dispatcher decides.</summary>
public sealed class JobDecisions(Dispatcher dispatcher, DecisionLog log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        dispatcher.Decided += Note;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        dispatcher.Decided -= Note;
        return Task.CompletedTask;
    }

    private void Note(SchedulerInputs inputs, Schedule schedule) => log.Note(JobDecider.Word, inputs, schedule, JobDecider.Reason(schedule));
}
