using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Jobs;

public sealed class RetryPolicyTests
{
    [Fact]
    public void Each_wait_is_twice_the_one_before_up_to_an_hour_and_after_the_last_attempt_there_is_none()
    {
        RetryPolicy.After(1, 3, 1).ShouldBe(TimeSpan.FromSeconds(5));
        RetryPolicy.After(2, 3, 1).ShouldBe(TimeSpan.FromSeconds(10));
        RetryPolicy.After(3, 3, 1).ShouldBeNull();
        RetryPolicy.After(50, 99, 1).ShouldBe(RetryPolicy.Longest);
        RetryPolicy.After(1, 0, 1).ShouldBeNull();
    }

    [Fact]
    public void Chance_shortens_a_wait_by_half_at_most() => Rule.Always((byte failures, double jitter) =>
    {
        var chance = double.IsFinite(jitter) ? Math.Abs(jitter % 1) : 0;
        var (wait, whole) = (RetryPolicy.After(failures, 1000, chance)!.Value, RetryPolicy.After(failures, 1000, 1)!.Value);
        wait.ShouldBeInRange(whole / 2, whole);
    });
}
