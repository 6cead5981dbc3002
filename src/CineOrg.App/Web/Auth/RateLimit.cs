using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;

namespace CineOrg.App.Web.Auth;

/// <summary>Counts requests a minute for each visitor. The whole table is dropped with its minute.</summary>
internal sealed class RateLimit(TimeProvider clock)
{
    // Beyond this many addresses in one minute all newcomers share one count: memory stays bounded under a flood.
    private const int MostCounted = 50_000;
    private volatile Table _table = new(0);

    /// <summary>Counts one request.</summary>
    /// <returns>0 when it is within the limit, else the seconds to wait.</returns>
    public int Count(IPAddress address, string? owner, int limit)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var table = Current(now / 60);
        var count = table.Counts.Count < MostCounted
            ? table.Counts.GetOrAdd(owner ?? (object)Network(address), static _ => new(0))
            : table.Crowd;
        return Interlocked.Increment(ref count.Value) <= limit ? 0 : (int)(60 - (now % 60));
    }

    private Table Current(long minute)
    {
        var table = _table;
        // Whoever looked at the clock just before the minute turned counts in the new one.
        if (table.Minute - minute is 0 or 1) return table;
        // Of those who turn it together one does: what the others counted would be lost.
        var next = new Table(minute);
        var held = Interlocked.CompareExchange(ref _table, next, table);
        return ReferenceEquals(held, table) ? next : held;
    }

    // One IPv6 customer has a /64 of addresses.
    private static IPAddress Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6) return address;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new(bytes);
    }

    private sealed record Table(long Minute)
    {
        public ConcurrentDictionary<object, StrongBox<int>> Counts { get; } = new();
        public StrongBox<int> Crowd { get; } = new(0);
    }
}
