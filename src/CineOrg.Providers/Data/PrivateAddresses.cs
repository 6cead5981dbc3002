using System.Net;
using System.Net.Sockets;

namespace CineOrg.Providers.Data;

/// <summary>Keeps requests, redirects and rebound names away from addresses that are not on the public internet.</summary>
internal static class PrivateAddresses
{
    private static readonly IPNetwork[] Networks =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "224.0.0.0/3", "::/127", "64:ff9b:1::/48", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public static bool IsPrivate(IPAddress address)
    {
        var plain = Embedded(address) ?? address;
        return Networks.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    /// <summary>Connects to a public address of the host, or to any when the operator named exactly this host and port.</summary>
    /// <exception cref="HttpRequestException">Every address of the host is private.</exception>
    public static async ValueTask<Stream> Connect(DnsEndPoint host, IReadOnlySet<(string Host, int Port)> allowed, CancellationToken stop)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, stop);
        var open = allowed.Contains((host.Host, host.Port)) ? addresses : [.. addresses.Where(address => !IsPrivate(address))];
        if (open.Length == 0) throw new HttpRequestException($"{host.Host} is not a public address");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, host.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>An IPv4 address can hide in an IPv6 one: mapped (<c>::ffff:</c>), NAT64 (<c>64:ff9b::</c>), 6to4 (<c>2002:</c>).</summary>
    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        var bytes = address.GetAddressBytes();
        if (bytes is [0x20, 0x02, ..]) return new(bytes[2..6]);
        return bytes is [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, ..] ? new(bytes[12..]) : null;
    }
}
