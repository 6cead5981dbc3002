using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CineOrg.App.Web.Hooks;

/// <summary>Somebody outside who may call.</summary>
/// <param name="Name">What people here are told.</param>
/// <param name="Secret">Never shown or logged.</param>
internal sealed record Caller(string Name, string Secret)
{
    public override string ToString() => Name;
}

/// <summary>What a call proves.</summary>
/// <param name="Signature">Of this call alone; null when it came with the bare secret.</param>
internal sealed record Proof(Caller Caller, string? Signature);

/// <summary>
/// Knows who calls: by the header <c>CineOrg-Signature: t=UNIX SECONDS,v1=HEX</c>, an HMAC-SHA256 by the caller's secret over <c>UNIX SECONDS.BODY</c>,
/// as our own calls prove themselves; or, for senders that cannot sign, by <c>Authorization: Bearer SECRET</c>. Compared in constant time.
/// </summary>
internal sealed class Callers(IReadOnlyList<Caller> callers, TimeProvider clock)
{
    /// <summary>Clocks differ and calls are on their way; an older signature may have been overheard.</summary>
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(5);
    private const string Bearer = "Bearer ";
    private const int LongestHeader = 500;

    /// <returns>Null when it proves nothing.</returns>
    public Proof? Of(IHeaderDictionary headers, byte[] body)
    {
        var (signature, authorization) = (headers["CineOrg-Signature"].ToString(), headers.Authorization.ToString());
        if (signature.Length is > 0 and <= LongestHeader) return Signed(signature, body);
        return authorization.Length <= LongestHeader && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? Told(authorization[Bearer.Length..].Trim()) : null;
    }

    private Proof? Signed(string header, byte[] body)
    {
        if (Part(header, "t") is not { } time || Part(header, "v1") is not { Length: 64 } told || !IsRecent(time)) return null;
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{time}."), .. body];
        var given = Encoding.ASCII.GetBytes(told.ToLowerInvariant());
        // All are tried, so that the time taken tells nobody which.
        Caller? found = null;
        foreach (var caller in callers)
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Hash(caller.Secret, signed)))) found = caller;
        return found is null ? null : new(found, told.ToLowerInvariant());
    }

    private Proof? Told(string secret)
    {
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        Caller? found = null;
        foreach (var caller in callers)
            if (CryptographicOperations.FixedTimeEquals(given, SHA256.HashData(Encoding.UTF8.GetBytes(caller.Secret)))) found = caller;
        return found is null ? null : new(found, null);
    }

    private bool IsRecent(string seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && Math.Abs((decimal)time - clock.GetUtcNow().ToUnixTimeSeconds()) <= (decimal)Good.TotalSeconds;

    private static string Hash(string secret, byte[] signed) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));

    private static string? Part(string header, string name) =>
        header.Split(',').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
