using System.Net;
using System.Net.Sockets;

namespace CineOrg.App.Tests.Harness;

/// <summary>Ports for programs under test, each given out once and outside the range the kernel gives to others.</summary>
internal static class FreePort
{
    private const int First = 12_000;
    private const int Last = 32_000;
    private static int _next = Random.Shared.Next(First, Last);

    public static int Take()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _next) % (Last - First));
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var trial = new TcpListener(IPAddress.Loopback, port);
            trial.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
