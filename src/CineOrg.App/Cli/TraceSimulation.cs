using System.CommandLine;
using System.CommandLine.Parsing;
using CineOrg.App.Lab.Traces;
using CineOrg.App.Lab.Traces.Shapes;
using CineOrg.Core.Jobs.Decisions;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg simulate --trace</c>: what each policy would have held of what people asked for, within a budget.</summary>
internal static class TraceSimulation
{
    private const string Levels = "levels", Unit = "unit";
    private const double UsualLatencyMs = 800, LongestMs = 3_600_000;

    public static readonly Option<string?> Trace = Text("--trace", "FILE", $"What people asked for instead of a scenario: a CSV with the columns {TraceFile.Head}, or one of {string.Join(", ", TraceShapes.All.Keys)}.");

    private static readonly Option<string?> Budgets = Text("--budget", "SHARES", $"With --trace: shares of the bytes that everything at deep would take [default: {TraceNumbers.UsualShares}].");
    private static readonly Option<string?> Sizes = Text("--sizes", "WORD", $"With --trace: a work counts its bytes at the level held ({Levels}, the default), or one whatever is asked of it ({Unit}).");
    private static readonly Option<string?> LevelBytes = Text("--level-bytes", "N,N,N,N", $"With --trace: bytes held in all at initial, basic, medium and deep [default: {string.Join(',', Costs.Usual.Bytes)}].");
    private static readonly Option<string?> LevelRequests = Text("--level-requests", "N,N,N,N", $"With --trace: requests that each of the four levels adds [default: {string.Join(',', Costs.Usual.Requests)}].");
    private static readonly Option<string?> WriteTo = Text("--write-trace", "FILE", "With --trace: also write the trace into this file.");

    private static readonly Option<double?> LatencyMs = new("--latency-ms")
    {
        Description = $"With --trace: median wait for a source; 99 of 100 answer within {Latency.Spread} times that [default: {UsualLatencyMs}].", HelpName = "MS",
    };

    public static IReadOnlyList<Option> Options { get; } = [Trace, Budgets, LatencyMs, Sizes, LevelBytes, LevelRequests, WriteTo];

    public static bool IsAsked(CommandResult asked) => asked.GetResult(Trace)?.Tokens.Count > 0;

    public static void Sense(CommandResult asked)
    {
        if (!IsAsked(asked) && Options.FirstOrDefault(option => asked.GetResult(option) is { Implicit: false }) is { } alone) asked.AddError($"{alone.Name} needs --trace");
        if (TraceNumbers.Shares(asked.GetValue(Budgets)) is null) asked.AddError("--budget takes shares, each above 0 and at most 1, such as 0.05,0.1");
        if ((asked.GetValue(LatencyMs) ?? 0) is not (>= 0 and <= LongestMs)) asked.AddError($"--latency-ms is from 0 to {LongestMs}");
        if (asked.GetValue(Sizes) is not (null or Levels or Unit)) asked.AddError($"--sizes is {Levels} or {Unit}");
        if (TraceNumbers.Bytes(asked.GetValue(LevelBytes)) is null) asked.AddError("--level-bytes takes four numbers that never fall and end above 0");
        if (TraceNumbers.Requests(asked.GetValue(LevelRequests)) is null) asked.AddError("--level-requests takes four numbers from 0 to 1000");
    }

    /// <returns>See <see cref="Exit"/>.</returns>
    public static int Run(ParseResult parse)
    {
        try
        {
            var trace = Read(parse.GetValue(Trace)!);
            if (parse.GetValue(WriteTo) is { } file) TraceFile.Write(file, trace);
            Show(parse, Simulated(parse, trace));
            return Exit.Done;
        }
        catch (Exception wrong) when (wrong is TraceException or IOException or UnauthorizedAccessException)
        {
            parse.Err.WriteLine($"cineorg: {wrong.Message}");
            return Exit.Refused;
        }
    }

    private static Trace Read(string which) => !File.Exists(which) && TraceShapes.All.TryGetValue(which, out var draw) ? draw() : TraceFile.Read(which);

    private static Simulation Simulated(ParseResult parse, Trace trace)
    {
        var latency = new Latency(parse.GetValue(LatencyMs) ?? UsualLatencyMs);
        return parse.GetValue(Sizes) == Unit ? new(trace.Whole(), Costs.Unit, latency)
            : new(trace, new(TraceNumbers.Bytes(parse.GetValue(LevelBytes))!, TraceNumbers.Requests(parse.GetValue(LevelRequests))!), latency);
    }

    private static void Show(ParseResult parse, Simulation simulation)
    {
        foreach (var share in TraceNumbers.Shares(parse.GetValue(Budgets))!)
        {
            var (outcomes, bound) = (PolicyKinds.All.Select(kind => simulation.Run(kind, share)).ToList(), simulation.Bound(share));
            if (parse.WantsJson) foreach (var outcome in outcomes) parse.Out.WriteLine(DecisionJson.Write(TraceLine.Of(outcome, bound)));
            else Terminal.Print(parse.Out, TraceSheet.Of(share, outcomes, bound));
            parse.Out.Flush();
        }
    }

    private static Option<string?> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };
}
