using System.Buffers.Binary;
using System.Net.Sockets;

namespace CineOrg.App.Cli;

/// <summary>Hands a command to the instance that holds the data directory, and repeats here what it says there.</summary>
internal static class InstanceClient
{
    /// <returns>Null when nobody listens (any more, or not yet).</returns>
    public static async Task<int?> Send(string dataDirectory, Asked asked, TextWriter output, TextWriter error, CancellationToken stop)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            SocketPath.With(dataDirectory, address =>
            {
                socket.Connect(address);
                return 0;
            });
        }
        catch (SocketException)
        {
            return null;
        }
        await using var stream = new NetworkStream(socket);
        await Frame.Write(stream, FrameKind.Ask, asked.ToBytes(), CancellationToken.None);
        await using var cancelling = stop.Register(() => Frame.Write(stream, FrameKind.Cancel, default).GetAwaiter().GetResult());
        return await Repeat(stream, output, error);
    }

    private static async Task<int> Repeat(NetworkStream stream, TextWriter output, TextWriter error)
    {
        // Pieces end between characters (FrameWriter), so each is text by itself.
        while (await Frame.Read(stream) is var (kind, bytes))
        {
            if (kind == FrameKind.End) return BinaryPrimitives.ReadInt32BigEndian(bytes);
            await (kind == FrameKind.Out ? output : error).WriteAsync(System.Text.Encoding.UTF8.GetString(bytes));
        }
        await error.WriteLineAsync("cineorg: the running instance ended before the command did");
        return Exit.Failed;
    }
}
