using CineOrg.Storage.Search.Memory;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage.Search;

public sealed class TitleIndexTests
{
    private const int Anchor = 1;
    private const int Rounds = 1_500;
    private TitleIndex _index = TitleIndex.Empty;

    [Fact]
    public async Task Readers_find_what_always_stood_there_while_segments_are_added_and_joined()
    {
        Change(Anchor, "metropolis");
        using var written = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Read(written.Token))).ToList();
        for (var round = 0; round < Rounds; round++) Change(2 + round % 300, $"film {round} metropole");
        await written.CancelAsync();
        (await Task.WhenAll(readers)).Sum().ShouldBeGreaterThan(0);
        _index.Parts.Count.ShouldBeLessThan(12);
        Find("metropole").ShouldBe(Enumerable.Range(2, 300), ignoreOrder: true);
        // What was changed has its last title only.
        Find("film 1 metropole").ShouldBeEmpty();
        Find($"film {Rounds - 1} metropole").ShouldBe([2 + (Rounds - 1) % 300]);
    }

    private int Read(CancellationToken written)
    {
        var read = 0;
        do
        {
            foreach (var typed in new[] { "metropolis", "metropo", "metropolys", "metrpolls" })
            {
                var index = Volatile.Read(ref _index);
                var (hits, _) = index.Find(new([typed], 1_000));
                hits.Count(hit => hit.Entity == Anchor).ShouldBe(1, typed);
                hits.Select(hit => hit.Entity).ShouldBeUnique();
                foreach (var hit in hits) index.Key(hit).ShouldContain("metropol");
                read++;
            }
        }
        while (!written.IsCancellationRequested);
        return read;
    }

    private void Change(int entity, string title)
    {
        var builder = new SegmentBuilder();
        builder.Add(entity, title, 0);
        Volatile.Write(ref _index, _index.With([entity], builder).Joined(int.MaxValue));
    }

    private IEnumerable<int> Find(string typed) =>
        _index.Find(new(typed.Split(' '), 1_000)).Hits.Where(hit => hit.Fit < Fit.Near).Select(hit => hit.Entity);
}
