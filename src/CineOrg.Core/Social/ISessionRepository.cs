namespace CineOrg.Core.Social;

/// <summary>Who came back: sessions and the owner's key, both known by the SHA-256 of their secret alone.</summary>
public interface ISessionRepository
{
    /// <summary>The session whose cookie hashes to this; null when it was never stored.</summary>
    ValueTask<Session?> Find(SecretHash cookie, CancellationToken stop = default);

    /// <summary>Stores a session, or replaces what was known of it.</summary>
    Task Save(Session session, CancellationToken stop = default);

    ValueTask<bool> IsOwnerKey(SecretHash key, CancellationToken stop = default);

    /// <summary>The only key from now on; sessions opened before are the owner's no longer.</summary>
    Task ReplaceOwnerKey(SecretHash key, DateTimeOffset now, CancellationToken stop = default);
}
