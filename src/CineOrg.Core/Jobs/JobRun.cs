using CineOrg.Core.Events;
using Microsoft.Extensions.Logging;

namespace CineOrg.Core.Jobs;

/// <summary>Has one job done that was taken, or several in one go, and sees to it that each ends.</summary>
internal sealed partial class JobRun(
    IRunJobs runner, Dispatcher dispatcher, IJobRepository jobs, ITransactions transactions, TimeProvider clock, ILogger log, CancellationTokenSource calledOff)
{
    /// <exception cref="StoreUnwritableException">The disk is full: the jobs are still held.</exception>
    /// <exception cref="OperationCanceledException">It was called off, or the program ends.</exception>
    public async Task Do(IReadOnlyList<Job> taken)
    {
        var needed = new List<Job>();
        foreach (var job in taken)
            if (await IsWanted(job)) needed.Add(job);
        if (needed is [var one]) await DoOne(one);
        else if (needed.Count > 1) await DoTogether(needed);
    }

    /// <summary>Ends those that no longer need be done, and those that cannot be.</summary>
    private async Task<bool> IsWanted(Job job)
    {
        try
        {
            dispatcher.Types.Of(job.Type).Payload.Check(job.Type, job.Params);
            if (await runner.IsNeeded(job, calledOff.Token)) return true;
            await dispatcher.Complete(job, null, null);
        }
        catch (Exception error) when (error is not (StoreUnwritableException or OperationCanceledException))
        {
            await Failed(job, error);
        }
        return false;
    }

    private async Task DoOne(Job job)
    {
        var (progress, spending) = (Progress([job]), Spending.Begin());
        try
        {
            var result = await runner.Run(job, progress, calledOff.Token);
            await dispatcher.Complete(job, result, Cost(job, spending, 1), progress.Effects);
        }
        catch (Exception error) when (!IsCalledOff(error) && error is not StoreUnwritableException)
        {
            await Failed(job, error);
        }
    }

    private async Task DoTogether(List<Job> needed)
    {
        var (progress, spending) = (Progress(needed), Spending.Begin());
        IReadOnlyList<JobEnd> ends;
        try
        {
            ends = await ((IRunJobsTogether)runner).Run(needed, progress, calledOff.Token);
        }
        catch (Exception error) when (!IsCalledOff(error) && error is not StoreUnwritableException)
        {
            ends = [.. needed.Select(_ => new JobEnd(null, error))];
        }
        foreach (var (job, end) in needed.Zip(ends))
            if (end.Error is not null) Failed(job.Type, job.Id, job.Attempts, end.Error);
        await dispatcher.End([.. needed.Zip(ends, (job, end) => (job, end, Cost(job, spending, needed.Count)))]);
    }

    private JobProgress Progress(IReadOnlyList<Job> running) => new(running, jobs, transactions, clock, calledOff);

    private bool IsCalledOff(Exception error) => error is OperationCanceledException && calledOff.IsCancellationRequested;

    private JobCost Cost(Job job, Spending spending, int shared)
    {
        var took = clock.GetUtcNow() - (job.StartedAt ?? clock.GetUtcNow());
        return new((took > TimeSpan.Zero ? took : TimeSpan.Zero) / shared, spending.Bytes / shared, spending.Requests / shared);
    }

    private Task<bool> Failed(Job job, Exception error)
    {
        Failed(job.Type, job.Id, job.Attempts, error);
        return dispatcher.Fail(job, error);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Type} {Id} failed, attempt {Attempt}")]
    private partial void Failed(string type, Guid id, int attempt, Exception error);
}
