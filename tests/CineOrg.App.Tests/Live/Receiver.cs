using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineOrg.App.Tests.Live;

/// <summary>A call that came: its two headers of ours and its body as it came.</summary>
internal sealed record Call(string Signature, string Delivery, string Body);

/// <summary>An owner's own address on loopback: keeps every call, and refuses the first so many for now.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();
    private int _refuses;

    private Receiver(WebApplication server, int refuses) => (_server, _refuses) = (server, refuses);

    public string Address { get; private set; } = "";

    public static async Task<Receiver> Open(int refuses = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var open = new Receiver(server, refuses);
        server.Run(open.Take);
        await server.StartAsync();
        open.Address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return open;
    }

    public async Task<Call> Next() => await _calls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var call = new Call(context.Request.Headers["CineOrg-Signature"].ToString(), context.Request.Headers["CineOrg-Delivery"].ToString(), await body.ReadToEndAsync());
        if (Interlocked.Decrement(ref _refuses) >= 0) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        _calls.Writer.TryWrite(call);
    }
}
