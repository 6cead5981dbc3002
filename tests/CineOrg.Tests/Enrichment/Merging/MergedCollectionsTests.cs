using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment.Merging;

/// <summary>Sagas that claim one id: a person decides, as of films and people.</summary>
public sealed class MergedCollectionsTests : IDisposable
{
    private readonly MergeRig _rig = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_that_claim_one_id_wait_for_a_person_and_never_merge_by_themselves()
    {
        var (one, other) = await Clashing();
        await _rig.Judged();
        var clash = (await _rig.Merges.Clashes(1, 10, Token)).Items.ShouldHaveSingleItem();
        (clash.Kind, clash.Source, clash.Value, clash.Holder, clash.Claimant).ShouldBe((EntityKind.Collection, "wikidata", "Q18153036", one, other));
        (await _rig.Service.ByItself(clash, default, Token)).ShouldBeFalse();
        (await _rig.Service.Decide(clash.Id, ClashState.Two, Token)).ShouldBeTrue();
        (await _rig.Merges.Clashes(1, 10, Token)).Items.ShouldBeEmpty();
        await _rig.Saga("fr", "Le Parrain", ("wikidata", "Q18153036"), ("tmdb", "230"));
        (await _rig.Merges.Clashes(1, 10, Token)).Items.ShouldBeEmpty("a person told them apart");
    }

    [Fact]
    public async Task Told_to_be_one_they_have_all_films_and_ids_and_are_found_by_both_names()
    {
        var (one, other) = await Clashing();
        var films = await Films(one, other);
        var clash = (await _rig.Merges.Clashes(1, 10, Token)).Items.Single();
        (await _rig.Service.Decide(clash.Id, ClashState.Same, Token)).ShouldBeTrue();

        _rig.Merges.WinnerOf(other).ShouldBe(one);
        var saga = (await _rig.Store.Collections.Profile(one, "fr", Token))!;
        (saga.Title, saga.Parts.Count).ShouldBe(("Le Parrain", films.Count));
        saga.ExternalIds.ShouldBe(new Dictionary<string, string> { ["wikidata"] = "Q18153036", ["tmdb"] = "230" }, ignoreOrder: true);
        (await _rig.Store.Collections.Profile(one, "en", Token))!.Title.ShouldBe("The Godfather");
        (await _rig.Store.Collections.Profile(other, "fr", Token)).ShouldBeNull();
        (await _rig.Store.Movies.Search("godfather", "fr", 5, Token)).Collections.ShouldHaveSingleItem().Id.ShouldBe(one);
        (await _rig.Saga("de", "Der Pate", ("tmdb", "230"))).ShouldBe(one);
        (await _rig.Store.Journal.After(0, 100, Token)).Select(told => told.Event).OfType<CollectionsMerged>().ShouldHaveSingleItem().LoserId.ShouldBe(other);
    }

    [Fact]
    public async Task Undone_each_has_its_own_back()
    {
        var (one, other) = await Clashing();
        await Films(one, other);
        var before = _rig.Everything();
        var merge = (await _rig.Service.Merge(EntityKind.Collection, one, other, Token)).Done!;
        (merge.WinnerName, merge.LoserName).ShouldBe(("Le Parrain", "The Godfather"));
        _rig.Everything().ShouldNotBe(before);
        (await _rig.Service.Undo(merge.Id, Token)).Done.ShouldNotBeNull();
        _rig.Everything().ShouldBe(before);
        (await _rig.Store.Movies.Search("godfather", "fr", 5, Token)).Collections.ShouldHaveSingleItem().Id.ShouldBe(other);
        (await _rig.Service.Split(EntityKind.Collection, one, "tmdb", [], [], Token)).Refused.ShouldBe("noDocument");
    }

    public void Dispose() => _rig.Dispose();

    private async Task<(Guid One, Guid Other)> Clashing()
    {
        var one = await _rig.Saga("fr", "Le Parrain", ("wikidata", "Q18153036"));
        var other = await _rig.Saga("en", "The Godfather", ("tmdb", "230"));
        await _rig.Saga("fr", "Le Parrain", ("wikidata", "Q18153036"), ("tmdb", "230"));
        return (one, other);
    }

    // The second film stands in both.
    private async Task<IReadOnlyList<Guid>> Films(Guid one, Guid other)
    {
        var films = new[] { await _rig.Store.Film("Le Parrain", 1972), await _rig.Store.Film("Le Parrain II", 1974), await _rig.Store.Film("Le Parrain III", 1990) };
        await _rig.Store.Write(transaction =>
        {
            _rig.Store.Collections.SavePlaces(transaction, films[0], [(one, 1)]);
            _rig.Store.Collections.SavePlaces(transaction, films[1], [(one, 2), (other, 2)]);
            _rig.Store.Collections.SavePlaces(transaction, films[2], [(other, 3)]);
        });
        _rig.Store.Clock.Pass(TimeSpan.FromSeconds(1));
        return films;
    }
}
