using CineOrg.Core.Jobs.Limits;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs.Limits;

public sealed class WaitingLineTests
{
    private readonly List<(int Who, bool Begins)> _told = [];

    [Fact]
    public void As_many_as_the_limit_says_begin_the_next_wait_in_order_and_a_long_line_is_turned_away()
    {
        var line = new WaitingLine(() => 2, new HeldClock());
        Enter(line, 0).ShouldBe(true);
        Enter(line, 1).ShouldBe(true);
        for (var who = 2; who < 6; who++) Enter(line, who).ShouldBeNull();
        Enter(line, 6).ShouldBe(false);
        line.Leave();
        _told.ShouldBe([(2, true)]);
        line.InFlight.ShouldBe(2);
        line.Waiting.ShouldBe(3);
    }

    [Fact]
    public void Nobody_overtakes_the_line_and_a_limit_that_grew_lets_in_as_many_as_it_says()
    {
        var limit = 1;
        var line = new WaitingLine(() => limit, new HeldClock());
        Enter(line, 0).ShouldBe(true);
        Enter(line, 1).ShouldBeNull();
        Enter(line, 2).ShouldBeNull();
        limit = 3;
        Enter(line, 3).ShouldBeNull();
        line.Leave();
        _told.ShouldBe([(1, true), (2, true), (3, true)]);
    }

    [Fact]
    public void A_few_quick_answers_tell_the_limit_nothing_yet()
    {
        var clock = new HeldClock();
        var admission = new Admission(new GradientLimit(new() { First = 4, Most = 8, ShrinksOnlyInUse = false, Smoothing = 1 }), clock);
        Answered(admission, clock, 10, 4); // 120 ms, but four answers only
        admission.Limit.ShouldBe(4);
        Answered(admission, clock, 10, 1);
        admission.Limit.ShouldBe(4);
        admission.Enter(_ => { }).ShouldBe(true);
        admission.Enter(_ => { }).ShouldBe(true);
        Answered(admission, clock, 10, 5);
        admission.Limit.ShouldBe(8);
    }

    [Fact]
    public void Whoever_waits_longer_than_the_line_is_patient_is_turned_away_once()
    {
        var clock = new App.Lab.VirtualTime(default);
        var line = new WaitingLine(() => 1, clock);
        Enter(line, 0).ShouldBe(true);
        Enter(line, 1).ShouldBeNull();
        clock.Run(TimeSpan.FromMilliseconds(101));
        _told.ShouldBe([(1, false)]);
        line.Leave();
        _told.Count.ShouldBe(1);
        line.InFlight.ShouldBe(0);
    }

    [Fact]
    public void A_burst_may_wait_100_ms_and_a_standing_line_5()
    {
        var clock = new HeldClock();
        var delay = new ControlledDelay(clock);
        delay.Patience.ShouldBe(TimeSpan.FromMilliseconds(100));
        clock.Pass(TimeSpan.FromMilliseconds(101));
        delay.Patience.ShouldBe(TimeSpan.FromMilliseconds(5));
        delay.Empty();
        delay.Patience.ShouldBe(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void Others_have_the_machine_when_no_person_asks_and_little_of_it_when_people_wait()
    {
        var clock = new HeldClock();
        var admission = new Admission(new GradientLimit(new() { First = 4, Most = 8, ShrinksOnlyInUse = false, Queue = 1 }), clock);
        admission.Limit.ShouldBe(16);
        Answered(admission, clock, 10, 100);
        admission.Limit.ShouldBe(4);
        Answered(admission, clock, 100, 100);
        admission.Limit.ShouldBeLessThanOrEqualTo(2);
        clock.Pass(TimeSpan.FromSeconds(6));
        admission.Limit.ShouldBe(16);
    }

    [Fact]
    public void While_work_that_is_ready_stands_in_line_for_a_processor_others_wait_and_then_begin_one_by_one()
    {
        var ready = new HeldRunQueue();
        var line = new WaitingLine(() => 2, new HeldClock(), ready);
        bool? Begin(int who) => line.Enter(begins =>
        {
            _told.Add((who, begins));
            ready.IsEmpty = false; // whoever begins stands in line for a processor too
        });
        Begin(0).ShouldBeNull();
        Begin(1).ShouldBeNull();
        ready.Turn();
        line.InFlight.ShouldBe(0);
        ready.IsEmpty = true;
        ready.Turn();
        _told.ShouldBe([(0, true)]);
        ready.IsEmpty = true;
        ready.Turn();
        _told.ShouldBe([(0, true), (1, true)]);
        ready.Looks.ShouldBe(0);
    }

    [Fact]
    public void Whoever_waits_for_a_processor_is_turned_away_like_whoever_waits_for_a_place_and_nobody_looks_for_an_empty_line()
    {
        var (ready, clock) = (new HeldRunQueue(), new App.Lab.VirtualTime(default));
        var line = new WaitingLine(() => 2, clock, ready);
        Enter(line, 0).ShouldBeNull();
        clock.Run(TimeSpan.FromMilliseconds(101));
        _told.ShouldBe([(0, false)]);
        ready.Turn();
        ready.Looks.ShouldBe(0);
        ready.IsEmpty = true;
        Enter(line, 1).ShouldBe(true);
    }

    private static void Answered(Admission admission, HeldClock clock, double milliseconds, int times)
    {
        for (var time = 0; time < times; time++)
        {
            clock.Pass(TimeSpan.FromMilliseconds(30));
            admission.Answered(TimeSpan.FromMilliseconds(milliseconds));
        }
    }

    private bool? Enter(WaitingLine line, int who) => line.Enter(begins => _told.Add((who, begins)));

    private sealed class HeldRunQueue : IRunQueue
    {
        private readonly Queue<Action> _behind = [];

        public bool IsEmpty { get; set; }
        public int Looks => _behind.Count;

        public void Behind(Action look) => _behind.Enqueue(look);

        /// <summary>All that stands in line now has its turn.</summary>
        public void Turn()
        {
            for (var left = _behind.Count; left > 0; left--) _behind.Dequeue()();
        }
    }
}
