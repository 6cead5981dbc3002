using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.Sensing;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs.Sensing;

public sealed class LoadSensorTests
{
    [Fact]
    public void An_idle_machine_is_low_and_after_ten_minutes_calm()
    {
        var machine = new Machine();
        machine.After(599).ShouldSatisfyAllConditions(now => now.Level.ShouldBe(Load.Low), now => now.Calm.ShouldBeFalse());
        machine.After(1).Calm.ShouldBeTrue();
    }

    [Fact]
    public void A_peak_of_one_second_raises_nothing_and_two_seconds_do()
    {
        var machine = new Machine { Does = new(Cpu: 0.95) };
        machine.After(1).Level.ShouldBe(Load.Low);
        machine.Does = new(Cpu: 0.1);
        machine.After(1);
        machine.Does = new(Cpu: 0.95);
        machine.After(2).Level.ShouldBe(Load.Low);
        machine.After(1).Level.ShouldBe(Load.High);
    }

    [Fact]
    public void It_falls_one_step_at_a_time_and_only_below_the_slack()
    {
        var machine = new Machine { Does = new(Cpu: 0.95) };
        machine.After(5).Level.ShouldBe(Load.High);
        machine.Does = new(Cpu: 0.80); // below high, not below 80 % of it
        machine.After(60).Level.ShouldBe(Load.High);
        machine.Does = new(Cpu: 0.2);
        machine.After(11).Level.ShouldBe(Load.Medium);
        machine.After(11).Level.ShouldBe(Load.Low);
    }

    [Fact]
    public void Any_one_signal_is_enough()
    {
        foreach (var busy in (MachineLoad[])[new(Memory: 0.97), new(IoPressure: 0.6), new(DiskWaitMs: 300)])
            new Machine { Does = busy }.After(5).Level.ShouldBe(Load.High);
    }

    [Fact]
    public void People_streams_and_slow_answers_count()
    {
        var machine = new Machine();
        for (var person = 0; person < 40; person++) machine.Requests.Begin();
        machine.After(5).Level.ShouldBe(Load.High);
        var slow = new Machine();
        for (var second = 0; second < 10; second++)
        {
            for (var answer = 0; answer < 10; answer++)
            {
                slow.Requests.Begin();
                slow.Requests.End(TimeSpan.FromMilliseconds(600));
            }
            slow.After(1);
        }
        slow.Sensor.Standing.Level.ShouldBe(Load.Medium);
        var streaming = new Machine();
        streaming.Requests.Streamed(1_000_000_000);
        streaming.After(3).Level.ShouldBe(Load.High);
    }

    [Fact]
    public void A_few_slow_answers_say_nothing()
    {
        var machine = new Machine();
        machine.Requests.Begin();
        machine.Requests.End(TimeSpan.FromSeconds(20));
        machine.After(5).Level.ShouldBe(Load.Low);
    }

    [Fact]
    public void A_level_never_changes_twice_within_the_time_it_must_last() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 100).ArrayOf(300).ToArbitrary(), Steady));

    private static bool Steady(int[] cpu)
    {
        var machine = new Machine();
        var (level, lasted) = (Load.Low, 100);
        foreach (var percent in cpu)
        {
            machine.Does = new(Cpu: percent / 100.0);
            var now = machine.After(1).Level;
            if (now < level && lasted < 10) return false;
            (level, lasted) = now == level ? (level, lasted + 1) : (now, 0);
        }
        return true;
    }

    [Fact]
    public void Percentiles_are_at_most_a_tenth_too_high()
    {
        var clock = new Storage.HeldClock();
        var meter = new RequestMeter(clock);
        for (var ms = 1; ms <= 1000; ms++)
        {
            meter.Begin();
            meter.End(TimeSpan.FromMilliseconds(ms));
        }
        var figures = meter.Figures;
        figures.Median!.Value.TotalMilliseconds.ShouldBeInRange(500, 563);
        figures.P99!.Value.TotalMilliseconds.ShouldBeInRange(990, 1115);
        clock.Pass(TimeSpan.FromSeconds(12));
        meter.Figures.Answered.ShouldBe(0);
    }
}
