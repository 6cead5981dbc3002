namespace CineOrg.Core.Catalogue;

public enum EnricherOutcome { Done, NotApplicable, Failed }

/// <summary>Where one question about one film or person stands.</summary>
/// <param name="NextAttemptAt">For failed ones: not asked again before.</param>
public sealed record EnricherState(string Enricher, EnricherOutcome Outcome, DateTimeOffset At, DateTimeOffset? NextAttemptAt);
