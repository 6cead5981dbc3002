using System.CommandLine;

namespace CineOrg.App.Cli;

/// <summary>The program's commands.</summary>
internal static class CineOrgCommand
{
    /// <param name="arguments">As typed, to be handed on when another process holds the data directory.</param>
    public static RootCommand Create(IReadOnlyList<string> arguments) => new("CineOrg, a self-hosted encyclopedia of cinema.")
    {
        GlobalOptions.Data, GlobalOptions.Json, GlobalOptions.Set,
        ServeCommand.Create(), DemoCommand.Create(),
        new ScanCommand(arguments), ParseCommand.Create(), new SearchCommand(arguments), new ShowCommand(arguments), new EnrichCommand(arguments), new TraceCommand(arguments),
        KeyCommands.Create(arguments),
        ConfigCommand.Create(), DoctorCommand.Create(), InitCommand.Create(),
    };
}
