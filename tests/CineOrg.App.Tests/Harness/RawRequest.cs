using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CineOrg.App.Tests.Harness;

/// <summary>A request as bytes, for addresses that a well-behaved client would tidy up before sending.</summary>
internal static class RawRequest
{
    /// <returns>The status of the answer.</returns>
    public static async Task<int> Status(string address, string line)
    {
        var uri = new Uri(address);
        using var client = new TcpClient();
        await client.ConnectAsync(uri.Host, uri.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: {uri.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var first = await reader.ReadLineAsync() ?? throw new IOException("No answer came.");
        return int.Parse(first.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
