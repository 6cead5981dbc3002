using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CineOrg.Tests.Providers.Telling;

/// <summary>What was asked of a <see cref="Receiver"/>.</summary>
internal sealed record Received(string Head, byte[] Body)
{
    public string? Header(string name) => Head.Split("\r\n").FirstOrDefault(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
}

/// <summary>A push service or a household's own address on loopback: keeps what it is sent and answers as a test wants, one connection each.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string? _answer;
    private readonly Task _serving;

    /// <param name="answer">Status and headers; null never answers.</param>
    public Receiver(string? answer = "201 Created")
    {
        _answer = answer;
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/push/abc");
        _serving = Serve();
    }

    public Uri Address { get; }
    public ConcurrentQueue<Received> All { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
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
        catch (OperationCanceledException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var closing = client;
        try
        {
            var stream = client.GetStream();
            var head = new StringBuilder();
            var one = new byte[1];
            while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _end.Token) == 1) head.Append((char)one[0]);
            var received = new Received(head.ToString(), []);
            var body = new byte[int.Parse(received.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture)];
            await stream.ReadExactlyAsync(body, _end.Token);
            All.Enqueue(received with { Body = body });
            if (_answer is null) await new TaskCompletionSource().Task.WaitAsync(_end.Token);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {_answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), _end.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            return; // the caller, or the test, has gone
        }
    }
}
