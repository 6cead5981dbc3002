using System.CommandLine;
using System.Globalization;
using System.Net;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg serve</c>: pages and API, until told to stop.</summary>
internal static class ServeCommand
{
    public static Option<int?> Port { get; } = Possible(
        new("--port") { Description = "Listen on this port, 1–65535 (default: the setting http:port).", HelpName = "N" });

    public static Command Create()
    {
        var command = new Command("serve", $"Serve pages and API until Ctrl-C. Refuses when the data directory or the port is taken. {Exit.Usual}") { Port };
        command.SetAction(Run);
        return command;
    }

    private static Option<int?> Possible(Option<int?> port)
    {
        port.Validators.Add(asked =>
        {
            if (asked.Tokens is [var given] && int.TryParse(given.Value, CultureInfo.InvariantCulture, out var number) && number is < 1 or > IPEndPoint.MaxPort)
                asked.AddError("--port is a number from 1 to 65535");
        });
        return port;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken stop)
    {
        if (parse.ReadSettings() is not { } reading) return Exit.Refused;
        var port = parse.GetValue(Port) ?? reading.Settings.Http.Port;
        var settings = reading.Settings with { Http = reading.Settings.Http with { Port = port } };
        using var instance = Instance.TryHold(parse.Surroundings.DataDirectory);
        return instance is null ? Server.Held(parse, parse.Surroundings.DataDirectory) : await Server.Run(parse, settings, instance, static (_, _) => Task.CompletedTask, stop);
    }
}
