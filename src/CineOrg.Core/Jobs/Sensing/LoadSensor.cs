namespace CineOrg.Core.Jobs.Sensing;

/// <summary>
/// Senses the load as low, medium or high. Hysteresis in value and in time: a level is entered at its threshold, left below a share of it,
/// and either must last. Times are taken from the monotonic clock, so that a clock set back or forth changes nothing.
/// </summary>
public sealed class LoadSensor(ILoadProbe probe, RequestMeter requests, LoadOptions options, TimeProvider clock)
{
    // Fewer answers than these tell nothing of the machine: one film with a long cast would make it look busy.
    private const int FewestAnswers = 20;
    private readonly Lock _door = new();
    private LoadStanding _standing = new(Load.Low, clock.GetUtcNow(), false, [], requests.Figures);
    private long _lowSince = clock.GetTimestamp();
    private readonly long?[] _asked = new long?[(int)Load.High + 1];
    private long? _left;

    /// <summary>Raised when the level changed or a calm began.</summary>
    public event Action<LoadStanding>? Changed;

    /// <summary>As last sensed.</summary>
    public LoadStanding Standing => Volatile.Read(ref _standing);

    /// <summary>Looks at everything once; to be called about once a second.</summary>
    public LoadStanding Sense()
    {
        LoadStanding before, now;
        lock (_door)
        {
            before = _standing;
            now = _standing = Next(before, probe.Look(), requests.Figures);
        }
        if (now.Level != before.Level || now.Calm != before.Calm) Changed?.Invoke(now);
        return now;
    }

    private LoadStanding Next(LoadStanding before, MachineLoad machine, TrafficFigures traffic)
    {
        List<Signal> signals = [.. Signal.Names.Where(options.Thresholds.ContainsKey).Select(name => Judge(name, ValueOf(name, machine, traffic)))];
        var level = Settle(before.Level, Highest(signals, 1), Highest(signals, options.Slack));
        if (level == Load.Low && before.Level != Load.Low) _lowSince = clock.GetTimestamp();
        var calm = level == Load.Low && clock.GetElapsedTime(_lowSince) >= options.Calm;
        return new(level, level == before.Level ? before.Since : clock.GetUtcNow(), calm, signals, traffic);
    }

    private Signal Judge(string name, double? value)
    {
        var threshold = options.Thresholds[name];
        return new(name, value, threshold, value is { } known ? threshold.LevelOf(known) : Load.Low);
    }

    private static Load Highest(List<Signal> signals, double slack) =>
        signals.Select(signal => signal.Value is { } known ? signal.Threshold.LevelOf(known, slack) : Load.Low).DefaultIfEmpty(Load.Low).Max();

    // A level is entered when it, or a higher one, was asked for without a break; left one step at a time.
    private Load Settle(Load held, Load entered, Load left)
    {
        var now = clock.GetTimestamp();
        for (var level = Load.Medium; level <= Load.High; level++) _asked[(int)level] = entered >= level ? _asked[(int)level] ?? now : null;
        _left = left < held ? _left ?? now : null;
        for (var level = Load.High; level > held; level--)
            if (Lasted(_asked[(int)level], options.Rise)) return level;
        if (!Lasted(_left, options.Fall)) return held;
        _left = null;
        return held - 1;

        bool Lasted(long? since, TimeSpan time) => since is { } begun && clock.GetElapsedTime(begun, now) >= time;
    }

    private static double? ValueOf(string name, MachineLoad machine, TrafficFigures traffic) => name switch
    {
        Signal.InFlight => traffic.InFlight,
        Signal.Latency => traffic.Answered >= FewestAnswers ? traffic.P95?.TotalMilliseconds : null,
        Signal.Cpu => machine.Cpu * 100,
        Signal.Memory => machine.Memory * 100,
        Signal.Io => machine.IoPressure * 100,
        Signal.Disk => machine.DiskWaitMs,
        _ => traffic.BytesPerSecond * 8 / 1_000_000,
    };
}
