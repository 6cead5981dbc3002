using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class SearchTests
{
    [Theory]
    [InlineData("leon", "Léon")]
    [InlineData("Léon", "Léon")]
    [InlineData("coeur fidele", "Cœur fidèle")]
    [InlineData("cœur", "Cœur fidèle")]
    [InlineData("metrop", "Metropolis")]
    [InlineData("metropilis", "Metropolis")]
    [InlineData("metropols", "Metropolis")]
    [InlineData("emtropolis", "Metropolis")]
    [InlineData("rashomn", "羅生門")]
    [InlineData("羅生門", "羅生門")]
    [InlineData("fidele", "Cœur fidèle")]
    public async Task A_film_is_found_however_it_is_typed(string typed, string title)
    {
        using var store = await Films();
        (await store.Movies.Search(typed, "fr", 10, Token)).Movies[0].Title.ShouldBe(title);
        store.Memory.Take(store.Memory.Build());
        (await store.Movies.Search(typed, "fr", 10, Token)).Movies[0].Title.ShouldBe(title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"*(")]
    [InlineData("\ud83d")]
    [InlineData("AND OR NOT")]
    [InlineData("zzzzzz")]
    public async Task What_means_nothing_finds_nothing(string typed)
    {
        using var store = await Films();
        (await store.Movies.Search(typed, "fr", 10, Token)).Movies.ShouldBeEmpty();
        store.Memory.Take(store.Memory.Build());
        (await store.Movies.Search(typed, "fr", 10, Token)).Movies.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_exact_title_comes_first_then_beginnings_then_words()
    {
        using var store = new Store();
        await store.Film("The Man", 2000);
        await store.Film("Man on Wire", 1950);
        await store.Film("Man", 1940);
        var found = await store.Movies.Search("man", "en", 10, Token);
        found.Movies.Select(movie => movie.Title).ShouldBe(["Man", "Man on Wire", "The Man"]);
    }

    [Fact]
    public async Task People_are_found_by_surname_and_with_one_letter_wrong()
    {
        using var store = new Store();
        await store.Write(transaction => store.People.Ensure(transaction, "Stanley Kubrick", ExternalIds.None));
        (await store.Movies.Search("kubrick", "en", 5, Token)).People[0].Name.ShouldBe("Stanley Kubrick");
        (await store.Movies.Search("kubrik", "en", 5, Token)).People[0].Name.ShouldBe("Stanley Kubrick");
    }

    [Fact]
    public async Task A_film_follows_its_titles_and_forgets_the_ones_it_lost()
    {
        using var store = new Store();
        var id = await store.Film("Wrong Name");
        await store.Write(transaction => store.Movies.SaveResolved(transaction, id, new()
        {
            Titles = new Dictionary<string, Chosen<string>> { ["en"] = new("Stalker", "wikidata") }, AlternativeTitles = ["Сталкер"],
        }, Level.Basic));
        (await store.Movies.Search("wrong", "en", 5, Token)).Movies.ShouldBeEmpty();
        (await store.Movies.Search("stalkre", "en", 5, Token)).Movies[0].Id.ShouldBe(id);
        (await store.Movies.Search("сталкер", "en", 5, Token)).Movies[0].Id.ShouldBe(id);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<Store> Films()
    {
        var store = new Store();
        await store.Film("Metropolis", 1927);
        await store.Film("Léon", 1994);
        await store.Film("Cœur fidèle", 1923);
        await store.Film("Rashōmon", 1950, "羅生門");
        return store;
    }
}
