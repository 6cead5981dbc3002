namespace CineOrg.Core.Jobs.Limits;

/// <summary>How a <see cref="GradientLimit"/> moves; the defaults are those of Gradient2, apart from the bounds.</summary>
public sealed record GradientOptions
{
    public int Least { get; init; } = 1;
    public int Most { get; init; } = 200;
    public int First { get; init; } = 20;

    /// <summary>How much may always stand in line: what the limit grows by while nothing gets slower.</summary>
    public double Queue { get; init; } = 4;

    /// <summary>0–1: how much of each step is taken.</summary>
    public double Smoothing { get; init; } = 0.2;

    /// <summary>1 or more: how much slower things may get before that counts.</summary>
    public double Tolerance { get; init; } = 1.5;

    /// <summary>Samples that the long-term mean spans.</summary>
    public int LongWindow { get; init; } = 600;

    /// <summary>Whether it shrinks only while at least half of it is used. Off where others' latency is watched, not that of what is limited.</summary>
    public bool ShrinksOnlyInUse { get; init; } = true;

    /// <summary>
    /// Up to so many under way, a latency is taken for what things take by themselves; with more, the long-term mean follows it upwards
    /// only slowly. Gradient2 makes no such difference: it comes to take a long overload for usual.
    /// </summary>
    public int Undisturbed { get; init; } = int.MaxValue;

    /// <summary>
    /// As people are protected from others: it begins with one, grows by a fifth of a place a step, lets people's answers take a quarter
    /// longer, and takes for usual only what they take beside one other. Chosen in the lab: docs/decisions tells what else was tried.
    /// </summary>
    public static GradientOptions PeopleFirst { get; } = new()
    {
        Least = 1, Most = 64, First = 1, Queue = 0.2, Tolerance = 1.25, LongWindow = 100, ShrinksOnlyInUse = false, Undisturbed = 1,
    };
}

/// <summary>
/// Netflix's Gradient2 (concurrency-limits, Gradient2Limit): limit' = clamp(tolerance · long-term / short-term latency, 0.5, 1) · limit + queue,
/// smoothed. It grows as long as nothing gets slower, and shrinks to as little as half when it does; when the long-term mean has
/// drifted to twice the present, it is drawn back, so that it recovers soon after a long overload.
/// </summary>
public sealed class GradientLimit(GradientOptions options) : ILimit
{
    private const int WarmUp = 10;
    private const double SlowUpwards = 0.05;
    private readonly Lock _door = new();
    private double _limit = Math.Clamp(options.First, options.Least, options.Most), _long;
    private int _told;

    public int Now { get { lock (_door) return (int)_limit; } }

    public void Told(in Sample sample)
    {
        var latency = sample.Latency.TotalMilliseconds;
        if (latency <= 0) return;
        lock (_door) Learn(latency, sample);
    }

    private void Learn(double latency, in Sample sample)
    {
        _told++;
        // The first samples are averaged as they are, later ones by the usual factor of an exponential mean.
        var share = _told <= WarmUp ? 1.0 / _told : 2.0 / (options.LongWindow + 1);
        var disturbed = _told > WarmUp && latency > _long && sample.InFlight > options.Undisturbed;
        _long += (latency - _long) * share * (disturbed ? SlowUpwards : 1);
        if (_long / latency > 2) _long *= 0.95;
        var gradient = sample.Dropped ? 0.5 : Math.Clamp(options.Tolerance * _long / latency, 0.5, 1);
        var wanted = _limit * gradient + options.Queue;
        if (sample.InFlight < _limit / 2 && (wanted > _limit || options.ShrinksOnlyInUse)) return;
        _limit = Math.Clamp(_limit + (wanted - _limit) * options.Smoothing, options.Least, options.Most);
    }
}
