using System.Net;
using System.Net.NetworkInformation;

namespace CineOrg.App.Web.Hosting;

/// <summary>Which ports of this machine are taken.</summary>
internal static class Ports
{
    private const int Tries = 100;

    public static bool IsTaken(int port) => Listening().Contains(port);

    /// <returns>The first free one from <paramref name="port"/> on; null when the next hundred are all taken.</returns>
    public static int? FirstFree(int port)
    {
        var taken = Listening();
        return Enumerable.Range(port, Math.Min(Tries, IPEndPoint.MaxPort - port + 1)).Cast<int?>().FirstOrDefault(one => !taken.Contains(one!.Value));
    }

    private static HashSet<int> Listening() => [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(end => end.Port)];
}
