namespace CineOrg.Core.Jobs.Sensing;

/// <summary>From where on the machine counts as busy, and for how long that must hold.</summary>
public sealed record LoadOptions
{
    /// <summary>Signals by name; one that is left out is not looked at.</summary>
    public IReadOnlyDictionary<string, Threshold> Thresholds { get; init; } = Defaults;

    /// <summary>A signal must fall below this share of a threshold before it counts as having left it.</summary>
    public double Slack { get; init; } = 0.8;

    /// <summary>A higher load is believed when it has lasted so long.</summary>
    public TimeSpan Rise { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A lower load is believed, one step at a time, when it has lasted so long.</summary>
    public TimeSpan Fall { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A low load that has lasted so long is a calm.</summary>
    public TimeSpan Calm { get; init; } = TimeSpan.FromMinutes(10);

    public static readonly IReadOnlyDictionary<string, Threshold> Defaults = new Dictionary<string, Threshold>
    {
        [Signal.InFlight] = new(8, 32),
        [Signal.Latency] = new(250, 1000),
        [Signal.Cpu] = new(70, 90),
        [Signal.Memory] = new(85, 95),
        [Signal.Io] = new(20, 50),
        [Signal.Disk] = new(50, 200),
        [Signal.Streaming] = new(200, 600),
    };
}

/// <param name="Medium">From here on the load is medium.</param>
/// <param name="High">From here on it is high.</param>
public sealed record Threshold(double Medium, double High)
{
    /// <param name="slack">1 to enter a level, less to leave it.</param>
    public Load LevelOf(double value, double slack = 1) => value >= High * slack ? Load.High : value >= Medium * slack ? Load.Medium : Load.Low;
}

/// <summary>One thing that the load is told by.</summary>
/// <param name="Value">Null while it is unknown.</param>
/// <param name="Level">That it alone would give.</param>
public sealed record Signal(string Name, double? Value, Threshold Threshold, Load Level)
{
    /// <summary>Requests of people under way.</summary>
    public const string InFlight = "inFlight";

    /// <summary>Milliseconds within which 95 of 100 answers to people were ready.</summary>
    public const string Latency = "latency";

    /// <summary>Percent.</summary>
    public const string Cpu = "cpu", Memory = "memory";

    /// <summary>Percent of the time in which somebody waited for a disk.</summary>
    public const string Io = "io";

    /// <summary>Milliseconds that a request to the slowest disk takes.</summary>
    public const string Disk = "disk";

    /// <summary>Megabits a second sent to players.</summary>
    public const string Streaming = "streaming";

    /// <summary>All names, in the order in which they are shown.</summary>
    public static readonly IReadOnlyList<string> Names = [InFlight, Latency, Cpu, Memory, Io, Disk, Streaming];

    /// <summary>Whether people cause it and nothing else.</summary>
    public bool IsPeoples => Name is InFlight or Streaming;

    /// <summary>0–1: how near it is to its high threshold.</summary>
    public double Share => Value is { } known && Threshold.High > 0 ? Math.Clamp(known / Threshold.High, 0, 1) : 0;
}

/// <summary>How busy the machine is, and what says so.</summary>
/// <param name="Since">When the level last changed.</param>
public sealed record LoadStanding(Load Level, DateTimeOffset Since, bool Calm, IReadOnlyList<Signal> Signals, TrafficFigures Traffic)
{
    /// <summary>0–1, by the signal nearest to its high threshold.</summary>
    public double Pressure => Signals.Count == 0 ? 0 : Signals.Max(signal => signal.Share);

    /// <summary>
    /// 0–1: how near what people alone cause comes to a medium load. Work of our own is left out, for it must not make its own quiet
    /// hours look busy.
    /// </summary>
    public double Demand => Signals.Where(signal => signal.IsPeoples)
        .Select(signal => Math.Clamp((signal.Value ?? 0) / signal.Threshold.Medium, 0, 1)).DefaultIfEmpty(0).Max();
}
