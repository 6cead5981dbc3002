using CineOrg.Core.Jobs;

namespace CineOrg.App.Cli;

/// <summary>Waits for a job, shows how far it is, and calls it off when the person does.</summary>
internal sealed class JobFollower(JobQueue queue)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <returns>The job as it ended.</returns>
    public async Task<Job> Follow(CommandContext context, Job job, CancellationToken stop)
    {
        var line = new ProgressLine(context);
        using var looking = new PeriodicTimer(Look);
        try
        {
            while (await queue.Find(job.Id, stop) is { Ended: false } running)
            {
                line.Show(running);
                await looking.WaitForNextTickAsync(stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await queue.Cancel(job.Id, CancellationToken.None);
        }
        line.Clear();
        return await queue.Find(job.Id, CancellationToken.None) ?? job;
    }
}
