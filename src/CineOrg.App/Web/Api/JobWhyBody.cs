using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Web.Api;

/// <summary>Why a job waits.</summary>
/// <param name="Reason"><c>next, behind, paused, notYet, retry, condition, quota, breaker, load</c> or <c>window</c>.</param>
/// <param name="Sentence">The same in one sentence of the asked language.</param>
/// <param name="Until">When that ends, if it is known.</param>
/// <param name="Provider">Whose quota is spent, or who fails.</param>
/// <param name="Condition">That does not hold.</param>
/// <param name="Load">That is too high.</param>
/// <param name="Ahead">Due jobs that come before it; 1000 stands for a thousand or more.</param>
internal sealed record JobWhyBody(
    string Reason, string Sentence, DateTimeOffset? Until, string? Provider, string? Condition, string? Load, int Ahead, JobWeightBody Weight)
{
    public static JobWhyBody Of(Explanation why, Texts.Texts texts) => new(
        why.Reason.Kind.Word(), texts.WhyWaits(why), why.Reason.Until, why.Reason.Provider, why.Reason.Condition, why.Reason.Load?.Word(), why.Ahead,
        new(why.Weight.Total, why.Weight.Priority, why.Weight.Waiting, why.Weight.Age, why.Weight.Deadline, why.Weight.Hour, why.Weight.Cost));
}

/// <summary>What a job weighs, in minutes of waiting; see docs/jobs.md.</summary>
/// <param name="Total">The sum, less the cost.</param>
/// <param name="Waiting">For the people who wait for it.</param>
/// <param name="Hour">What is low rises in a quiet hour.</param>
internal sealed record JobWeightBody(double Total, double Priority, double Waiting, double Age, double Deadline, double Hour, double Cost);

/// <summary>How a type of job stands.</summary>
/// <param name="Window"><c>any</c> or <c>quiet</c>.</param>
/// <param name="Attempts">Before it fails for good.</param>
/// <param name="Providers">Whom its jobs ask.</param>
/// <param name="CostMs">What one takes, as was learned.</param>
/// <param name="Paused">None of it begins until it is resumed.</param>
internal sealed record JobTypeBody(
    string Type, string Priority, string Window, int Attempts, IReadOnlyList<string> Providers, double CostMs, long CostBytes, int CostRequests, bool Paused)
{
    public static JobTypeBody Of((JobType Type, TypeStanding Standing) one) => new(
        one.Type.Name, one.Type.Priority.ToString().ToUpperInvariant(), one.Type.Window.Word(), one.Type.Attempts, one.Type.Providers,
        one.Standing.Cost.Latency.TotalMilliseconds, one.Standing.Cost.Bytes, one.Standing.Cost.Requests, one.Standing.Paused);
}
