namespace CineOrg.Providers.Data;

/// <summary>How much may be asked, of one provider or of several that count together.</summary>
/// <param name="Name">Under which it is remembered, such as <c>wikimedia</c>.</param>
internal sealed record RequestLimits(string Name)
{
    /// <summary>Requests under way at once, at most.</summary>
    public int MaxConcurrent { get; init; } = 3;

    /// <summary>Requests within <see cref="Window"/>, at most.</summary>
    public int MaxPerWindow { get; init; } = 200;
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Requests of a day (UTC), at most; null for no such limit.</summary>
    public int? MaxPerDay { get; init; }
}
