namespace CineOrg.Core.Availability;

/// <summary>
/// How likely a source delivers less than a film needs. Its bandwidth is taken for normally distributed about the smoothed mean, with
/// σ = 1.25 × the mean absolute deviation; the distribution by the logistic form of Bowling and others (2009), right to 0.00014.
/// </summary>
internal static class StallRisk
{
    private const double SigmaOfDeviation = 1.2533; // √(π/2)

    /// <returns>0–1; 0 where nobody measured, for then nothing speaks against it.</returns>
    public static double Of(in Source source, double bitRateMbps)
    {
        if (source.BandwidthMbps is not { } mean || bitRateMbps <= 0) return 0;
        var sigma = SigmaOfDeviation * (source.DeviationMbps ?? mean / 2);
        if (sigma <= 0) return mean > bitRateMbps ? 0 : 1;
        var z = (mean - bitRateMbps) / sigma;
        return 1 / (1 + Math.Exp(z * (1.5976 + 0.07056 * z * z)));
    }
}
