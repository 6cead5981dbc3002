using CineOrg.Core.Catalogue;
using CineOrg.Storage.Search;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage.Search;

public sealed class SearchOrderTests
{
    [Fact]
    public async Task A_film_called_so_comes_before_one_that_only_somebody_else_calls_so()
    {
        using var store = new Store();
        // Newer, so that only what the title is worth puts it behind.
        await Resolved(store, "Nosferatu", 1922);
        await Resolved(store, "Das Grauen", 2020, alternative: "Nosferatu");
        await Resolved(store, "Der Vampir", 2021, translated: ("de", "Nosferatu"));
        foreach (var built in new[] { false, true })
        {
            if (built) store.Memory.Take(store.Memory.Build());
            else store.Memory.Take(new([.. SearchKind.Each.Select(_ => CineOrg.Storage.Search.Memory.TitleIndex.Empty)], 0, -1));
            (await Titles(store, "nosferatu")).ShouldBe(["Nosferatu", "Der Vampir", "Das Grauen"]);
        }
    }

    [Fact]
    public async Task A_title_that_becomes_a_films_own_is_weighed_anew()
    {
        using var store = new Store();
        await Resolved(store, "Der andere Vampir", 1922, alternative: "Nosferatu");
        var id = await Resolved(store, "Das Grauen", 1920, alternative: "Nosferatu");
        store.Memory.Take(store.Memory.Build());
        (await Titles(store, "nosferatu"))[0].ShouldBe("Der andere Vampir");
        await Resolve(store, id, "Das Grauen", translated: ("fr", "Nosferatu"));
        (await Titles(store, "nosferatu"))[0].ShouldBe("Nosferatu");
    }

    [Theory]
    [InlineData("avventura", "L’Avventura")]
    [InlineData("l'avventura", "L’Avventura")]
    [InlineData("l avventura", "L’Avventura")]
    [InlineData("lavventura", "L’Avventura")]
    [InlineData("aventura", "L’Avventura")] // and a letter wrong
    [InlineData("argent", "L'Argent")]
    [InlineData("artagnan", "La Fille de d’Artagnan")]
    [InlineData("elle veut", "Ce qu’elle veut")]
    [InlineData("odyssee", "2001, l’Odyssée de l’espace")]
    [InlineData("espace", "2001, l’Odyssée de l’espace")]
    [InlineData("rock n roll", "Rock 'n' Roll")]
    public async Task The_word_behind_an_elided_article_finds_the_film(string typed, string title)
    {
        using var store = new Store();
        foreach (var one in new[] { "L’Avventura", "L'Argent", "La Fille de d’Artagnan", "Ce qu’elle veut", "2001, l’Odyssée de l’espace", "Rock 'n' Roll", "Schindler's List" })
            await store.Film(one, 1960);
        store.Memory.Take(store.Memory.Build());
        (await Titles(store, typed))[0].ShouldBe(title);
        (await store.Movies.Search(new SearchQuery(typed, new("fr")) { WithReasons = true }, TestContext.Current.CancellationToken)).Reasons![0].Title.ShouldBe(title);
    }

    [Theory]
    [InlineData("l’été", "lete", "l ete")]
    [InlineData("Schindler's List", "schindlers list")]
    [InlineData("Rock ’n’ Roll", "rock n roll")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("Nell'anno", "nellanno", "nell anno")]
    public void Only_an_elided_word_stands_by_itself(string title, params string[] keys) => Elision.Keys(title).ShouldBe(keys);

    private static async Task<List<string>> Titles(Store store, string typed) =>
        [.. (await store.Movies.Search(typed, "fr", 10, TestContext.Current.CancellationToken)).Movies.Select(film => film.Title)];

    private static async Task<Guid> Resolved(Store store, string title, int year, string? alternative = null, (string Language, string Title)? translated = null)
    {
        var id = await store.Film(title, year);
        await Resolve(store, id, title, alternative, translated, year);
        return id;
    }

    private static Task Resolve(Store store, Guid id, string title, string? alternative = null, (string Language, string Title)? translated = null, int? year = null) =>
        store.Write(transaction => store.Movies.SaveResolved(transaction, id, new()
        {
            OriginalTitle = new(title, "wikidata"), AlternativeTitles = alternative is null ? [] : [alternative],
            Titles = new[] { translated }.OfType<(string Language, string Title)>().ToDictionary(one => one.Language, one => new Chosen<string>(one.Title, "wikidata")),
            Year = year is { } known ? new(known, "wikidata") : null,
        }, Level.Basic));
}
