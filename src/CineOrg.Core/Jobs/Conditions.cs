namespace CineOrg.Core.Jobs;

/// <summary>How busy the machine is. Low: act at once. Medium: what people wait for at once, the rest later. High: only what is urgent.</summary>
public enum Load { Low, Medium, High }

/// <summary>
/// How the machine and the world stand at one moment: all that a decision may read of them besides its own subject. The same
/// conditions and the same subject give the same decision, today or replayed years later.
/// </summary>
public sealed record Conditions
{
    /// <summary>The moment, in the household's time zone.</summary>
    public required DateTimeOffset Now { get; init; }
    public Load Load { get; init; }

    /// <summary>Whether this hour of the week is one of the quiet ones.</summary>
    public bool OffPeak { get; init; }

    /// <summary>Whether it has been quiet for so long that work left over may be caught up with.</summary>
    public bool Calm { get; init; }

    /// <summary>By the provider's name in lower case (<c>tmdb, wikidata</c>); one that is not named has no quota and answers.</summary>
    public IReadOnlyDictionary<string, ProviderStanding> Providers { get; init; } = new Dictionary<string, ProviderStanding>();

    /// <summary>A window for work that can wait: a quiet hour, or a calm at any hour.</summary>
    public bool Quiet => Load == Load.Low && (OffPeak || Calm);
}

/// <summary>How one provider stands.</summary>
/// <param name="PerDay">Requests that it may be asked a day; null for no limit.</param>
/// <param name="Left">How many of them are left today; null for no limit.</param>
/// <param name="ResetsAt">When the day's requests begin anew; null without a limit.</param>
/// <param name="Broken">It failed so often that it is not asked for now (its circuit breaker is open).</param>
public sealed record ProviderStanding(int? PerDay = null, int? Left = null, DateTimeOffset? ResetsAt = null, bool Broken = false);
