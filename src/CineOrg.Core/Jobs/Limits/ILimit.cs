namespace CineOrg.Core.Jobs.Limits;

/// <summary>How much may be done at once, found out from how long things take. May be asked and told from several threads.</summary>
public interface ILimit
{
    /// <summary>At least 1.</summary>
    int Now { get; }

    /// <summary>Something took so long while so much was under way.</summary>
    void Told(in Sample sample);
}

/// <param name="Latency">Of one answer, or the mean of several that were ready about the same time.</param>
/// <param name="InFlight">How much of what is limited was under way meanwhile.</param>
/// <param name="Dropped">It was given up or refused.</param>
public readonly record struct Sample(TimeSpan Latency, int InFlight, bool Dropped = false);

/// <summary>Always the same; what an operator would set by hand.</summary>
public sealed class FixedLimit(int limit) : ILimit
{
    public int Now { get; } = Math.Max(1, limit);

    public void Told(in Sample sample)
    {
        // Nothing that happens changes it.
    }
}
