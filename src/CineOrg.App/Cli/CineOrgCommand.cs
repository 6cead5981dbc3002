using System.CommandLine;

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
        // Whoever asks for nothing does not know yet what there is.
        if (parse.CommandResult.Command is RootCommand && parse.UnmatchedTokens is [] && parse.Errors is [_]) parse = parse.RootCommandResult.Command.Parse(["--help"]);
        var mistakes = Nonsense.In(parse).ToList();
        return mistakes is [] ? await Plainly.Invoke(parse, new() { ProcessTerminationTimeout = ToEnd }) : Nonsense.Refuse(parse, mistakes, Console.Error);
    }

    /// <param name="arguments">As typed, to be handed on when another process holds the data directory.</param>
    public static RootCommand Create(IReadOnlyList<string> arguments) => new("CineOrg, a self-hosted encyclopedia of cinema.")
    {
        GlobalOptions.Data, GlobalOptions.Json, GlobalOptions.Set,
        ServeCommand.Create(), DemoCommand.Create(),
        new ScanCommand(arguments), ParseCommand.Create(), new SearchCommand(arguments), new ShowCommand(arguments), new EnrichCommand(arguments),
        new CorrectCommand(arguments), new ReviewCommand(arguments), new MergeCommand(arguments), new SplitCommand(arguments), new TraceCommand(arguments),
        new SourcesCommand(arguments), new JobsCommand(arguments), new SoughtCommand(arguments), new HousekeepCommand(arguments), SimulateCommand.Create(), new ReplayCommand(arguments),
        new ExportCommand(arguments), new ImportCommand(arguments), RecordCommand.Create(),
        KeyCommands.Create(arguments),
        ConfigCommand.Create(), DoctorCommand.Create(), InitCommand.Create(),
    };
}
