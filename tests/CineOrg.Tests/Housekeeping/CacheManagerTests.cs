using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping;

public sealed class CacheManagerTests
{
    [Fact]
    public async Task Every_cache_is_told_what_has_changed_before_anybody_hears_of_it()
    {
        using var store = new Store();
        var (pages, lists) = (new Dropped(), new Dropped());
        var manager = new CacheManager([pages, lists], store.Journal);
        var (film, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var heard = 0;
        store.Journal.Appended += _ => heard = pages.Subjects.Count;

        await store.Write(transaction =>
        {
            transaction.Append(new MovieEnriched(film, "initial", "basic", ["details"]));
            transaction.Append(new MovieRequested(film, "basic", null));
            transaction.Append(new PersonEnriched(person, "initial", "basic", ["personDetails"]));
        });

        pages.Subjects.ShouldBe([film, person]);
        lists.Subjects.ShouldBe([film, person]);
        heard.ShouldBe(2);
        await manager.Handle(new MovieEnriched(film, "basic", "basic", []), TestContext.Current.CancellationToken);
        pages.Subjects.Count.ShouldBe(3);
    }

    private sealed class Dropped : ICache
    {
        public List<Guid> Subjects { get; } = [];
        public void Drop(Guid subject) => Subjects.Add(subject);
    }
}
