using CineOrg.App.Web.Caching;
using CineOrg.Core.Housekeeping.Caching;
using CineOrg.Core.Social;

namespace CineOrg.App.Web.Auth;

/// <summary>
/// Knows visitors by cookie or key. Only the owner's sessions are stored: any other well-formed cookie is an anonymous session,
/// so a crowd of strangers writes nothing.
/// </summary>
internal sealed class Sessions
{
    // Bounded, because cookies are strangers' words.
    private const int MostRemembered = 10_000;
    private readonly ISessionRepository _sessions;
    private readonly TimeProvider _clock;
    private readonly Changes _keys = new();
    private readonly ReadyCache<SecretHash, Known> _known;

    public Sessions(ISessionRepository sessions, CacheDesk desk, TimeProvider clock, ILogger<Sessions> log)
    {
        (_sessions, _clock) = (sessions, clock);
        _known = new(CacheTimes.Sessions, _keys, () => 0, MostRemembered * Known.Bytes, _ => Known.Bytes, clock, log);
        desk.Add(CacheTimes.Sessions.Kind, _known);
    }

    /// <summary>What the database answered is remembered, so that a page of 50 requests asks once.</summary>
    public async ValueTask<Visitor> ByCookie(string value, CancellationToken stop)
    {
        var hash = SecretHash.Of(value);
        var known = await _known.Get(hash, async () => new(await _sessions.Find(hash) is { Owner: true } ? Known.Owner : Known.Stranger, []), stop);
        return Visitor.Of(hash, ReferenceEquals(known, Known.Owner));
    }

    public async ValueTask<bool> IsOwnerKey(string key, CancellationToken stop) =>
        Secret.LooksRight(key) && await _sessions.IsOwnerKey(SecretHash.Of(key), stop);

    /// <summary>Opens a session for the owner.</summary>
    /// <returns>The cookie's value, kept nowhere else.</returns>
    public async Task<string> OpenForOwner(CancellationToken stop)
    {
        var value = Secret.New();
        var now = _clock.GetUtcNow();
        await _sessions.Save(new(SecretHash.Of(value), Owner: true, Language: null, now, now), stop);
        return value;
    }

    /// <summary>Replaces the owner's key; all sessions opened before are strangers' again.</summary>
    /// <returns>The key, shown once.</returns>
    public async Task<string> ReplaceKey(CancellationToken stop)
    {
        var key = Secret.New();
        await _sessions.ReplaceOwnerKey(SecretHash.Of(key), _clock.GetUtcNow(), stop);
        _keys.Everything();
        return key;
    }

    private sealed class Known
    {
        public const int Bytes = 128;
        public static readonly Known Owner = new(), Stranger = new();
    }
}
