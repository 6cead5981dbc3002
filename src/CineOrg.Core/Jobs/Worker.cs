using System.Collections.Concurrent;
using CineOrg.Core.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineOrg.Core.Jobs;

/// <summary>Takes due jobs from the queue and has them done, a few at a time.</summary>
public sealed partial class Worker(
    JobQueue queue, IJobRepository jobs, ITransactions transactions, IEnumerable<IRunJobs> runners, TimeProvider clock, ILogger<Worker> log)
    : BackgroundService
{
    /// <summary>How long a job may be silent before another worker may take it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private const int Slots = 3;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, IRunJobs> _runners = runners.ToDictionary(runner => runner.Type);
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> _running = [];
    private TaskCompletionSource _changed = NewSignal();
    private bool _held;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        queue.Changed += Wake;
        queue.Cancelled += CallOff;
        try
        {
            while (!await Recovered(stoppingToken)) await Idle(_changed.Task, stoppingToken);
            // Each place its own task: a job that never waits would else keep the next place from starting.
            await Task.WhenAll(Enumerable.Range(0, Slots).Select(_ => Task.Run(() => Slot(stoppingToken), CancellationToken.None)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            SlotEnded();
        }
        finally
        {
            queue.Changed -= Wake;
            queue.Cancelled -= CallOff;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Wake() => Interlocked.Exchange(ref _changed, NewSignal()).TrySetResult();

    private void CallOff(Guid id)
    {
        if (_running.TryGetValue(id, out var running)) running.Cancel();
    }

    private async Task Slot(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var changed = _changed.Task; // before looking, so that no wake-up falls between
                if (await TryTake(stop) is not { } job || !await TryDo(job, stop)) await Idle(changed, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            SlotEnded();
        }
    }

    private async Task Idle(Task changed, CancellationToken stop)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(changed, Task.Delay(LookAgain, clock, timer.Token));
        await timer.CancelAsync();
        stop.ThrowIfCancellationRequested();
    }

    private async Task<bool> Recovered(CancellationToken stop)
    {
        try
        {
            await transactions.Run(Durability.Person, transaction => jobs.Recover(transaction, clock.GetUtcNow()), stop);
            return true;
        }
        catch (StoreUnwritableException full)
        {
            Hold(null, full);
            return false;
        }
    }

    private async Task<Job?> TryTake(CancellationToken stop)
    {
        try
        {
            return await Take(stop);
        }
        catch (StoreUnwritableException full)
        {
            Hold(null, full);
            return null;
        }
    }

    /// <summary>A full disk is no fault of the job's: it waits until there is room, and no attempt counts.</summary>
    /// <returns>False when it waits.</returns>
    private async Task<bool> TryDo(Job job, CancellationToken stop)
    {
        try
        {
            await Do(job, stop);
            Volatile.Write(ref _held, false);
            return true;
        }
        catch (StoreUnwritableException full)
        {
            await TryRelease(job, clock.GetUtcNow() + LookAgain);
            Hold(job.Id, full);
            return false;
        }
    }

    private async Task TryRelease(Job job, DateTimeOffset runAt)
    {
        try
        {
            await transactions.Run(Durability.Person, transaction => jobs.Release(transaction, job.Id, job.Attempts, runAt), CancellationToken.None);
        }
        catch (StoreUnwritableException full)
        {
            LeaseRunsOut(job.Type, job.Id, full.Message);
        }
    }

    private void Hold(Guid? job, StoreUnwritableException full)
    {
        if (!Interlocked.Exchange(ref _held, true)) Waits(full.Message);
        queue.Hold(job, full.Message);
    }

    private Task<Job?> Take(CancellationToken stop) => transactions.Run(Durability.Person, transaction =>
    {
        var job = jobs.Lease(transaction, _runners.Keys, clock.GetUtcNow(), Lease);
        if (job is not null) transaction.Append(new JobStarted(job.Id, job.Type, job.Attempts, job.Entity), job.Cause);
        return job;
    }, stop);

    private async Task Do(Job job, CancellationToken stop)
    {
        using var calledOff = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _running[job.Id] = calledOff;
        try
        {
            var result = await _runners[job.Type].Run(job, new JobProgress(job, jobs, transactions, clock, calledOff), calledOff.Token);
            await Complete(job, result);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await TryRelease(job, clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (calledOff.IsCancellationRequested)
        {
            CalledOff(job.Type, job.Id);
        }
        catch (Exception error) when (error is not StoreUnwritableException)
        {
            Failed(job.Type, job.Id, job.Attempts, error);
            await Fail(job, error.Message);
        }
        finally
        {
            _running.TryRemove(job.Id, out _);
        }
    }

    private Task Complete(Job job, string? result) => transactions.Run(Durability.Person, transaction =>
    {
        var now = clock.GetUtcNow();
        var ours = jobs.Complete(transaction, job.Id, job.Attempts, result, now);
        if (ours) transaction.Append(new JobCompleted(job.Id, job.Type, (long)(now - (job.StartedAt ?? now)).TotalMilliseconds, job.Entity), job.Cause);
        return ours;
    }, CancellationToken.None);

    private Task Fail(Job job, string error) => transactions.Run(Durability.Person, transaction =>
    {
        var now = clock.GetUtcNow();
        var retryAt = now + RetryPolicy.After(job.Attempts, Random.Shared.NextDouble());
        var ours = jobs.Fail(transaction, job.Id, job.Attempts, error, retryAt, now);
        if (ours) transaction.Append(new JobFailed(job.Id, job.Type, error, retryAt, job.Entity), job.Cause);
        return ours;
    }, CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Type} {Id} failed, attempt {Attempt}")]
    private partial void Failed(string type, Guid id, int attempt, Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Type} {Id} was called off")]
    private partial void CalledOff(string type, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Reason}. Jobs wait until there is room; nothing is lost")]
    private partial void Waits(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Type} {Id} is taken up again when its lease has run out ({Reason})")]
    private partial void LeaseRunsOut(string type, Guid id, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A worker slot ended")]
    private partial void SlotEnded();
}
