using CineOrg.Core.Jobs;

namespace CineOrg.Core.Library;

/// <summary>Runs scans when their turn comes.</summary>
public sealed class ScanJob(ScanService scans) : IRunJobs
{
    public const string TypeName = "Scan";

    public string Type => TypeName;

    public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop) =>
        (await scans.Run(job, progress, stop).ConfigureAwait(false)).ToJson();
}
