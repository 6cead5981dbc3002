using System.CommandLine;
using System.CommandLine.Invocation;

namespace CineOrg.App.Cli;

/// <summary>The program's commands.</summary>
internal static class CineOrgCommand
{
    /// <summary>What is under way is ended in order after Ctrl-C; past this the process ends as it is, with 130.</summary>
    private static readonly TimeSpan ToEnd = TimeSpan.FromSeconds(30);

    /// <returns>The exit code.</returns>
    public static async Task<int> Run(string[] arguments)
    {
        var parse = Create(arguments).Parse(arguments);
        var nonsense = parse.Action as ParseErrorAction;
        // Standard output is for answers; whoever wants the help asks for it.
        nonsense?.ShowHelp = false;
        var code = await Plainly.Invoke(parse, new() { ProcessTerminationTimeout = ToEnd });
        return nonsense is null ? code : Exit.Refused;
    }

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
