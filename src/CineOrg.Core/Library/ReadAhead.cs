using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CineOrg.Core.Library;

/// <summary>Reads a slow sequence on a thread of its own, a few chunks ahead of whoever takes them, in order.</summary>
internal static class ReadAhead
{
    private const int Ahead = 4;

    /// <summary>An exception of the source comes after the chunks before it. When this ends, nothing is read any more.</summary>
    public static async IAsyncEnumerable<T[]> Chunks<T>(IEnumerable<T> source, int size, [EnumeratorCancellation] CancellationToken stop)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var chunks = Channel.CreateBounded<T[]>(Ahead);
        var reading = Task.Run(() => Fill(chunks.Writer, source.Chunk(size), left.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(stop).ConfigureAwait(false)) yield return chunk;
        }
        finally
        {
            await left.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    private static async Task Fill<T>(ChannelWriter<T[]> writer, IEnumerable<T[]> chunks, CancellationToken stop)
    {
        try
        {
            foreach (var chunk in chunks) await writer.WriteAsync(chunk, stop).ConfigureAwait(false);
            writer.Complete();
        }
        catch (Exception failure)
        {
            writer.Complete(failure);
        }
    }
}
