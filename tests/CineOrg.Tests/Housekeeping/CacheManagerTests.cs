using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Caching;
using CineOrg.Core.Library;
using CineOrg.Core.Library.ReleaseNames;
using CineOrg.Tests.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping;

public sealed class CacheManagerTests : IDisposable
{
    private readonly Store _store = new();
    private readonly Changes _changes = new();
    private readonly CacheManager _manager;

    public CacheManagerTests() => _manager = new(_changes, _store.Get<IShownOn>(), _store.Journal);

    [Fact]
    public async Task What_has_changed_is_known_before_anybody_hears_of_it()
    {
        var (film, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var known = false;
        _store.Journal.Appended += _ => known = _changes.Since(0, [film]);
        await Tell(new MovieEnriched(film, "initial", "basic", ["details"]), new MovieRequested(other, "basic", null));
        known.ShouldBeTrue();
        _changes.Since(0, [other]).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_journal_brings_again_drops_nothing_made_meanwhile()
    {
        var film = Guid.CreateVersion7();
        Event? told = null;
        _store.Journal.Appended += batch => told = batch[0].Event;
        await Tell(new MovieDowngraded(film, "deep", "basic", "age"));
        var made = _changes.Now;
        await _manager.Handle(told!, TestContext.Current.CancellationToken);
        _changes.Since(made, [film]).ShouldBeFalse();
        await _manager.Handle(new MovieDowngraded(film, "basic", "initial", "age") { Id = Guid.CreateVersion7() }, TestContext.Current.CancellationToken);
        _changes.Since(made, [film]).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_is_credited_changes_the_films_that_credit_them_and_no_other()
    {
        var (first, second) = (await _store.Film("Metropolis", 1927), await _store.Film("M", 1931));
        var person = await _store.Write(transaction =>
        {
            var id = _store.People.Ensure(transaction, "Brigitte Helm", ExternalIds.None).Id;
            _store.Movies.SaveCredits(transaction, first, [new(id, CreditCategory.Cast, "actor", "Maria", 0)]);
            return id;
        });
        await Tell(new PersonEnriched(person, "initial", "medium", ["filmography"]));
        (_changes.Since(0, [first]), _changes.Since(0, [person]), _changes.Since(0, [second])).ShouldBe((true, true, false));
    }

    [Fact]
    public async Task A_copy_that_came_or_went_changes_its_film_and_no_other()
    {
        var (film, other, copy) = (await _store.Film("Metropolis", 1927), await _store.Film("M", 1931), Guid.CreateVersion7());
        var root = await _store.Write(transaction => _store.Get<IInventory>().AddRoot(transaction, "/films", _store.Clock.GetUtcNow()));
        await _store.Write(transaction => _store.Get<IHoldings>().AddCopy(
            transaction, copy, film, "", root.Key, new ReleaseName { Input = "x" }, null, _store.Clock.GetUtcNow()));
        foreach (var told in new Event[] { new VideoFileDetected(copy, root.Id, "x.mkv", 1), new VideoRemoved(copy, root.Id, "x.mkv"), new VideoOrganized(copy, root.Id, "x.mkv", "y.mkv") })
        {
            var before = _changes.Now;
            await Tell(told);
            (_changes.Since(before, [film]), _changes.Since(before, [other])).ShouldBe((true, false));
        }
    }

    [Fact]
    public async Task Both_films_of_a_match_or_a_merge_change_and_an_import_changes_all()
    {
        var (one, two, third) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await Tell(new MatchChanged(Guid.CreateVersion7(), one, two, "chosen"));
        (_changes.Since(0, [one]), _changes.Since(0, [two]), _changes.Since(0, [third])).ShouldBe((true, true, false));
        var before = _changes.Now;
        await Tell(new WorksMerged(one, two, Guid.CreateVersion7(), "ids"));
        (_changes.Since(before, [one]), _changes.Since(before, [two]), _changes.Since(before, [third])).ShouldBe((true, true, false));
        await Tell(new BulkImportRequested(1, 1, 0));
        _changes.Since(before, [third]).ShouldBeTrue();
    }

    public void Dispose() => _store.Dispose();

    private Task Tell(params Event[] events) => _store.Write(transaction =>
    {
        foreach (var happened in events) transaction.Append(happened);
    });
}
