using CineOrg.Core.Availability;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Availability;

public sealed class SmoothedTests
{
    [Fact]
    public void The_first_value_is_the_mean_and_strays_by_half() => default(Smoothed).With(40).ShouldBe(new(40, 20, 1));

    [Fact]
    public void Later_values_move_it_by_an_eighth_and_its_deviation_by_a_quarter() =>
        default(Smoothed).With(40).With(80).ShouldBe(new(45, 25, 2));

    [Fact]
    public void A_steady_measure_comes_to_stray_by_nothing()
    {
        var steady = default(Smoothed);
        for (var at = 0; at < 100; at++) steady = steady.With(12);
        steady.Mean.ShouldBe(12);
        steady.Deviation.ShouldBeLessThan(0.001);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_measure_is_refused(double value) => Should.Throw<ArgumentOutOfRangeException>(() => default(Smoothed).With(value));
}
