using System.Text;

namespace CineOrg.App.Cli;

/// <summary>Text that a command writes, sent on as it comes. One frame at a time leaves, whichever of the two texts it belongs to.</summary>
internal sealed class FrameWriter(Stream stream, FrameKind kind, SemaphoreSlim turn) : TextWriter
{
    private const int Chunk = 32 * 1024;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Send([value]);

    public override void Write(string? value) => Send(value);

    public override void Write(char[] buffer, int index, int count) => Send(buffer.AsSpan(index, count));

    public override void WriteLine(string? value) => Send(value + "\n");

    private void Send(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var length = Math.Min(text.Length, Chunk);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1])) length--;
            SendOne(Encoding.UTF8.GetBytes(text[..length].ToArray()));
            text = text[length..];
        }
    }

    private void SendOne(byte[] bytes)
    {
        turn.Wait();
        try
        {
            Frame.Write(stream, kind, bytes).GetAwaiter().GetResult();
        }
        finally
        {
            turn.Release();
        }
    }
}
