using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CineOrg.App.Tests.Harness;

/// <summary>Somebody else's server, at a free port of loopback.</summary>
internal abstract class OtherServer : IAsyncDisposable
{
    private WebApplication? _server;

    public string Address { get; private set; } = "";

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? default;

    protected async Task Listen()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(Take);
        await _server.StartAsync();
        Address = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <summary>Answers whatever is asked.</summary>
    protected abstract Task Take(HttpContext context);
}
