namespace CineOrg.Core.Jobs;

/// <summary>Which jobs somebody wants to see; null is any.</summary>
/// <param name="Entity">The film, person or root it is about.</param>
public sealed record JobFilter(string? Type = null, JobStatus? Status = null, Priority? Priority = null, Guid? Entity = null);
