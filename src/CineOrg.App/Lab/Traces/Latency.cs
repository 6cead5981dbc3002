namespace CineOrg.App.Lab.Traces;

/// <summary>How long a fetch takes: half of them within the median, 99 of 100 within four times that (log-normal). The same request waits the same under every policy.</summary>
/// <param name="MedianMs">0: nothing ever waits.</param>
internal sealed record Latency(double MedianMs)
{
    public const double Spread = 4;

    public double Ms(int at) => MedianMs <= 0 ? 0 : new Chance((ulong)at).Answer(MedianMs, Spread * MedianMs).TotalMilliseconds;
}
