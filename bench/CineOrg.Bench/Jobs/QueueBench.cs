using System.Diagnostics;
using System.Globalization;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Bench.Jobs;

/// <summary>The durable queue as the program uses it: journal, weights and learned costs included, each commit flushed to the disk.</summary>
public static class QueueBench
{
    private const int Alone = 4_000, Many = 40_000, Batch = 50, AtOnce = 64;
    private static readonly JobRequest Wanted = new("own", "{}");

    public static BenchTable Run(TextWriter log)
    {
        log.WriteLine("jobs: enqueued and completed, alone and together, with the raw statements as baseline; then a worker killed 50 times");
        using var stored = new Stored();
        Work(stored, 500, 1); // warm
        var baseline = RawQueue.Measure(stored.Folder, Alone, Batch);
        var alone = Work(stored, Alone, 1);
        var batch = Work(stored, Many, Batch);
        var callers = FromManyCallers(stored);
        var (took, size) = TakeAmong(stored);
        var kills = KilledWorker.Run(log);
        return new("Jobs", [
            Row("enqueued one by one, FULL", alone.Enqueued, "", $"{PerSecond(baseline.Enqueued)} raw: the same row by prepared statements in the same settings, without event"),
            Row("taken and completed one by one, FULL", alone.Completed, "", $"{PerSecond(baseline.Completed)} raw: one update to take, one to complete, two commits"),
            Row($"enqueued {Batch} to a commit, FULL", batch.Enqueued, "≥ 10,000/s", $"{PerSecond(baseline.EnqueuedTogether)} raw"),
            Row($"taken and completed {Batch} to a commit, FULL", batch.Completed, "≥ 5,000/s", $"{PerSecond(baseline.CompletedTogether)} raw; three events, weight and learned cost of each job included"),
            Row($"enqueued by {AtOnce} callers at once, each waiting for its own commit, FULL", callers, "≥ 10,000/s", "commits are shared among those that wait"),
            new("one decision among many waiting jobs", string.Create(CultureInfo.InvariantCulture, $"{took.TotalMicroseconds:0} µs"), "", $"take the heaviest of {size:N0} jobs of 4 priorities, and begin it: one FULL commit"),
            new("worker killed at random moments", $"{kills.Kills} kills, {kills.Jobs:N0} jobs", "50 kills; each completes to effect exactly once", kills.Told),
        ]);
    }

    private static (double Enqueued, double Completed) Work(Stored stored, int count, int together)
    {
        var (queue, dispatcher) = Parts(stored);
        var watch = Stopwatch.StartNew();
        for (var done = 0; done < count; done += together)
            if (together == 1) Wait(queue.Enqueue(Wanted));
            else Wait(queue.EnqueueAll([.. Enumerable.Repeat(Wanted, together)]));
        var enqueued = count / watch.Elapsed.TotalSeconds;
        watch.Restart();
        for (var done = 0; done < count;)
        {
            var taken = Wait(dispatcher.Take(new(together), []));
            Wait(dispatcher.End([.. taken.Select(job => (job, new JobEnd(null), new JobCost(TimeSpan.FromMilliseconds(1))))]));
            done += taken.Count;
        }
        return (enqueued, count / watch.Elapsed.TotalSeconds);
    }

    private static double FromManyCallers(Stored stored)
    {
        var (queue, _) = Parts(stored);
        var watch = Stopwatch.StartNew();
        Wait(Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < Many / AtOnce; done++) await queue.Enqueue(Wanted);
        }))));
        return Many / watch.Elapsed.TotalSeconds;
    }

    /// <summary>The queue holds what the callers left, and as many again of other priorities.</summary>
    private static (TimeSpan Took, int Waiting) TakeAmong(Stored stored)
    {
        var (queue, dispatcher) = Parts(stored);
        foreach (var priority in Enum.GetValues<Priority>())
            for (var done = 0; done < Many; done += 1_000)
                Wait(queue.EnqueueAll([.. Enumerable.Repeat(Wanted with { Priority = priority }, 1_000)]));
        var waiting = Many / AtOnce * AtOnce + Many * 4;
        var took = new List<TimeSpan>();
        for (var round = 0; round < 200; round++)
        {
            var watch = Stopwatch.StartNew();
            Wait(dispatcher.Take(new(1), []));
            took.Add(watch.Elapsed);
        }
        return (took.Order().ElementAt(100), waiting);
    }

    internal static (JobQueue Queue, Dispatcher Dispatcher) Parts(Stored stored)
    {
        var (jobs, transactions, clock, types) = (stored.Get<IJobRepository>(), stored.Get<ITransactions>(), TimeProvider.System, new JobTypes([new("own")]));
        Conditions Now() => new() { Now = clock.GetUtcNow(), Calm = true };
        return (new(jobs, transactions, clock, types), new(jobs, stored.Get<ITypeStandings>(), transactions, types, new(), Now, clock));
    }

    private static BenchRow Row(string what, double perSecond, string reach, string note) => new(what, PerSecond(perSecond), reach, note);

    private static string PerSecond(double figure) => string.Create(CultureInfo.InvariantCulture, $"{figure:N0}/s");

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Wait(Task task) => task.GetAwaiter().GetResult();
}
