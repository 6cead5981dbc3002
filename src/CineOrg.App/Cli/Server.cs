using System.CommandLine;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Hosting;

namespace CineOrg.App.Cli;

/// <summary>Runs the program as a server, and says where.</summary>
internal static class Server
{
    /// <param name="instance">Held by the caller, for as long as this runs.</param>
    /// <param name="afterStart">Done once the server answers.</param>
    public static async Task<int> Run(
        ParseResult parse, CineOrgSettings settings, Instance instance, Func<IServiceProvider, CancellationToken, Task> afterStart, CancellationToken stop)
    {
        if (Ports.IsTaken(settings.Http.Port)) return Refuse(parse, $"port {settings.Http.Port} is in use: choose another with --port");
        await using var app = WebHost.Build(settings, instance.DataDirectory, new($"http://localhost:{settings.Http.Port}"));
        app.Services.OpenDatabase();
        await app.StartAsync(stop);
        Announce(parse, app.Services);
        try
        {
            await afterStart(app.Services, stop);
            await app.WaitForShutdownAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await app.StopAsync(CancellationToken.None);
        }
        return Exit.Done;
    }

    public static int Held(ParseResult parse, string dataDirectory) =>
        Refuse(parse, $"{dataDirectory} is held by a running instance: stop it first, or choose another folder with --data");

    private static int Refuse(ParseResult parse, string line)
    {
        parse.Err.WriteLine($"cineorg: {line}");
        return Exit.Failed;
    }

    private static void Announce(ParseResult parse, IServiceProvider services)
    {
        var address = services.GetRequiredService<Served>().Address;
        parse.Out.WriteLine($"Look at {address}");
        parse.Out.WriteLine($"Owner:   {address}{services.GetRequiredService<OwnerLinks>().New()} (works once)");
        parse.Out.Flush();
    }
}
