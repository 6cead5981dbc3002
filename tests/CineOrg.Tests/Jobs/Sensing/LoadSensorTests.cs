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
    public void A_calm_is_counted_from_when_the_load_went_and_not_from_before()
    {
        var machine = new Machine { Does = new(Cpu: 0.95) };
        machine.After(700).Level.ShouldBe(Load.High);
        machine.Does = new(Cpu: 0.1);
        machine.After(30).Level.ShouldBe(Load.Low);
        machine.After(560).Calm.ShouldBeFalse();
        machine.After(60).Calm.ShouldBeTrue();
    }

    [Fact]
    public void Whoever_listens_is_told_when_the_level_changes_and_when_a_calm_begins_and_at_no_other_time()
    {
        var machine = new Machine { Does = new(Cpu: 0.95) };
        var told = new List<(Load, bool)>();
        machine.Sensor.Changed += now => told.Add((now.Level, now.Calm));
        machine.After(30);
        machine.Does = new(Cpu: 0.1);
        machine.After(30 + 700);
        told.ShouldBe([(Load.High, false), (Load.Medium, false), (Load.Low, false), (Load.Low, true)]);
    }

    [Fact]
    public void What_we_cause_ourselves_is_no_demand_and_what_was_refused_says_nothing_of_the_latency()
    {
        var machine = new Machine { Does = new(Cpu: 1, Memory: 1, IoPressure: 1, DiskWaitMs: 999) };
        for (var refusal = 0; refusal < 100; refusal++)
        {
            machine.Requests.Begin();
            machine.Requests.End(null);
        }
        machine.After(1).Demand.ShouldBe(0);
        machine.Sensor.Standing.Traffic.Answered.ShouldBe(0);
        machine.Requests.Streamed(250_000_000); // 200 Mbit/s over ten seconds: the threshold of medium
        machine.After(1).Demand.ShouldBe(1);
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
    public void One_second_of_high_after_some_of_medium_is_medium()
    {
        var machine = new Machine { Does = new(Cpu: 0.75) };
        machine.After(2).Level.ShouldBe(Load.Low);
        machine.Does = new(Cpu: 0.99);
        machine.After(1).Level.ShouldBe(Load.Medium);
        machine.After(2).Level.ShouldBe(Load.High);
    }

    [Fact]
    public void Whatever_the_signals_do_a_level_lasts_before_it_changes_falls_by_one_step_and_is_one_that_was_asked_for() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Seconds.ArrayOf(300).ToArbitrary(), Steady));

    [Fact]
    public void A_signal_that_swings_between_a_threshold_and_its_slack_changes_nothing() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(57, 89).ArrayOf(200).ToArbitrary(), cpu =>
        {
            var machine = new Machine { Does = new(Cpu: 0.75) };
            if (machine.After(5).Level != Load.Medium) return false;
            return cpu.All(percent =>
            {
                machine.Does = new(Cpu: percent / 100.0);
                return machine.After(1).Level == Load.Medium;
            });
        }));

    private static Gen<double?> Share => Gen.Frequency((1, Gen.Constant<double?>(null)), (4, Gen.Choose(0, 100).Select(percent => (double?)percent / 100)));

    private static Gen<MachineLoad> Seconds => from cpu in Share from memory in Share from io in Share select new MachineLoad(cpu, memory, io, null);

    private static bool Steady(MachineLoad[] seconds)
    {
        var machine = new Machine();
        var (level, lasted) = (Load.Low, 100);
        List<Load> asked = [Load.Low, Load.Low, Load.Low];
        foreach (var second in seconds)
        {
            machine.Does = second;
            var now = machine.After(1);
            asked.Add(now.Signals.Max(signal => signal.Level));
            if (now.Level > level && now.Level > asked.TakeLast(3).Min()) return false;
            if (now.Level < level && (lasted < 10 || level - now.Level > 1)) return false;
            (level, lasted) = now.Level == level ? (level, lasted + 1) : (now.Level, 0);
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
