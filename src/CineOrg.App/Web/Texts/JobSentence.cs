using System.Text.Json;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Web.Texts;

/// <summary>One honest sentence: why is this job waiting?</summary>
internal static class JobSentence
{
    public static string StatusName(this Texts texts, JobStatus status) => status switch
    {
        JobStatus.Pending => texts.StatusPending,
        JobStatus.Running => texts.StatusRunning,
        JobStatus.Completed => texts.StatusCompleted,
        JobStatus.Failed => texts.StatusFailed,
        _ => texts.StatusCancelled,
    };

    /// <summary>Which rule asked for a job; null when a person did, or another job.</summary>
    public static string? WhyMade(this Texts texts, Job job)
    {
        using var asked = JsonDocument.Parse(job.Params);
        return asked.RootElement.TryGetProperty("rule", out var rule) && rule.GetString() is { } name ? texts.JobsPage.Rules.GetValueOrDefault(name) : null;
    }

    public static string WhyWaits(this Texts texts, Explanation why)
    {
        var (words, reason) = (texts.JobsPage, why.Reason);
        if (reason is { Kind: WaitKind.Load, Load: Load.Medium }) return words.LoadMedium;
        if (reason.Kind == WaitKind.Behind && why.Ahead > 0) return words.Ahead.Of(why.Ahead);
        return string.Format(
            texts.Culture, words.Reasons[reason.Kind], reason.Until is { } until ? texts.MomentName(until) : "",
            reason.Provider is { } provider ? texts.SourceName(provider) : "", reason.Condition ?? "");
    }
}
