using System.Collections.Concurrent;
using CineOrg.Core.Social;

namespace CineOrg.App.Web.Auth;

/// <summary>Links that make whoever opens them first the owner. They live in memory alone and work once.</summary>
internal sealed class OwnerLinks
{
    private readonly ConcurrentDictionary<SecretHash, byte> _open = new();

    /// <returns>Path and query of a fresh link.</returns>
    public string New()
    {
        var token = Secret.New();
        _open[SecretHash.Of(token)] = 0;
        return $"/owner?token={token}";
    }

    /// <returns>False when the token was never given out or has been used.</returns>
    public bool Use(string? token) => Secret.LooksRight(token) && _open.TryRemove(SecretHash.Of(token!), out _);
}
