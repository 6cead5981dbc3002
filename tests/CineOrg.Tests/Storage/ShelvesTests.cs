using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class ShelvesTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shelves_count_films_and_follow_them()
    {
        using var store = new Store();
        var film = await store.Film("Solyaris", 1972);
        await Say(store, film, ["Space Station", "space-station", "Épopée"], ["science-fiction"]);
        await Say(store, await store.Film("Alien", 1979), ["space station"], ["science-fiction", "horror"]);
        (await store.Movies.Shelves(ShelfKind.Keywords, Stop)).ShouldBe([new("space-station", "Space Station", 2, 0), new("epopee", "Épopée", 1, 0)]);
        (await store.Movies.Shelves(ShelfKind.Categories, Stop)).ShouldBe([new("science-fiction", null, 2, 0), new("horror", null, 1, 0)]);
        (await store.Movies.Shelves(ShelfKind.Decades, Stop)).ShouldBe([new("1970", null, 2, 0)]);
        await Say(store, film, [], []);
        (await store.Movies.Shelves(ShelfKind.Keywords, Stop)).ShouldBe([new("space-station", "Space Station", 1, 0)]);
    }

    [Fact]
    public async Task The_films_owned_are_counted_apart()
    {
        using var store = new Store();
        await Say(store, await store.Film("Solyaris", 1972), ["sea"], ["drama"]);
        await Say(store, await store.Film("Stalker", 1979), ["sea"], ["drama"]);
        await store.Write(transaction => CineOrg.Storage.Engine.Transaction.Of(transaction).Lane.Ask("update works set copies = 2 where year = 1979").Run());
        await store.Film("Zerkalo", 1975); // lets the second pass
        foreach (var kind in new[] { ShelfKind.Keywords, ShelfKind.Categories })
            (await store.Movies.Shelves(kind, Stop)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(shelf => shelf.Movies.ShouldBe(2), shelf => shelf.Owned.ShouldBe(1));
        (await store.Movies.Shelves(ShelfKind.Decades, Stop)).ShouldBe([new("1970", null, 3, 1)]);
        (await store.Movies.Shelves(ShelfKind.Kinds, Stop)).ShouldBe([new("film", null, 3, 1)]);
    }

    [Fact]
    public async Task A_shelf_is_the_list_narrowed_to_it()
    {
        using var store = new Store();
        await Say(store, await store.Film("Solyaris", 1972), ["Space Station"], ["drama"]);
        await store.Film("Stalker", 1979);
        foreach (var (kind, key) in new[] { (ShelfKind.Keywords, "space-station"), (ShelfKind.Categories, "drama") })
            (await store.Movies.List(new MovieQuery("fr").On(kind, key)!, Stop)).Items.ShouldHaveSingleItem().Title.ShouldBe("Solyaris");
    }

    [Theory]
    [InlineData(ShelfKind.Categories, "no-such-genre")]
    [InlineData(ShelfKind.Countries, "fr")]
    [InlineData(ShelfKind.Countries, "FRA")]
    [InlineData(ShelfKind.Decades, "1965")]
    [InlineData(ShelfKind.Decades, "19600")]
    [InlineData(ShelfKind.Keywords, "Space Station")]
    [InlineData(ShelfKind.Keywords, "")]
    [InlineData(ShelfKind.Kinds, "0")]
    [InlineData(ShelfKind.Kinds, "Film")]
    public void A_key_that_no_shelf_has_is_none(ShelfKind kind, string key) => new MovieQuery("fr").On(kind, key).ShouldBeNull();

    private static async Task Say(Store store, Guid film, IReadOnlyList<string> keywords, IReadOnlyList<string> genres)
    {
        var year = (await store.Movies.Find(film, Stop))!.Year!.Value;
        await store.Write(transaction => store.Movies.SaveResolved(transaction, film, new()
        {
            Year = new(year, "tmdb"), Keywords = new(keywords, "tmdb"), Genres = new(genres, "tmdb"),
        }, Level.Deep));
        store.Clock.Pass(TimeSpan.FromSeconds(1));
    }
}
