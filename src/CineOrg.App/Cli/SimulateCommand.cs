using System.CommandLine;
using System.CommandLine.Parsing;
using CineOrg.App.Lab;
using CineOrg.App.Lab.Report;
using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Jobs.Decisions;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg simulate</c>: the scheduler, the queue and the decisions under virtual time. It needs no data directory and touches none.</summary>
internal static class SimulateCommand
{
    private static readonly Argument<string?> Which = new("SCENARIO") { Arity = ArgumentArity.ZeroOrOne, Description = "A name out of lab/, or a file." };
    private static readonly Option<bool> All = new("--all") { Description = "Every scenario of lab/." };
    private static readonly Option<string?> Out = new("--out") { Description = "Write a CSV for each variant and a report (HTML) into this folder.", HelpName = "DIR" };
    private static readonly Option<int?> Seed = new("--seed") { Description = "Chance by this number instead of the scenario’s own.", HelpName = "N" };
    private static readonly Option<double?> Decisions = new("--decisions") { Description = "With --out: keep this share (0–1) of the decisions, to be made again by “replay --file”.", HelpName = "SHARE" };

    public static Command Create()
    {
        var command = new Command("simulate", "Run a declared scenario under virtual time and check what it claims, or a trace against policies of what to keep. Exit codes: 0 every claim held, 1 one broke, 2 bad arguments or scenario.")
        {
            Which, All, Out, Seed, Decisions,
        };
        foreach (var option in TraceSimulation.Options) command.Options.Add(option);
        command.Validators.Add(Sense);
        command.SetAction(Run);
        return command;
    }

    private static void Sense(CommandResult asked)
    {
        var named = asked.GetResult(Which)?.Tokens.Count > 0;
        TraceSimulation.Sense(asked);
        if (TraceSimulation.IsAsked(asked))
        {
            if (named || asked.GetResult(All) is { Implicit: false }) asked.AddError("name a scenario or a trace, not both");
            return;
        }
        if (named == asked.GetResult(All) is { Implicit: false }) asked.AddError("name one scenario, or give --all or --trace");
        if (asked.GetResult(Decisions) is { Tokens.Count: > 0 } && asked.GetValue(Decisions) is not (>= 0 and <= 1)) asked.AddError("--decisions is from 0 to 1");
    }

    private static int Run(ParseResult parse) => parse.GetValue(TraceSimulation.Trace) is null ? RunScenarios(parse) : TraceSimulation.Run(parse);

    private static int RunScenarios(ParseResult parse)
    {
        try
        {
            var files = parse.GetValue(Which) is { } which ? [LabFolder.Find(which)] : LabFolder.All();
            var scenarios = files.Select(file => Named(file, ScenarioFile.Read)).ToList();
            var held = true;
            foreach (var scenario in scenarios) held &= Show(parse, Judgement.Of(scenario, parse.GetValue(Seed), parse.GetValue(Decisions) ?? 0));
            return held ? Exit.Done : Exit.Failed;
        }
        catch (Exception wrong) when (wrong is ScenarioException or IOException or UnauthorizedAccessException)
        {
            parse.Err.WriteLine($"cineorg: {wrong.Message}");
            return Exit.Refused;
        }
    }

    private static Scenario Named(string file, Func<string, Scenario> read)
    {
        try
        {
            return read(file);
        }
        catch (ScenarioException wrong)
        {
            throw new ScenarioException(file, wrong.Message);
        }
    }

    private static bool Show(ParseResult parse, Judgement judged)
    {
        if (parse.GetValue(Out) is { } folder) Save(Path.GetFullPath(folder), judged);
        if (parse.WantsJson) parse.Out.WriteLine(DecisionJson.Write(new SimulatedLine(judged.Scenario.Name, judged.Scenario.Claim.En, judged.Held, judged.Figures)));
        else Tell(parse.Out, judged);
        parse.Out.Flush();
        return judged.Held;
    }

    private static void Tell(TextWriter output, Judgement judged)
    {
        output.WriteLine($"{(judged.Held ? "held  " : "BROKEN")} {judged.Scenario.Name}: {judged.Scenario.Claim.En}");
        foreach (var check in judged.Checks) output.WriteLine($"  {(check.Held ? "✓" : "✗")} {check.Told}");
    }

    private static void Save(string folder, Judgement judged)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{judged.Scenario.Name}.html"), Page.Of(judged));
        foreach (var result in judged.Results)
            File.WriteAllText(Path.Combine(folder, $"{judged.Scenario.Name}{(result.Variant.Length > 0 ? "." : "")}{result.Variant}.csv"), Csv.Of(result.Moments));
        var decisions = judged.Results.SelectMany(result => result.Decisions).ToList();
        if (decisions.Count > 0) File.WriteAllLines(Path.Combine(folder, $"{judged.Scenario.Name}.decisions.jsonl"), decisions.Select(DecisionJson.Write));
    }
}

/// <summary>One line of <c>simulate --json</c>.</summary>
internal sealed record SimulatedLine(string Scenario, string Claim, bool Held, IReadOnlyDictionary<string, double> Figures);
