using System.Collections.Concurrent;
using CineOrg.Core.Social;

namespace CineOrg.App.Web.Auth;

/// <summary>
/// Knows visitors by cookie or key. Only the owner's sessions are stored: any other well-formed cookie is an anonymous session,
/// so a crowd of strangers writes nothing.
/// </summary>
internal sealed class Sessions(ISessionRepository sessions, TimeProvider clock)
{
    // What the database answered, so that a page of 50 requests asks once; bounded because cookies are strangers' words.
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<SecretHash, bool> _owners = new();

    public async ValueTask<Visitor> ByCookie(string value, CancellationToken stop)
    {
        var hash = SecretHash.Of(value);
        if (!_owners.TryGetValue(hash, out var owner)) owner = await Remember(hash, stop);
        return Visitor.Of(hash, owner);
    }

    public async ValueTask<bool> IsOwnerKey(string key, CancellationToken stop) =>
        Secret.LooksRight(key) && await sessions.IsOwnerKey(SecretHash.Of(key), stop);

    /// <summary>Opens a session for the owner.</summary>
    /// <returns>The cookie's value, kept nowhere else.</returns>
    public async Task<string> OpenForOwner(CancellationToken stop)
    {
        var value = Secret.New();
        var now = clock.GetUtcNow();
        await sessions.Save(new(SecretHash.Of(value), Owner: true, Language: null, now, now), stop);
        return value;
    }

    /// <summary>Replaces the owner's key; all sessions opened before are strangers' again.</summary>
    /// <returns>The key, shown once.</returns>
    public async Task<string> ReplaceKey(CancellationToken stop)
    {
        var key = Secret.New();
        await sessions.ReplaceOwnerKey(SecretHash.Of(key), clock.GetUtcNow(), stop);
        _owners.Clear();
        return key;
    }

    private async ValueTask<bool> Remember(SecretHash hash, CancellationToken stop)
    {
        var owner = await sessions.Find(hash, stop) is { Owner: true };
        if (_owners.Count >= MostRemembered) _owners.Clear();
        return _owners[hash] = owner;
    }
}
