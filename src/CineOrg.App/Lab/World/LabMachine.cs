using CineOrg.App.Lab.Scenarios;
using CineOrg.Core.Jobs.Sensing;

namespace CineOrg.App.Lab.World;

/// <summary>The machine: what keeps its processors busy, and what players are sent.</summary>
internal sealed class LabMachine(Scenario scenario, VirtualTime clock) : ILoadProbe
{
    private TimeSpan _busy;
    private TimeSpan _looked;
    private double _cores;
    private TimeSpan _since;

    /// <summary>Work that keeps cores busy for as long as it lasts begins (or, negative, ends).</summary>
    public void Occupy(double cores)
    {
        _busy += (clock.Elapsed - _since) * _cores;
        (_since, _cores) = (clock.Elapsed, Math.Max(0, _cores + cores));
    }

    /// <summary>A piece of work of one core.</summary>
    public void Worked(TimeSpan time) => _busy += time;

    /// <summary>0–1.</summary>
    public double Cpu { get; private set; }

    public double StreamedMbps => 
        scenario.Players.Where(span => span.Plays(clock.Elapsed.TotalHours, clock.GetUtcNow().TimeOfDay.TotalHours)).Sum(span => span.Mbps);

    public MachineLoad Look()
    {
        Occupy(0);
        var passed = clock.Elapsed - _looked;
        Cpu = passed > TimeSpan.Zero ? Math.Clamp(_busy / (passed * scenario.Machine.Cores), 0, 1) : Cpu;
        (_busy, _looked) = (TimeSpan.Zero, clock.Elapsed);
        return new(Cpu, Memory: 0.4, IoPressure: Math.Min(1, StreamedMbps / 4000), DiskWaitMs: 2);
    }
}
