using CineOrg.Core.Catalogue;
using CineOrg.Storage.Search;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage.Search;

public sealed class MemoryEngineTests
{
    [Theory]
    [InlineData("leon", "Léon")]
    [InlineData("Interstelar", "Interstellar")]
    [InlineData("intrstelar", "Interstellar")]
    [InlineData("interst", "Interstellar")]
    [InlineData("intersetl", "Interstellar")] // still typing, two letters swapped
    [InlineData("coeur", "Cœur fidèle")]
    [InlineData("fidele coeur", "Cœur fidèle")]
    [InlineData("Sen to Chihiro", "Le Voyage de Chihiro")]
    [InlineData("voyage de chihiro", "Le Voyage de Chihiro")]
    [InlineData("voyage du chihiro", "Le Voyage de Chihiro")]
    [InlineData("le voyagede chihiro", "Le Voyage de Chihiro")] // a space too few
    [InlineData("levoyage dechihiro", "Le Voyage de Chihiro")]
    [InlineData("inter stellar", "Interstellar")] // one too many
    [InlineData("chihiro voyage", "Le Voyage de Chihiro")]
    [InlineData("spirited", "Le Voyage de Chihiro")]
    [InlineData("2001", "2001, l’Odyssée de l’espace")]
    [InlineData("千と千尋", "Le Voyage de Chihiro")]
    public async Task A_film_comes_first_however_it_is_typed(string typed, string title)
    {
        using var store = await Films();
        store.Memory.Take(store.Memory.Build());
        (await store.Movies.Search(typed, "fr", 10, Token)).Movies.Select(film => film.Title).ShouldNotBeEmpty(typed);
        (await store.Movies.Search(typed, "fr", 10, Token)).Movies[0].Title.ShouldBe(title, typed);
    }

    [Theory]
    [InlineData("herbier", "Marcel L’Herbier")]
    [InlineData("l herbier", "Marcel L’Herbier")]
    [InlineData("lherbier", "Marcel L’Herbier")]
    [InlineData("jeanne darc", "Jeanne d'Arc")]
    [InlineData("jeanne d arc", "Jeanne d'Arc")]
    [InlineData("peter o toole", "Peter O'Toole")]
    [InlineData("otoole", "Peter O'Toole")]
    [InlineData("jean luc godard", "Jean-Luc Godard")]
    [InlineData("jean-luc god", "Jean-Luc Godard")]
    [InlineData("jeanluc godard", "Jean-Luc Godard")]
    public async Task A_name_is_found_with_and_without_its_apostrophe_or_hyphen(string typed, string name)
    {
        using var store = new Store();
        foreach (var known in (string[])["Marcel L’Herbier", "Jeanne d'Arc", "Peter O'Toole", "Jean-Luc Godard", "Jean Rouch", "Peter Lorre"])
            await store.Write(transaction => store.People.Ensure(transaction, known, ExternalIds.None));
        store.Memory.Take(store.Memory.Build());
        (await store.Movies.Search(typed, "fr", 5, Token)).People[0].Name.ShouldBe(name);
    }

    [Fact]
    public async Task What_is_added_renamed_or_removed_is_followed()
    {
        using var store = await Films();
        store.Memory.Take(store.Memory.Build());
        var id = await store.Film("Stalker", 1979);
        (await First(store, "stalker")).ShouldBe("Stalker");
        await store.Write(transaction => store.Movies.SaveResolved(transaction, id, new()
        {
            Titles = new Dictionary<string, Chosen<string>> { ["fr"] = new("Solaris", "wikidata") },
        }, Level.Basic));
        (await First(store, "solaris")).ShouldBe("Solaris");
        (await store.Movies.Search("stalker", "fr", 10, Token)).Movies.ShouldBeEmpty();
        await store.Database.Run(CineOrg.Core.Events.Durability.Bulk, transaction =>
        {
            CineOrg.Storage.Engine.Transaction.Of(transaction).Lane.Ask("delete from works where uuid = ?").With(id).Run();
            store.Database.Generation.Changed();
            return 0;
        }, Token);
        (await store.Movies.Search("solaris", "fr", 10, Token)).Movies.ShouldBeEmpty();
        store.Memory.Standing!.Kinds[0].Parts.Sum(part => part.Segment.Lines).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task What_changes_again_after_it_was_followed_is_followed_again()
    {
        using var store = await Films();
        store.Memory.Take(store.Memory.Build());
        var id = await store.Film("Stalker", 1979);
        foreach (var title in (string[])["Roadside Picnic", "The Wish Machine"])
        {
            await store.Write(transaction => store.Movies.SaveResolved(transaction, id, new() { AlternativeTitles = [title] }, Level.Basic));
            (await First(store, title)).ShouldBe("Stalker");
        }
    }

    [Fact]
    public async Task A_person_who_is_renamed_is_found_by_the_new_name_only()
    {
        using var store = new Store();
        store.Memory.Take(store.Memory.Build());
        var id = await store.Write(transaction => store.People.Ensure(transaction, "Allen Konigsberg", ExternalIds.None).Id);
        (await store.Movies.Search("konigsberg", "fr", 10, Token)).People[0].Id.ShouldBe(id);
        await store.Write(transaction => store.People.SaveResolved(transaction, id, new() { Name = new("Woody Allen", "wikidata") }, Level.Basic));
        (await store.Movies.Search("woody", "fr", 10, Token)).People[0].Id.ShouldBe(id);
        (await store.Movies.Search("konigsberg", "fr", 10, Token)).People.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_kill_between_snapshot_and_feed_nothing_is_missing()
    {
        using var store = await Films();
        store.Memory.Take(store.Memory.Build());
        store.Snapshot.Write(store.Memory.Standing!).ShouldBeTrue();
        await store.Film("Stalker", 1979);
        // Another process: what the snapshot knows, and the feed after it.
        var later = new MemoryEngine(store.Database);
        later.Take(store.Snapshot.Read()!);
        later.Standing!.Kinds[0].Lines.ShouldBe(store.Memory.Standing!.Kinds[0].Lines);
        later.Follow(Token).ShouldBeGreaterThan(0);
        later.Find(SearchKind.Films, new(Query.Of("stalker"), 5, null, true))!.Best[0].Key.ShouldBe("stalker");
        later.Find(SearchKind.Films, new(Query.Of("leon"), 5, null, true))!.Best[0].Key.ShouldBe("leon");
    }

    [Fact]
    public async Task A_snapshot_of_another_state_of_the_database_is_left_aside()
    {
        using var store = await Films();
        store.Memory.Take(store.Memory.Build());
        store.Snapshot.Write(store.Memory.Standing!).ShouldBeTrue();
        using var other = await Films();
        File.Copy(store.Snapshot.Path, other.Snapshot.Path);
        other.Snapshot.Read().ShouldBeNull();
        store.Snapshot.Read().ShouldNotBeNull();
    }

    [Fact]
    public async Task A_damaged_snapshot_is_left_aside_wherever_the_damage_is()
    {
        using var store = await Films();
        store.Memory.Take(store.Memory.Build());
        store.Snapshot.Write(store.Memory.Standing!).ShouldBeTrue();
        var whole = await File.ReadAllBytesAsync(store.Snapshot.Path, Token);
        for (var at = 0; at < whole.Length; at++)
        {
            var bytes = whole.ToArray();
            bytes[at] ^= 0xc1; // the sign of a number too
            await File.WriteAllBytesAsync(store.Snapshot.Path, bytes, Token);
            store.Snapshot.Read().ShouldBeNull($"byte {at}");
        }
        foreach (var length in new[] { 0, 7, 20, whole.Length / 2, whole.Length - 1 })
        {
            await File.WriteAllBytesAsync(store.Snapshot.Path, whole[..length], Token);
            store.Snapshot.Read().ShouldBeNull($"{length} bytes");
        }
    }

    [Fact]
    public async Task While_it_is_built_the_database_answers()
    {
        using var store = await Films();
        store.Memory.Begin();
        (await First(store, "leon")).ShouldBe("Léon");
        (await store.Movies.SearchStanding(Token)).State.ShouldBe("building");
        store.Memory.Fail();
        (await First(store, "interstelar")).ShouldBe("Interstellar");
        (await store.Movies.SearchStanding(Token)).State.ShouldBe("failed");
    }

    private static async Task<string> First(Store store, string typed) => (await store.Movies.Search(typed, "fr", 10, Token)).Movies[0].Title;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<Store> Films()
    {
        var store = new Store();
        foreach (var (title, year) in new[]
        {
            ("Metropolis", 1927), ("Léon", 1994), ("Leonard", 2001), ("Cœur fidèle", 1923), ("Interstellar", 2014), ("Interview", 2007),
            ("2001, l’Odyssée de l’espace", 1968), ("Le Voyage dans la Lune", 1902), ("Le Voyage en Italie", 1954),
        })
            await store.Film(title, year);
        var id = await store.Film("千と千尋の神隠し", 2001);
        await store.Write(transaction => store.Movies.SaveResolved(transaction, id, new()
        {
            Titles = new Dictionary<string, Chosen<string>> { ["fr"] = new("Le Voyage de Chihiro", "wikidata"), ["en"] = new("Spirited Away", "wikidata") },
            OriginalTitle = new("千と千尋の神隠し", "wikidata"), AlternativeTitles = ["Sen to Chihiro no kamikakushi"],
        }, Level.Basic));
        return store;
    }
}
