using CineOrg.Core.Enrichment;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment;

public sealed class PatienceTests
{
    [Fact]
    public async Task What_ends_in_the_very_moment_that_its_time_is_over_is_no_error()
    {
        var (clock, asked, line) = (new Alarm(), new TaskCompletionSource(), new Line());
        var waiting = line.Begin(() => Patience.Wait(asked.Task, TimeSpan.FromSeconds(1), clock));
        clock.Ring();
        asked.SetResult();
        line.Run();
        await Should.NotThrowAsync(waiting);
    }

    /// <summary>Its one timer ends when told.</summary>
    private sealed class Alarm : TimeProvider
    {
        private Action? _ring;

        public void Ring() => _ring!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ring = () => callback(state);
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>What is to go on waits here until told.</summary>
    private sealed class Line : SynchronizationContext
    {
        private readonly Queue<Action> _next = [];

        public Task Begin(Func<Task> work)
        {
            var before = Current;
            SetSynchronizationContext(this);
            try
            {
                return work();
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }

        public void Run()
        {
            while (_next.TryDequeue(out var next)) next();
        }

        public override void Post(SendOrPostCallback d, object? state) => _next.Enqueue(() => d(state));
    }
}
