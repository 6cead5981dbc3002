using System.Net.Sockets;

namespace CineOrg.App.Cli;

/// <summary>Where an instance listens for commands.</summary>
internal static class SocketPath
{
    // sun_path has 108 bytes; a longer path is reached through a folder opened under a short name.
    private const int Longest = 100;

    public static string Of(string dataDirectory) => Path.Combine(dataDirectory, "cineorg.sock");

    /// <summary>Gives <paramref name="use"/> an address of the socket that fits the kernel's limit.</summary>
    public static T With<T>(string dataDirectory, Func<UnixDomainSocketEndPoint, T> use)
    {
        var path = Of(dataDirectory);
        if (System.Text.Encoding.UTF8.GetByteCount(path) <= Longest) return use(new(path));
        var link = Path.Combine(Path.GetTempPath(), "cineorg-" + Guid.CreateVersion7().ToString("N"));
        Directory.CreateSymbolicLink(link, dataDirectory);
        try
        {
            return use(new(Path.Combine(link, "cineorg.sock")));
        }
        finally
        {
            File.Delete(link);
        }
    }
}
