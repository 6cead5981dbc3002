using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace CineOrg.Bench.Overload;

/// <summary>
/// Clients of one kind that ask at a rate of their own, whether or not the answers before have come (an open loop). Latency is counted
/// from when a request was due, so that a server that holds up its clients cannot hide it.
/// </summary>
/// <param name="staysToTheEnd">Waits for an answer to each; else whoever has no connection when the load ends goes unsent.</param>
internal sealed class Crowd(IPEndPoint server, IReadOnlyList<string> paths, string header, double perSecond, int firstAddress, int addresses, int connections, bool staysToTheEnd)
{
    private const int MostWaiting = 20_000;

    /// <summary>The first of a load is not counted: the asking process itself is being compiled, and connects.</summary>
    public static readonly TimeSpan Beginning = TimeSpan.FromSeconds(2);

    private readonly Channel<long> _due = Channel.CreateBounded<long>(MostWaiting);
    private readonly List<double> _answered = [];
    private int _next;
    private long _countedFrom, _end = long.MaxValue;

    public int Asked { get; private set; }
    public int Unsent { get; private set; }
    public int Refused { get; private set; }
    public int Failed { get; private set; }

    /// <summary>Answers that came while the load lasted; of those that came later only the time is counted.</summary>
    public int Answered { get; private set; }

    /// <summary>Milliseconds within which this share of the answers came.</summary>
    public double At(double share)
    {
        lock (_answered)
        {
            if (_answered.Count == 0) return 0;
            _answered.Sort();
            return _answered[Math.Min(_answered.Count - 1, (int)(_answered.Count * share))];
        }
    }

    /// <summary>Asks for so long after the beginning, then waits for the answers that are still to come.</summary>
    public async Task Run(TimeSpan length)
    {
        if (perSecond <= 0) return;
        var clients = Enumerable.Range(0, connections).Select(number => Task.Run(() => Client(number))).ToList();
        await Task.Factory.StartNew(() => Ask(Beginning + length), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _due.Writer.Complete();
        await Task.WhenAll(clients);
    }

    // On a thread of its own: timers tick with the kernel's coarse clock, every four milliseconds.
    private void Ask(TimeSpan length)
    {
        var (clock, random) = (TimeProvider.System, new Random(42 + firstAddress));
        var start = clock.GetTimestamp();
        _countedFrom = start + (long)(Beginning.TotalSeconds * clock.TimestampFrequency);
        _end = start + (long)(length.TotalSeconds * clock.TimestampFrequency);
        double next = 0;
        using var never = new ManualResetEvent(initialState: false);
        while (next < length.TotalSeconds)
        {
            var now = clock.GetElapsedTime(start).TotalSeconds;
            for (; next <= now && next < length.TotalSeconds; next += -Math.Log(1 - random.NextDouble()) / perSecond)
            {
                var due = start + (long)(next * clock.TimestampFrequency);
                if (due >= _countedFrom) Asked++;
                if (_due.Writer.TryWrite(due)) continue;
                lock (_answered) Unsent++;
            }
            never.WaitOne(1);
        }
    }

    private async Task Client(int number)
    {
        var buffer = new byte[256 * 1024];
        Socket? socket = null;
        await foreach (var due in _due.Reader.ReadAllAsync())
        {
            if (!staysToTheEnd && TimeProvider.System.GetTimestamp() > _end)
            {
                lock (_answered) Unsent++;
                continue;
            }
            try
            {
                socket ??= await Connect(number);
                var path = paths[(int)((uint)Interlocked.Increment(ref _next) % paths.Count)];
                await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{server.Port}\r\n{header}\r\n"));
                Count(await Answer(socket, buffer), due);
            }
            catch (Exception broken) when (broken is SocketException or IOException)
            {
                lock (_answered) Failed++;
                socket?.Dispose();
                socket = null;
            }
        }
        socket?.Dispose();
    }

    private void Count(int status, long due)
    {
        if (due < _countedFrom) return;
        var now = TimeProvider.System.GetTimestamp();
        lock (_answered)
        {
            if (status is 429 or 503) Refused++;
            else if (status >= 400) Failed++;
            else
            {
                _answered.Add(TimeProvider.System.GetElapsedTime(due, now).TotalMilliseconds);
                if (now <= _end) Answered++;
            }
        }
    }

    // Each client of a crowd has an address of its own: the server counts requests by address.
    private async Task<Socket> Connect(int number)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(IPAddress.Parse($"127.0.{firstAddress}.{1 + number % addresses}"), 0));
        await socket.ConnectAsync(server);
        return socket;
    }

    private static async Task<int> Answer(Socket socket, byte[] buffer)
    {
        var (held, head) = (0, -1);
        while (head < 0)
        {
            held += await Receive(socket, buffer, held);
            head = buffer.AsSpan(0, held).IndexOf("\r\n\r\n"u8);
        }
        var (status, length) = Head(buffer.AsSpan(0, head));
        while (length >= 0 ? held < head + 4 + length : !buffer.AsSpan(0, held).EndsWith("0\r\n\r\n"u8)) held += await Receive(socket, buffer, held);
        return status;
    }

    private static async Task<int> Receive(Socket socket, byte[] buffer, int held)
    {
        var read = await socket.ReceiveAsync(buffer.AsMemory(held));
        return read > 0 ? read : throw new IOException("the server closed the connection");
    }

    private static (int Status, int Length) Head(ReadOnlySpan<byte> head)
    {
        _ = Utf8Parser.TryParse(head[9..12], out int status, out _);
        var at = head.IndexOf("Content-Length: "u8);
        return at >= 0 && Utf8Parser.TryParse(head[(at + 16)..], out int length, out _) ? (status, length) : (status, status is 304 or 204 ? 0 : -1);
    }
}
