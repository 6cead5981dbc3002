using System.Net;
using CineOrg.App.Bootstrap;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Web.Admitting;
using CineOrg.App.Web.Api;
using CineOrg.App.Web.Auth;
using CineOrg.App.Web.Pages;
using CineOrg.App.Web.Viewings;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CineOrg.App.Web.Hosting;

/// <summary>The program with pages and API.</summary>
internal static class WebHost
{
    private const long LargestBody = 1 << 20;

    /// <param name="clock">The time it lives in; null: the machine's.</param>
    public static WebApplication Build(CineOrgSettings settings, string dataDirectory, Served served, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "cineorg", ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production,
        });
        builder.Logging.LogQuietly();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, settings.Http));
        builder.Services
            .AddCineOrg(settings, dataDirectory, DemoPack.OfDataDirectory(dataDirectory))
            .AddDoors(settings.Http, dataDirectory)
            .AddApi()
            .AddPages()
            .AddSingleton(served).AddSingleton(clock ?? TimeProvider.System)
            .AddInstanceSocket(dataDirectory);
        var app = builder.Build();
        app.UseMiddleware<ProblemAnswers>();
        app.UseMiddleware<PeopleFirst>();
        app.UseDoors();
        app.UseAssets(); // before who looks, and how far, is read: they are the same for everybody
        app.UseMiddleware<ViewingDoor>();
        app.UseMiddleware<Redirected>();
        app.MapApi();
        app.MapPages();
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, HttpSettings http)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        if (http.Listen == "localhost") kestrel.ListenLocalhost(http.Port);
        else if (http.Listen == "*") kestrel.ListenAnyIP(http.Port);
        else kestrel.Listen(IPAddress.Parse(http.Listen), http.Port);
    }
}
