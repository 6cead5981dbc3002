using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CineOrg.App.Bootstrap;
using CineOrg.Core.Jobs.Decisions;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg replay</c>: makes recorded decisions again, from their inputs alone, and shows any difference.</summary>
internal sealed class ReplayCommand : CatalogueCommand
{
    private const int Page = 500;
    private static readonly Argument<Guid?> Decision = new("DECISION") { Arity = ArgumentArity.ZeroOrOne, Description = "A recorded decision." };
    private static readonly Option<bool> All = new("--all") { Description = "Every recorded decision, newest first." };
    private static readonly Option<string?> Kind = new("--kind") { Description = "With --all: only this kind.", HelpName = "KIND" };
    private static readonly Option<string?> From = new("--file") { Description = "Decisions of this file, a JSON object a line; no data directory is looked at.", HelpName = "FILE" };
    private static readonly Option<string?> Save = new("--save") { Description = "Write the decisions to this file instead of making them again.", HelpName = "FILE" };

    public ReplayCommand(IReadOnlyList<string> arguments)
        : base("replay", "Make recorded decisions again from what they were made from, and show any difference. Exit codes: 0 all the same, 1 some differ or do not read, 2 bad arguments.", arguments)
    {
        Add(Decision);
        foreach (var option in (Option[])[All, Kind, From, Save]) Add(option);
        Validators.Add(Sense);
        SetAction((parse, stop) => parse.GetValue(From) is { } file ? OfFile(parse, file, stop) : Invoke(parse, stop));
    }

    protected override async Task<int> Run(ParseResult parse, CommandContext context, CancellationToken stop)
    {
        var kept = context.Need<IDecisionRepository>();
        await context.Need<DecisionWriter>().Write(stop);
        var chosen = parse.GetValue(Decision) is { } id ? One(kept, id, stop) : Pages(kept, parse.GetValue(Kind), stop);
        return parse.GetValue(Save) is { } file
            ? await Write(chosen, context.FullPath(file), context.Output, stop)
            : await Compare(parse, context.Need<Replay>(), chosen);
    }

    private static void Sense(CommandResult asked)
    {
        var ways = (asked.GetResult(Decision)?.Tokens.Count > 0 ? 1 : 0) + (asked.GetResult(All) is { Implicit: false } ? 1 : 0) + (asked.GetResult(From) is null ? 0 : 1);
        if (ways != 1) asked.AddError("name one decision, or give either --all or --file");
    }

    private static async Task<int> OfFile(ParseResult parse, string file, CancellationToken stop)
    {
        await using var deciders = new ServiceCollection().AddDeciders().BuildServiceProvider();
        return await Compare(parse, deciders.GetRequiredService<Replay>(), DecisionLines.Read(Path.GetFullPath(file), stop));
    }

    private static async IAsyncEnumerable<Decision> One(IDecisionRepository kept, Guid id, [EnumeratorCancellation] CancellationToken stop)
    {
        if (await kept.Find(id, stop) is { } decision) yield return decision;
    }

    private static async IAsyncEnumerable<Decision> Pages(IDecisionRepository kept, string? kind, [EnumeratorCancellation] CancellationToken stop)
    {
        Guid? before = null;
        while (await kept.Latest(Page, kind, before, stop) is { Count: > 0 } page)
        {
            foreach (var decision in page) yield return decision;
            before = page[^1].Id;
        }
    }

    private static async Task<int> Write(IAsyncEnumerable<Decision> decisions, string path, TextWriter output, CancellationToken stop)
    {
        var count = await DecisionLines.Write(decisions, path, stop);
        await output.WriteLineAsync($"{count} decisions written to {path}");
        return count > 0 ? Exit.Done : Exit.Failed;
    }

    private static async Task<int> Compare(ParseResult parse, Replay replay, IAsyncEnumerable<Decision> decisions)
    {
        var tally = new ReplayTally();
        try
        {
            await foreach (var decision in decisions)
                if (tally.Add(replay.Of(decision)) is { Same: false } differs && !parse.WantsJson) DecisionLines.Show(parse.Out, differs);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            await parse.Err.WriteLineAsync($"cineorg: {unreadable.Message}");
            return Exit.Failed;
        }
        if (parse.WantsJson) Terminal.PrintJson(parse.Out, tally);
        else await parse.Out.WriteLineAsync($"{tally.Made} looked at: {tally.Same} the same, {tally.Differ} differ, {tally.Refused} cannot be made again");
        return tally.Made > 0 && tally.Same == tally.Made ? Exit.Done : Exit.Failed;
    }
}
