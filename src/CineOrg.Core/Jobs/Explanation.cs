namespace CineOrg.Core.Jobs;

/// <summary>Why a job is waiting.</summary>
/// <param name="Ahead">Due jobs that come before it; a thousand stands for a thousand or more.</param>
public sealed record Explanation(WaitReason Reason, Weight Weight, int Ahead)
{
    /// <summary>Pure: the same inputs explain it the same way.</summary>
    public static Explanation Of(PendingJob job, TypeStanding type, Conditions conditions, TimeSpan longestWait, int ahead) => new(
        Gate.Against(job, type, conditions, longestWait) ?? new(ahead == 0 ? WaitKind.Next : WaitKind.Behind),
        Weight.Of(job, conditions, type.Cost, type.Providers), ahead);
}
