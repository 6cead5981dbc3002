using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CineOrg.App.Lab.Traces;
using CineOrg.App.Lab.Traces.Shapes;
using CineOrg.Core.Jobs.Decisions;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg simulate --trace</c>: what each policy would have held of what people asked for, within a budget.</summary>
internal static class TraceSimulation
{
    private const string Levels = "levels", Unit = "unit", Least = "1 budget at least, each above 0 and at most 1";

    public static readonly Option<string?> Trace = new("--trace")
    {
        Description = $"What people asked for instead of a scenario: a CSV with the columns {TraceFile.Head}, or one of {string.Join(", ", TraceShapes.All.Keys)}.", HelpName = "FILE",
    };

    private static readonly Option<string> Budgets = new("--budget")
    {
        Description = "With --trace: shares of the bytes that everything at deep would take.", HelpName = "SHARES", DefaultValueFactory = _ => "0.05,0.1,0.2,0.5",
    };

    private static readonly Option<double> LatencyMs = new("--latency-ms")
    {
        Description = $"With --trace: median wait for a source; 99 of 100 answer within {Latency.Spread} times that.", HelpName = "MS", DefaultValueFactory = _ => 800,
    };

    private static readonly Option<string> Sizes = new("--sizes")
    {
        Description = "With --trace: a work counts its bytes at the level held, or one whatever is asked of it.", DefaultValueFactory = _ => Levels,
    };

    private static readonly Option<string?> LevelBytes = Series("--level-bytes", "bytes held at initial, basic, medium and deep", Costs.Measured.Bytes);
    private static readonly Option<string?> LevelRequests = Series("--level-requests", "requests that each of the four levels adds", Costs.Measured.Requests);

    private static readonly Option<string?> WriteTo = new("--write-trace") { Description = "With --trace: also write the trace into this file.", HelpName = "FILE" };

    public static IReadOnlyList<Option> Options { get; } = [Trace, Budgets, LatencyMs, Sizes, LevelBytes, LevelRequests, WriteTo];

    public static bool IsAsked(CommandResult asked) => asked.GetResult(Trace)?.Tokens.Count > 0;

    public static void Sense(CommandResult asked)
    {
        if (Shares(asked.GetValue(Budgets)!) is null) asked.AddError($"--budget takes {Least}, such as 0.05,0.1");
        if (asked.GetValue(LatencyMs) is not (>= 0 and <= 3_600_000)) asked.AddError("--latency-ms is from 0 to 3600000");
        if (asked.GetValue(Sizes) is not (Levels or Unit)) asked.AddError("--sizes is levels or unit");
        if (Bytes(asked.GetValue(LevelBytes)) is null)
            asked.AddError("--level-bytes takes four numbers that never fall and end above 0");
        if (Requests(asked.GetValue(LevelRequests)) is null) asked.AddError("--level-requests takes four numbers from 0 to 1000");
    }

    /// <returns>See <see cref="Exit"/>.</returns>
    public static int Run(ParseResult parse)
    {
        try
        {
            var trace = Read(parse.GetValue(Trace)!);
            if (parse.GetValue(WriteTo) is { } file) TraceFile.Write(file, trace);
            Show(parse, parse.GetValue(Sizes) == Unit ? new(trace.Whole(), Costs.Unit, LatencyOf(parse)) : new(trace, CostsOf(parse), LatencyOf(parse)));
            return Exit.Done;
        }
        catch (Exception wrong) when (wrong is TraceException or IOException or UnauthorizedAccessException)
        {
            parse.Err.WriteLine($"cineorg: {wrong.Message}");
            return Exit.Refused;
        }
    }

    private static Trace Read(string which) => TraceShapes.All.TryGetValue(which, out var draw) && !File.Exists(which) ? draw() : TraceFile.Read(which);

    private static void Show(ParseResult parse, Simulation simulation)
    {
        foreach (var share in Shares(parse.GetValue(Budgets)!)!)
        {
            var outcomes = PolicyKinds.All.Select(kind => simulation.Run(kind, share)).ToList();
            var bound = simulation.Bound(share);
            if (parse.WantsJson) foreach (var outcome in outcomes) parse.Out.WriteLine(DecisionJson.Write(TraceLine.Of(outcome, bound)));
            else Terminal.Print(parse.Out, TraceSheet.Of(share, outcomes, bound));
            parse.Out.Flush();
        }
    }

    private static Latency LatencyOf(ParseResult parse) => new(parse.GetValue(LatencyMs));

    private static Costs CostsOf(ParseResult parse) =>
        new(Bytes(parse.GetValue(LevelBytes))!, Requests(parse.GetValue(LevelRequests))!);

    private static IReadOnlyList<long>? Bytes(string? text) => text is null ? Costs.Measured.Bytes
        : Four(text, 1L << 40) is { } four && four[^1] > 0 && four.Zip(four.Skip(1)).All(pair => pair.First <= pair.Second) ? four : null;

    private static IReadOnlyList<int>? Requests(string? text) => text is null ? Costs.Measured.Requests : Four(text, 1000) is { } four ? [.. four.Select(number => (int)number)] : null;

    private static List<double>? Shares(string text)
    {
        List<double> shares = [];
        foreach (var part in text.Split(','))
            if (double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 1) shares.Add(share);
            else return null;
        return shares;
    }

    private static long[]? Four(string text, long most)
    {
        var parts = text.Split(',');
        var numbers = parts.Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : -1).ToArray();
        return numbers.Length == Costs.Levels && !numbers.Contains(-1) ? numbers : null;
    }

    private static Option<string?> Series<T>(string name, string what, IReadOnlyList<T> usual) =>
        new(name) { Description = $"With --trace: {what} [default: {string.Join(',', usual)}].", HelpName = "N,N,N,N" };
}
