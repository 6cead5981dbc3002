using System.Diagnostics;

namespace CineOrg.App.Web.Hosting;

/// <summary>
/// A video being sent, that knows how long its own disk took: time is counted while it is read, never while the reader takes its time, so that
/// what is told is the source's bandwidth.
/// </summary>
/// <param name="told">Milliseconds until the first byte, then bytes read and the time that took; once, when it is closed.</param>
internal sealed class MeasuredStream(Stream video, long asked, Func<double, long, TimeSpan, Task> told) : Stream
{
    private TimeSpan _reading;
    private double? _firstMs;
    private long _bytes;

    public override bool CanRead => true;
    public override bool CanSeek => video.CanSeek;
    public override bool CanWrite => false;
    public override long Length => video.Length;

    public override long Position
    {
        get => video.Position;
        set => video.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var began = Stopwatch.GetTimestamp();
        return Count(video.Read(buffer), began);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var began = Stopwatch.GetTimestamp();
        return Count(await video.ReadAsync(buffer, cancellationToken), began);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => video.Seek(offset, origin);
    public override void Flush() => video.Flush();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await video.DisposeAsync();
        if (_firstMs is { } first) await told(first, _bytes, _reading);
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) video.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int read, long began)
    {
        _reading += Stopwatch.GetElapsedTime(began);
        _firstMs ??= Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
        _bytes += read;
        return read;
    }
}
