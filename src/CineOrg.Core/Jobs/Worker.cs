using System.Collections.Concurrent;
using CineOrg.Core.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CineOrg.Core.Jobs;

/// <summary>Has the jobs done that the <see cref="Dispatcher"/> takes from the queue, as many at once as there are slots.</summary>
public sealed partial class Worker : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);
    private readonly JobQueue _queue;
    private readonly Dispatcher _dispatcher;
    private readonly IJobRepository _jobs;
    private readonly ITransactions _transactions;
    private readonly WorkerOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<Worker> _log;
    private readonly Dictionary<string, IRunJobs> _runners;
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> _running = [];
    private readonly ConcurrentDictionary<Task, byte> _slots = [];
    private TaskCompletionSource _changed = NewSignal();
    private bool _held;
    private bool _recovered;

    /// <exception cref="InvalidDataException">Runners and declared types do not match.</exception>
    public Worker(
        JobQueue queue, Dispatcher dispatcher, IJobRepository jobs, ITransactions transactions, IEnumerable<IRunJobs> runners, WorkerOptions options,
        TimeProvider clock, ILogger<Worker> log)
    {
        (_queue, _dispatcher, _jobs, _transactions, _options, _clock, _log) = (queue, dispatcher, jobs, transactions, options, clock, log);
        _runners = runners.ToDictionary(runner => runner.Type);
        dispatcher.Types.Match(_runners.Keys);
    }

    /// <exception cref="InvalidDataException">A job waits whose type is not declared.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _queue.Changed += Wake;
        _queue.Cancelled += CallOff;
        await Recovered(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the program goes on starting meanwhile
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var changed = _changed.Task; // before looking, so that no wake-up falls between
                if (!await TryFill(stoppingToken)) await Idle(changed, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Ends();
        }
        finally
        {
            _queue.Changed -= Wake;
            _queue.Cancelled -= CallOff;
            await Task.WhenAll(_slots.Keys);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Wake() => Interlocked.Exchange(ref _changed, NewSignal()).TrySetResult();

    private void CallOff(Guid id)
    {
        if (!_running.TryGetValue(id, out var running)) return;
        try
        {
            running.Cancel();
        }
        catch (ObjectDisposedException)
        {
            return; // it has just ended
        }
    }

    /// <returns>False when there is nothing to be done until something changes.</returns>
    private async Task<bool> TryFill(CancellationToken stop)
    {
        if (Volatile.Read(ref _recovered) is false && !await Recovered(stop)) return false;
        var free = _options.Free(_slots.Count);
        if (free.All == 0) return false;
        var taken = await TryTake(free, stop);
        foreach (var job in taken) Begin(job, stop);
        return taken.Count > 0;
    }

    /// <summary>Each job a task of its own: one that never waits would else keep the others from starting.</summary>
    private void Begin(Job job, CancellationToken stop)
    {
        var slot = new Task<Task>(() => Slot(job, stop), CancellationToken.None);
        var whole = slot.Unwrap();
        _slots[whole] = 0;
        whole.ContinueWith(ended =>
        {
            _slots.TryRemove(ended, out _);
            Wake();
        }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        slot.Start(TaskScheduler.Default);
    }

    private async Task Slot(Job job, CancellationToken stop)
    {
        using var calledOff = CancellationTokenSource.CreateLinkedTokenSource(stop);
        IReadOnlyList<Job> taken = [job];
        _running[job.Id] = calledOff;
        try
        {
            taken = await WithAlike(job, calledOff, stop);
            await new JobRun(_runners[job.Type], _dispatcher, _jobs, _transactions, _clock, _log, calledOff).Do(taken);
            Volatile.Write(ref _held, false);
        }
        catch (StoreUnwritableException full)
        {
            // A full disk is no fault of the job's: it waits until there is room, and no attempt counts.
            foreach (var one in taken) await TryRelease(one, _clock.GetUtcNow() + LookAgain);
            Hold(job.Id, full);
        }
        catch (OperationCanceledException) when (calledOff.IsCancellationRequested)
        {
            // The others of the same go were not called off.
            CalledOff(job.Type, job.Id);
            foreach (var one in taken) await TryRelease(one, _clock.GetUtcNow());
        }
        finally
        {
            // One that was called off and asked for again may run anew while this one still ends.
            foreach (var one in taken) _running.TryRemove(new(one.Id, calledOff));
        }
    }

    private async Task<IReadOnlyList<Job>> WithAlike(Job job, CancellationTokenSource calledOff, CancellationToken stop)
    {
        if (job.Priority != Priority.Low || _runners[job.Type] is not IRunJobsTogether || _dispatcher.Types.Of(job.Type).Together <= 1) return [job];
        var alike = await _dispatcher.TakeAlike(job, stop);
        foreach (var one in alike) _running[one.Id] = calledOff;
        return [job, .. alike];
    }

    private async Task Idle(Task changed, CancellationToken stop)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(changed, Task.Delay(LookAgain, _clock, timer.Token));
        await timer.CancelAsync();
        stop.ThrowIfCancellationRequested();
    }

    private async Task<bool> Recovered(CancellationToken stop)
    {
        try
        {
            await _dispatcher.Recover(stop);
            Volatile.Write(ref _recovered, true);
            return true;
        }
        catch (StoreUnwritableException full)
        {
            Hold(null, full);
            return false;
        }
    }

    private async Task<IReadOnlyList<Job>> TryTake(FreeSlots slots, CancellationToken stop)
    {
        try
        {
            return await _dispatcher.Take(slots, [.. _running.Keys], stop);
        }
        catch (StoreUnwritableException full)
        {
            Hold(null, full);
            return [];
        }
    }

    private async Task TryRelease(Job job, DateTimeOffset runAt)
    {
        try
        {
            await _dispatcher.Release(job, runAt);
        }
        catch (StoreUnwritableException full)
        {
            LeaseRunsOut(job.Type, job.Id, full.Message);
        }
    }

    private void Hold(Guid? job, StoreUnwritableException full)
    {
        if (!Interlocked.Exchange(ref _held, true)) Waits(full.Message);
        _queue.Hold(job, full.Message);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Type} {Id} was called off")]
    private partial void CalledOff(string type, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Reason}. Jobs wait until there is room; nothing is lost")]
    private partial void Waits(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Type} {Id} is taken up again when its lease has run out ({Reason})")]
    private partial void LeaseRunsOut(string type, Guid id, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The worker ends")]
    private partial void Ends();
}
