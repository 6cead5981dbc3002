using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CineOrg.Tests.Providers;

/// <summary>A provider on loopback that says exactly the bytes a test wants, one connection per answer.</summary>
internal sealed class LoopbackProvider : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<int, string, string?> _answer;
    private readonly Task _serving;
    private int _asked;
    private int _now;

    /// <param name="answer">Number of the request (from 1) → whole response; null never answers.</param>
    public LoopbackProvider(Func<int, string?> answer) : this((number, _) => answer(number)) { }

    /// <param name="answer">Number and head of the request → whole response, a character for each byte; null never answers.</param>
    public LoopbackProvider(Func<int, string, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _serving = Serve();
    }

    public Uri Address { get; }
    public int Asked => Volatile.Read(ref _asked);
    public int MostAtOnce { get; private set; }
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Held answers wait for this, so that a test can see how many requests come at once.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>A byte now and then, for ever, after what was answered.</summary>
    public bool Dribbles { get; init; }

    public static string Json(string body, string headers = "", string status = "200 OK", string type = "application/json") =>
        $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        // Only now: a listener that is stopped between two visitors refuses to wait for the next.
        _listener.Stop();
        _end.Dispose();
    }

    private async Task Serve()
    {
        var talks = new List<Task>();
        try
        {
            while (true) talks.Add(Talk(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var closing = client;
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII, leaveOpen: true);
            var head = new StringBuilder();
            while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 } line) head.AppendLine(line);
            if (head.Length == 0) return;
            Requests.Enqueue(head.ToString());
            var number = Interlocked.Increment(ref _asked);
            lock (Requests) MostAtOnce = Math.Max(MostAtOnce, ++_now);
            await Gate.WaitAsync(_end.Token);
            lock (Requests) _now--;
            if (_answer(number, head.ToString()) is { } answer) await client.GetStream().WriteAsync(Bytes(answer), _end.Token);
            else await new TaskCompletionSource().Task.WaitAsync(_end.Token);
            if (Dribbles) await Dribble(client.GetStream());
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            Requests.Enqueue("gone");
        }
    }

    // Text above U+00FF is UTF-8; all else is bytes as they are.
    private static byte[] Bytes(string answer) => answer.All(letter => letter <= 0xff) && answer.Contains("gzip", StringComparison.Ordinal)
        ? Encoding.Latin1.GetBytes(answer) : Encoding.UTF8.GetBytes(answer);

    private async Task Dribble(NetworkStream stream)
    {
        using var drip = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (await drip.WaitForNextTickAsync(_end.Token)) await stream.WriteAsync(" "u8.ToArray(), _end.Token);
    }
}
