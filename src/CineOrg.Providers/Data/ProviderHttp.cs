using System.Net;

namespace CineOrg.Providers.Data;

/// <summary>The one way out to the network.</summary>
internal static class ProviderHttp
{
    /// <param name="configured">Base addresses and proxy that the operator set: they alone may be private.</param>
    public static HttpMessageInvoker Open(IEnumerable<Uri> configured, Uri? proxy = null)
    {
        var allowed = configured.Concat(proxy is null ? [] : [proxy]).Select(address => (address.IdnHost, address.Port)).ToHashSet();
        return new(new SocketsHttpHandler
        {
            ConnectCallback = (context, stop) => PrivateAddresses.Connect(context.DnsEndPoint, allowed, stop),
            UseProxy = proxy is not null,
            Proxy = proxy is null ? null : new WebProxy(proxy),
            UseCookies = false,
            AllowAutoRedirect = false, // a redirect is a request, and counts as one
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
        });
    }
}
