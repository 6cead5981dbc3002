using System.Collections.Concurrent;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Cli;

/// <summary>Waits for a job, shows how far it is, and calls it off when the person does, unless others want it too.</summary>
internal sealed class JobFollower(JobQueue queue)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private readonly ConcurrentDictionary<Guid, int> _followers = new();

    /// <returns>
    /// The job as it ended, or as it goes on without the person who left; or as it stands when it waits for room on the disk, then with
    /// the reason as its error.
    /// </returns>
    public async Task<Job> Follow(CommandContext context, Job job, CancellationToken stop)
    {
        _followers.AddOrUpdate(job.Id, 1, (_, others) => others + 1);
        var line = new ProgressLine(context);
        string? held = null;
        try
        {
            held = await ToItsEnd(job, line, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            if (_followers[job.Id] == 1 && AskedBy(context, job)) await queue.Cancel(job.Id, CancellationToken.None);
        }
        finally
        {
            if (_followers.AddOrUpdate(job.Id, 0, (_, with) => with - 1) == 0) _followers.TryRemove(new(job.Id, 0));
        }
        line.Clear();
        var stands = await queue.Find(job.Id, CancellationToken.None) ?? job;
        return held is null ? stands : stands with { LastError = $"{held}. What was done is kept; the rest follows once there is room" };
    }

    /// <returns>Null when it ended; else why it waits for the disk.</returns>
    private async Task<string?> ToItsEnd(Job job, ProgressLine line, CancellationToken stop)
    {
        using var looking = new PeriodicTimer(Look);
        string? held = null;
        void Hold(Guid? id, string reason) => held = id is null || id == job.Id ? reason : held;
        queue.Held += Hold;
        try
        {
            while (held is null && await queue.Find(job.Id, stop) is { Ended: false } running)
            {
                line.Show(running);
                await looking.WaitForNextTickAsync(stop);
            }
            return held;
        }
        finally
        {
            queue.Held -= Hold;
        }
    }

    // An older job was somebody else's wish that this command only joined. Jobs keep milliseconds.
    private static bool AskedBy(CommandContext context, Job job) =>
        job.CreatedAt.ToUnixTimeMilliseconds() >= context.Begun.ToUnixTimeMilliseconds();
}
