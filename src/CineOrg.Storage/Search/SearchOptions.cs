namespace CineOrg.Storage.Search;

/// <param name="InMemory">Whether an index of all titles is kept in memory while the program serves.</param>
public sealed record SearchOptions(bool InMemory = true);
