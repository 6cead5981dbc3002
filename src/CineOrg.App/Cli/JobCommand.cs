using System.CommandLine;
using CineOrg.Core.Jobs;

namespace CineOrg.App.Cli;

/// <summary>A subcommand of <c>cineorg jobs</c> about one job.</summary>
internal sealed class JobCommand : CatalogueCommand
{
    private static readonly Argument<Guid> Id = new("ID") { Description = "Which job, as listed." };
    private readonly Func<ParseResult, CommandContext, Job, CancellationToken, Task<int>> _act;

    public JobCommand(string name, string description, IReadOnlyList<string> arguments, Func<ParseResult, CommandContext, Job, CancellationToken, Task<int>> act)
        : base(name, description, arguments)
    {
        _act = act;
        Add(Id);
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop) =>
        await context.Need<JobDesk>().Find(parse.GetRequiredValue(Id), stop) is { } job
            ? await _act(parse, context, job, stop) : JobsCommand.Told(context, "There is no such job");
}

/// <summary><c>jobs pause</c> and <c>jobs resume</c>.</summary>
internal sealed class PauseCommand : CatalogueCommand
{
    private static readonly Argument<string> Type = new("TYPE") { Description = "A type of job such as Scan, or “all”." };
    private readonly bool _pause;

    public PauseCommand(string name, string description, IReadOnlyList<string> arguments, bool pause) : base(name, description, arguments)
    {
        _pause = pause;
        Add(Type);
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var (desk, asked) = (context.Need<JobDesk>(), parse.GetRequiredValue(Type));
        var names = desk.Types().Select(one => one.Type.Name).ToList();
        var type = names.FirstOrDefault(name => name.Equals(asked, StringComparison.OrdinalIgnoreCase));
        if (type is null && asked != "all") return JobsCommand.Told(context, $"There is no such type of job; there are {string.Join(", ", names)}");
        _ = _pause ? await desk.Pause(type, stop) : await desk.Resume(type, stop);
        return JobsCommand.Done(context, _pause ? "Paused." : "Resumed.");
    }
}
