using System.Net;
using CineOrg.App.Web.Auth;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Auth;

public sealed class RateLimitTests
{
    private readonly ManualTime _clock = new();

    [Fact]
    public void Those_who_turn_the_minute_together_are_all_counted()
    {
        const int minutes = 20_000;
        using var clock = new SharedClock();
        var (limits, within) = (new RateLimit(clock), 0);
        void Ask()
        {
            for (var minute = 0; minute < minutes; minute++)
                if (limits.Count(IPAddress.Loopback, null, 1) == 0) Interlocked.Increment(ref within);
        }
        var other = new Thread(Ask);
        other.Start();
        Ask();
        other.Join();
        within.ShouldBe(minutes, "one request a minute, whichever of two came first");
    }

    [Fact]
    public void A_new_minute_counts_from_nothing_and_says_how_long_the_old_one_lasts()
    {
        var limits = new RateLimit(_clock);
        _clock.Advance(TimeSpan.FromSeconds(20));
        limits.Count(IPAddress.Loopback, null, 1).ShouldBe(0);
        limits.Count(IPAddress.Loopback, null, 1).ShouldBe(40);
        _clock.Advance(TimeSpan.FromSeconds(40));
        limits.Count(IPAddress.Loopback, null, 1).ShouldBe(0);
    }

    [Fact]
    public void A_clock_that_is_put_back_locks_nobody_out()
    {
        var limits = new RateLimit(_clock);
        limits.Count(IPAddress.Loopback, null, 1).ShouldBe(0);
        _clock.Advance(TimeSpan.FromHours(-1));
        limits.Count(IPAddress.Loopback, null, 1).ShouldBe(0);
    }

    [Theory]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void Addresses_of_one_customer_share_a_count(string first, string second, bool shared)
    {
        var limits = new RateLimit(_clock);
        limits.Count(IPAddress.Parse(first), null, 1).ShouldBe(0);
        (limits.Count(IPAddress.Parse(second), null, 1) > 0).ShouldBe(shared);
    }

    [Fact]
    public void The_owner_is_counted_apart_from_the_address()
    {
        var limits = new RateLimit(_clock);
        limits.Count(IPAddress.Loopback, null, 1).ShouldBe(0);
        limits.Count(IPAddress.Loopback, "key", 1).ShouldBe(0);
        limits.Count(IPAddress.Loopback, "key", 1).ShouldBeGreaterThan(0);
    }

    /// <summary>Two look at it at the same time, each time a minute later.</summary>
    private sealed class SharedClock : TimeProvider, IDisposable
    {
        private readonly Barrier _both;
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

        public SharedClock() => _both = new(2, _ => _now += TimeSpan.FromMinutes(1));

        public override DateTimeOffset GetUtcNow()
        {
            _both.SignalAndWait();
            return _now;
        }

        public void Dispose() => _both.Dispose();
    }
}
