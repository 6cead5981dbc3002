using CineOrg.Core.Jobs;
using CineOrg.Core.Library;

namespace CineOrg.App.Web.Api;

/// <param name="Paths">Absolute, inside library roots; none: every root.</param>
/// <param name="Recursive">True unless said otherwise.</param>
internal sealed record ScanAsked(IReadOnlyList<string>? Paths, bool? Recursive);

internal sealed record ScanStarted(Guid JobId, string Status);

/// <summary>A scan as the API tells it. Counts are of video files.</summary>
/// <param name="Skipped">Known and unchanged.</param>
/// <param name="Other">Files that are no videos.</param>
/// <param name="Progress">0–1; absent when it cannot be told.</param>
/// <param name="Rate">Video files looked at per second.</param>
/// <param name="EtaSeconds">Seconds still needed; absent when it cannot be told.</param>
internal sealed record ScanBody(
    Guid JobId, string Status, IReadOnlyList<string> Paths, bool Recursive, double? Progress, int Added, int Changed, int Moved, int Missing,
    int Skipped, long Other, double Rate, double? EtaSeconds, IReadOnlyList<ScanError> Errors, string? Error, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt)
{
    public static ScanBody Of(Job job)
    {
        var asked = ScanRequest.Read(job.Params);
        var so = job.Result is { Length: > 0 } json ? ScanResult.Read(json) : ScanResult.Nothing;
        return new(
            job.Id, JobBody.StatusWord(job.Status), asked.Paths, asked.Recursive, job.Progress, so.Added, so.Changed, so.Moved, so.Missing,
            so.Skipped, so.Other, Math.Round(so.PerSecond, 1), so.EtaSeconds, so.Errors, job.LastError, job.StartedAt, job.FinishedAt);
    }
}
