using System.Diagnostics;
using System.Globalization;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Microsoft.Extensions.Logging.Abstractions;

namespace CineOrg.Bench.Jobs;

/// <summary>
/// A worker in a process of its own, killed with SIGKILL at moments drawn at random, started again, until all is done. Each job's effect is
/// one event, written with its end: whoever counts them sees what was lost or done twice.
/// </summary>
internal static class KilledWorker
{
    public const string Verb = "jobs-worker";
    private const int Kills = 50, Jobs = 20_000;

    /// <summary>A life of a second does a few thousand: whoever is killed is killed at work.</summary>
    private const int FewOpen = 10_000;

    public static (int Kills, int Jobs, string Told) Run(TextWriter log)
    {
        var folder = Directory.CreateTempSubdirectory("cineorg-killed-").FullName;
        try
        {
            List<Guid> asked = [];
            var (seed, kills, lives) = (Random.Shared.Next(), 0, 0);
            var draw = new Random(seed);
            for (; kills < Kills; lives++)
            {
                if (Open(folder) < FewOpen) asked.AddRange(Ask(folder));
                if (Life(folder, TimeSpan.FromMilliseconds(300 + draw.Next(800)))) kills++;
            }
            for (; Open(folder) > 0; lives++) Life(folder, Timeout.InfiniteTimeSpan);
            return (kills, asked.Count, Judge(folder, asked, log) + string.Create(CultureInfo.InvariantCulture, $"; {lives} lives, seed {seed}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Works until nothing waits.</summary>
    public static async Task<int> Work(string folder)
    {
        var stored = new Stored(folder); // not disposed of: what was done is counted afterwards
        var (queue, dispatcher) = QueueBench.Parts(stored);
        using var worker = new Worker(
            queue, dispatcher, stored.Get<IJobRepository>(), stored.Get<ITransactions>(), [new Telling()], new() { Slots = () => 16 }, TimeProvider.System, NullLogger<Worker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        using var soon = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await Open(stored) > 0) await soon.WaitForNextTickAsync();
        await worker.StopAsync(CancellationToken.None);
        stored.Close();
        return 0;
    }

    private static Guid[] Ask(string folder)
    {
        var stored = new Stored(folder);
        var asked = QueueBench.Parts(stored).Queue.EnqueueAll([.. Enumerable.Repeat(new JobRequest("own", "{}"), Jobs)]).GetAwaiter().GetResult();
        stored.Close();
        return [.. asked.Select(job => job.Id)];
    }

    /// <returns>Whether it was killed; else it came to its end.</returns>
    private static bool Life(string folder, TimeSpan moment)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Arguments(folder)) { UseShellExecute = false })!;
        if (process.WaitForExit(moment)) return false;
        process.Kill(); // SIGKILL: nothing of it runs any more
        process.WaitForExit();
        return true;
    }

    // The bench runs as “dotnet CineOrg.Bench.dll” or by itself.
    private static IEnumerable<string> Arguments(string folder) =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(KilledWorker).Assembly.Location, Verb, folder] : [Verb, folder];

    private static int Open(string folder)
    {
        var stored = new Stored(folder);
        var open = Open(stored).GetAwaiter().GetResult();
        stored.Close();
        return open;
    }

    private static async Task<int> Open(Stored stored)
    {
        var counts = await stored.Get<IJobRepository>().Counts();
        return counts[JobStatus.Pending] + counts[JobStatus.Running];
    }

    private static string Judge(string folder, List<Guid> asked, TextWriter log)
    {
        var stored = new Stored(folder);
        var told = new List<Event>();
        var journal = stored.Get<IJournal>();
        for (var page = After(journal, 0); page.Count > 0; page = After(journal, page[^1].Sequence)) told.AddRange(page.Select(one => one.Event));
        var effects = told.OfType<MovieViewed>().CountBy(viewed => viewed.MovieId).ToDictionary();
        var ends = told.OfType<JobCompleted>().CountBy(completed => completed.JobId).ToDictionary();
        var (lost, twice) = (asked.Count(id => !effects.ContainsKey(id) || !ends.ContainsKey(id)), effects.Values.Concat(ends.Values).Count(count => count > 1));
        var begun = told.OfType<JobStarted>().Count();
        stored.Close();
        if (lost + twice > 0) log.WriteLine($"jobs: {lost} lost, {twice} done twice");
        return string.Create(CultureInfo.InvariantCulture, $"{lost} lost, {twice} twice; {begun - asked.Count} begun again after a kill");
    }

    private static IReadOnlyList<Recorded> After(IJournal journal, long sequence) => journal.After(sequence, 5_000, default).AsTask().GetAwaiter().GetResult();

    /// <summary>Takes a while, like true work, and leaves its effect to the end.</summary>
    private sealed class Telling : IRunJobs
    {
        public string Type => "own";

        public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), stop);
            progress.AtEnd(transaction => transaction.Append(new MovieViewed(job.Id, null)));
            return null;
        }
    }
}
