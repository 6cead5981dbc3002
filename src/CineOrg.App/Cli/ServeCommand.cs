using System.CommandLine;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg serve</c>: pages and API, until told to stop.</summary>
internal static class ServeCommand
{
    public static Option<int?> Port { get; } = new("--port") { Description = "Listen on this port (default: the setting http:port).", HelpName = "N" };

    public static Command Create()
    {
        var command = new Command("serve", $"Serve pages and API until Ctrl-C. Refuses when the data directory or the port is taken. {Exit.Usual}") { Port };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken stop)
    {
        if (parse.ReadSettings() is not { } reading) return Exit.Refused;
        var port = parse.GetValue(Port) ?? reading.Settings.Http.Port;
        var settings = reading.Settings with { Http = reading.Settings.Http with { Port = port } };
        return await Server.Run(parse, settings, parse.Surroundings.DataDirectory, static (_, _) => Task.CompletedTask, stop);
    }
}
