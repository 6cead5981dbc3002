using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineOrg.Bench.Enrich;

/// <summary>
/// Wikidata, Wikipedia and TMDB on loopback: 100 ms for each answer, each provider's real limits, and every key that was answered noted.
/// </summary>
/// <param name="faults">Share of answers that are faulty, 0–1.</param>
/// <param name="tmdbIsDead">TMDB takes every request and never answers.</param>
internal sealed class EnrichWorld(TimeProvider clock, double faults = 0, bool tmdbIsDead = false) : IAsyncDisposable
{
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);
    public const int WikimediaPerMinute = 200;

    private readonly Random _draw = new(7);
    private readonly CancellationTokenSource _end = new();
    private WebApplication? _server;

    public Gauge Wikimedia { get; } = new(WikimediaPerMinute, TimeSpan.FromMinutes(1), 3, clock);
    public Gauge Tmdb { get; } = new(20, TimeSpan.FromSeconds(1), int.MaxValue, clock);

    /// <summary>Key → when it was answered.</summary>
    public ConcurrentQueue<(string Key, DateTimeOffset At)> Answered { get; } = new();
    public int Faulty { get; private set; }
    public DateTimeOffset? First { get; private set; }
    public string Address { get; private set; } = "";

    public async Task<EnrichWorld> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(Serve);
        await _server.StartAsync();
        Address = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (_server is not null) await _server.DisposeAsync();
        _end.Dispose();
    }

    private async Task Serve(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var isTmdb = path.StartsWith("/3/", StringComparison.Ordinal);
        var gauge = isTmdb ? Tmdb : Wikimedia;
        First ??= clock.GetUtcNow();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _end.Token);
        if (isTmdb && tmdbIsDead)
        {
            await new TaskCompletionSource().Task.WaitAsync(both.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }
        var may = gauge.Enter();
        await Task.Delay(Latency, clock, both.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        gauge.Leave(); // before the last byte: who has read it may ask again at once
        if (!may) await Refuse(context, 429, "5");
        else if (IsFaulty() is { } fault) await Fail(context, fault, isTmdb);
        else await Answer(context, path);
    }

    private async Task Answer(HttpContext context, string path)
    {
        var (keys, body) = WorldShapes.Answer(path, context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));
        if (body is null) context.Response.StatusCode = 404;
        else await Write(context, body, "application/json");
        var now = clock.GetUtcNow();
        foreach (var key in keys) Answered.Enqueue((key, now));
    }

    private int? IsFaulty()
    {
        lock (_draw)
        {
            if (faults == 0 || _draw.NextDouble() >= faults) return null;
            Faulty++;
            return _draw.Next(8);
        }
    }

    private static Task Fail(HttpContext context, int fault, bool isTmdb) => fault switch
    {
        0 => Refuse(context, 500, null),
        1 => Refuse(context, 503, null),
        2 => Refuse(context, 429, "2"),
        3 => Write(context, "{\"entities\":{\"Q1\":", "application/json"),
        4 => Write(context, "<html><body>Log in</body></html>", "text/html"),
        5 => Write(context, """{"entities":7,"results":7,"extract":7,"id":"x","search":7}""", "application/json"),
        6 when !isTmdb => Refuse(context, 200, "5", """{"error":{"code":"maxlag","info":"Waiting"}}"""),
        _ => Abort(context),
    };

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context, int status, string? retryAfter, string body = "{}")
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Write(context, body, "application/json");
    }

    private static Task Write(HttpContext context, string body, string type)
    {
        context.Response.ContentType = type;
        context.Response.Headers.ContentLength = System.Text.Encoding.UTF8.GetByteCount(body);
        return context.Response.WriteAsync(body, context.RequestAborted);
    }
}
