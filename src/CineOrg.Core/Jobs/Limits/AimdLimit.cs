namespace CineOrg.Core.Jobs.Limits;

/// <param name="Slow">From here on a latency counts as a loss.</param>
/// <param name="Backoff">0.5–1: what is left of the limit after a loss.</param>
public sealed record AimdOptions(TimeSpan Slow, int Least = 1, int Most = 200, int First = 20, double Backoff = 0.9);

/// <summary>Additive increase, multiplicative decrease (as TCP's; AIMDLimit of Netflix's concurrency-limits): one more while all is well, a share less when it is not.</summary>
public sealed class AimdLimit(AimdOptions options) : ILimit
{
    private readonly Lock _door = new();
    private double _limit = Math.Clamp(options.First, options.Least, options.Most);

    public int Now { get { lock (_door) return (int)_limit; } }

    public void Told(in Sample sample)
    {
        lock (_door)
        {
            if (sample.Dropped || sample.Latency > options.Slow) _limit *= options.Backoff;
            else if (sample.InFlight * 2 >= (int)_limit) _limit++;
            _limit = Math.Clamp(_limit, options.Least, options.Most);
        }
    }
}
