using Shouldly;
using Xunit;

namespace CineOrg.Tests.Architecture;

public sealed class HabitsTests
{
    [Fact]
    public void Nothing_is_left_undone() => Habits.UndoneIn(SourceTree.Read("src", "*.cs")).ShouldBeEmpty();

    [Theory]
    [InlineData("void A() => throw new NotImplementedException();")]
    [InlineData("#pragma warning disable CA1822")]
    [InlineData("var a = 1; // TO" + "DO: the rest")]
    public void Work_left_undone_is_caught(string code) => Habits.UndoneIn([new("src/Planted.cs", code)]).Count.ShouldBe(1);

    [Fact]
    public void No_test_sleeps() => Habits.SleepersIn(SourceTree.Read("tests", "*.cs")).ShouldBeEmpty();

    [Theory]
    [InlineData("await Task.Delay(10);")]
    [InlineData("Thread.Sleep(10);")]
    public void A_sleeper_is_caught(string code) => Habits.SleepersIn([new("tests/Planted.cs", code)]).Count.ShouldBe(1);
}
