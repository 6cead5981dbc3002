using CineOrg.Core.Catalogue;
using CineOrg.Storage.Links.Memory;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage.Links;

public sealed class NamesTests
{
    private const int Many = 2_000;

    [Fact]
    public void Each_is_found_by_its_id_and_none_by_one_that_it_no_longer_bears()
    {
        var names = new Names();
        var ids = Enumerable.Range(0, Many).Select(_ => Guid.CreateVersion7()).ToList();
        for (var number = 0; number < Many; number++) names.Set(number, ids[number]);
        for (var number = 0; number < Many; number += 2) names.Set(number, Guid.Empty);
        for (var number = 0; number < Many; number++) names.Find(ids[number]).ShouldBe(number % 2 == 0 ? null : number);
    }

    // A table made anew for each would cost as the square of how many there are.
    [Fact]
    public void Where_there_is_room_one_more_costs_no_memory()
    {
        var people = new People();
        var ids = Enumerable.Range(0, Many).Select(_ => Guid.CreateVersion7()).ToArray();
        people.Reserve(Many);
        people.Change(0, ids[0], Level.Basic);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var person = 1; person < Many; person++) people.Change(person, ids[person], Level.Basic);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
