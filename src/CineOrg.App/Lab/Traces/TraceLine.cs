namespace CineOrg.App.Lab.Traces;

/// <summary>One line of <c>simulate --trace --json</c>: an outcome, and how near it comes to what is possible at most.</summary>
/// <param name="Bound">See <see cref="Optimum"/>.</param>
internal sealed record TraceLine(
    string Policy, double Budget, long Requests, double Served, double ServedBytes, double Bound, long Regenerations, long BytesMoved, long BytesAhead, double MeanWaitMs, double P95WaitMs, long Quota)
{
    public static TraceLine Of(Outcome outcome, double bound) => new(
        outcome.Policy, outcome.Budget, outcome.Requests, Short(outcome.Served), Short(outcome.ServedBytes), Short(bound), outcome.Regenerations, outcome.BytesMoved, outcome.BytesAhead,
        Math.Round(outcome.MeanWaitMs, 2), Math.Round(outcome.P95WaitMs, 2), outcome.Quota);

    private static double Short(double share) => Math.Round(share, 6);
}
