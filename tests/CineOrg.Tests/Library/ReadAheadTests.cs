using CineOrg.Core.Library;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library;

public sealed class ReadAheadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_comes_in_order()
    {
        var read = new List<int>();
        await foreach (var chunk in ReadAhead.Chunks(Enumerable.Range(0, 1000), 32, Stop)) read.AddRange(chunk);
        read.ShouldBe(Enumerable.Range(0, 1000));
    }

    [Fact]
    public async Task What_goes_wrong_while_reading_comes_after_what_was_read_before()
    {
        var read = new List<int>();
        var failure = await Should.ThrowAsync<InvalidOperationException>(async () =>
        {
            await foreach (var chunk in ReadAhead.Chunks(Until(64), 32, Stop)) read.AddRange(chunk);
        });
        failure.Message.ShouldBe("broken");
        read.ShouldBe(Enumerable.Range(0, 64));
    }

    [Fact]
    public async Task It_reads_no_further_than_a_few_chunks_and_not_at_all_once_left()
    {
        var taken = 0;
        await foreach (var _ in ReadAhead.Chunks(Counted(() => taken++), 10, Stop)) break;
        var left = taken;
        left.ShouldBeLessThanOrEqualTo(70);
        await Task.Yield();
        taken.ShouldBe(left);
    }

    private static IEnumerable<int> Until(int end)
    {
        for (var number = 0; number < end; number++) yield return number;
        throw new InvalidOperationException("broken");
    }

    private static IEnumerable<int> Counted(Action taken)
    {
        for (var number = 0; ; number++)
        {
            taken();
            yield return number;
        }
    }
}
