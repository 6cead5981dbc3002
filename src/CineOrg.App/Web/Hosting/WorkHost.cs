using CineOrg.App.Bootstrap;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Cli;
using CineOrg.App.Web.Auth;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Hosting;

/// <summary>The program without its pages: for a command that works by itself.</summary>
internal static class WorkHost
{
    public static IHost Build(CineOrgSettings settings, string dataDirectory)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "cineorg" });
        builder.Logging.LogQuietly();
        builder.Services
            .AddCineOrg(settings, dataDirectory, DemoPack.OfDataDirectory(dataDirectory))
            .AddDoors(settings.Http, dataDirectory)
            .AddInstanceSocket(dataDirectory);
        return builder.Build();
    }

    public static IServiceCollection AddInstanceSocket(this IServiceCollection services, string dataDirectory) =>
        services.AddSingleton<JobFollower>().AddHostedService(provider => new InstanceSocket(
            dataDirectory, provider, provider.GetRequiredService<ILogger<InstanceSocket>>()));

    /// <summary>Opens the database before anything starts, so that a refused one is told once, by itself.</summary>
    /// <exception cref="Storage.DatabaseRefusedException">Damaged, another program's or a newer program's file; nothing was changed.</exception>
    public static void OpenDatabase(this IServiceProvider services) => services.GetRequiredService<ITransactions>();

    /// <summary>Warnings and worse, to standard error: standard output is the commands' own.</summary>
    public static void LogQuietly(this ILoggingBuilder logging) => logging
        .ClearProviders()
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.None)
        .AddSimpleConsole(console => (console.SingleLine, console.IncludeScopes) = (true, false))
        .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
