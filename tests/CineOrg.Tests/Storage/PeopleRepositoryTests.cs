using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class PeopleRepositoryTests
{
    private const string Name = "Steve McQueen";

    [Fact]
    public async Task A_bare_name_means_only_whom_the_same_source_credited_in_the_same_film()
    {
        using var store = new Store();
        var (bullitt, shame) = (await store.Film("Bullitt", 1968), await store.Film("Shame", 2011));
        var actor = await Credited(store, bullitt, "omdb", ExternalIds.None);
        (await Credited(store, bullitt, "omdb", ExternalIds.None)).ShouldBe(actor);
        (await Credited(store, shame, "omdb", ExternalIds.None)).ShouldNotBe(actor);
        (await Credited(store, bullitt, "tmdb", ExternalIds.None)).ShouldNotBe(actor);
        (await Credited(store, bullitt, "omdb", ExternalIds.Of("imdb", "nm0000537"))).ShouldNotBe(actor);
    }

    [Fact]
    public async Task A_name_without_film_and_ids_is_always_somebody_new()
    {
        using var store = new Store();
        var first = await store.Write(transaction => store.People.Ensure(transaction, Name, ExternalIds.None));
        var second = await store.Write(transaction => store.People.Ensure(transaction, Name, ExternalIds.None));
        (first.Created, second.Created, first.Id == second.Id).ShouldBe((true, true, false));
    }

    [Theory]
    [InlineData("Hitchcock")]
    [InlineData("sir alfred hitchcock")]
    [InlineData("Альфред Хичкок")]
    [InlineData("nm0000033")]
    [InlineData("imdb:nm0000033")]
    [InlineData("Q7374")]
    [InlineData("tmdb:2636")]
    public async Task The_people_index_knows_every_name_and_every_id(string asked)
    {
        using var store = new Store();
        var id = await Hitchcock(store);
        var found = (await store.People.Lookup(asked, Token)).ShouldHaveSingleItem();
        (found.Id, found.Name, found.Movies, found.Level).ShouldBe((id, "Alfred Hitchcock", 1, "basic"));
        found.Names.ShouldBe(["alfred hitchcock", "hitchcock", "sir alfred hitchcock", "альфред хичкок"], ignoreOrder: true);
        found.ExternalIds["imdb"].ShouldBe("nm0000033");
    }

    [Fact]
    public async Task Namesakes_are_told_together_and_an_id_alone_tells_them_apart()
    {
        using var store = new Store();
        var (one, other) = await store.Write(transaction => (
            store.People.Ensure(transaction, Name, ExternalIds.Of("imdb", "nm0000537")).Id,
            store.People.Ensure(transaction, Name, ExternalIds.Of("imdb", "nm2588606")).Id));
        (await store.People.Lookup(Name, Token)).Select(entry => entry.Id).ShouldBe([one, other]);
        (await store.People.Lookup("nm2588606", Token)).Single().Id.ShouldBe(other);
    }

    [Fact]
    public void A_look_up_by_name_or_id_is_one_question_that_only_uses_indexes()
    {
        using var store = new Store();
        var plan = store.Database.Read(lane =>
        {
            using var rows = lane.Ask("explain query plan " + CineOrg.Storage.Catalogue.PeopleIndex.Lookup).With("a").With("imdb").With("nm0000033").With(1);
            var lines = new List<string>();
            while (rows.Next()) lines.Add(rows.Text(3));
            return lines;
        });
        plan.ShouldContain(line => line.Contains("person_names_key", StringComparison.Ordinal), string.Join('\n', plan));
        plan.ShouldContain(line => line.Contains("person_ids USING PRIMARY KEY", StringComparison.Ordinal), string.Join('\n', plan));
        plan.ShouldNotContain(line => line.StartsWith("SCAN p", StringComparison.Ordinal), string.Join('\n', plan));
    }

    [Theory]
    [InlineData("chitchcock")]
    [InlineData("хичкок")]
    public async Task Search_finds_people_by_their_other_names_too(string typed)
    {
        using var store = new Store();
        var id = await Hitchcock(store);
        (await store.Movies.Search(typed, "fr", 5, Token)).People.ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_person_follows_their_names_and_forgets_the_ones_they_lost()
    {
        using var store = new Store();
        var id = await Hitchcock(store);
        await store.Write(transaction => store.People.SaveResolved(transaction, id, new() { Name = new("Alfred Hitchcock", "tmdb") }, Level.Basic));
        (await store.People.Lookup("Hitchcock", Token)).ShouldBeEmpty();
        (await store.People.Index(null, 10, Token)).Single().Names.ShouldBe(["alfred hitchcock"]);
    }

    [Fact]
    public async Task Credits_come_by_the_page_and_narrowed_by_role_and_by_owned()
    {
        using var store = new Store();
        var id = await Hitchcock(store);
        var rope = await store.Film("Rope", 1948);
        await store.Write(transaction =>
        {
            store.Movies.AddCredit(transaction, rope, new(id, CreditCategory.Crew, "director", null, 0));
            store.Movies.AddCredit(transaction, rope, new(id, CreditCategory.Cast, "actor", "Man walking", 9));
        });
        var all = (await store.People.Credits(new(id, "fr", 1, 2), Token))!;
        (all.TotalItems, all.TotalPages, all.Items.Count).ShouldBe((3, 2, 2));
        all.Items[0].ShouldSatisfyAllConditions(
            entry => (entry.Work.Title, entry.RoleCategory, entry.RoleName, entry.RoleDetails, entry.BillingOrder).ShouldBe(("Rope", "cast", "actor", "Man walking", 9)),
            entry => (entry.Owned, entry.Availability, entry.Seen).ShouldBe((false, "Unknown", false)));
        (await store.People.Credits(new(id, "fr") { Role = "director" }, Token))!.TotalItems.ShouldBe(2);
        (await store.People.Credits(new(id, "fr") { Role = "cast" }, Token))!.Items.Single().Work.Title.ShouldBe("Rope");
        (await store.People.Credits(new(id, "fr") { Owned = true }, Token))!.TotalItems.ShouldBe(0);
        (await store.People.Credits(new(Guid.CreateVersion7(), "fr"), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Everybody_stands_in_the_list_by_name()
    {
        using var store = new Store();
        foreach (var name in (List<string>)["Orson Welles", "Agnès Varda", "Éric Rohmer"])
            await store.Write(transaction => store.People.Ensure(transaction, name, ExternalIds.None));
        var page = await store.People.List(1, 2, Token);
        (page.TotalItems, page.TotalPages).ShouldBe((3, 2));
        page.Items.Select(person => person.Name).ShouldBe(["Agnès Varda", "Éric Rohmer"]);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<Guid> Credited(Store store, Guid film, string source, ExternalIds ids) => store.Write(transaction =>
    {
        var person = store.People.Ensure(transaction, Name, ids, new(film, source)).Id;
        store.Movies.AddCredit(transaction, film, new(person, CreditCategory.Cast, "actor", null, 0));
        return person;
    });

    private static async Task<Guid> Hitchcock(Store store)
    {
        var film = await store.Film("Psycho", 1960);
        return await store.Write(transaction =>
        {
            var id = store.People.Ensure(transaction, "A. Hitchcock", ExternalIds.Of([new("imdb", "nm0000033"), new("wikidata", "Q7374"), new("tmdb", "2636")])).Id;
            store.People.SaveResolved(transaction, id, new()
            {
                Name = new("Alfred Hitchcock", "wikidata"), AlsoKnownAs = ["Hitchcock", "Sir Alfred Hitchcock", "Альфред Хичкок"],
            }, Level.Basic);
            store.Movies.AddCredit(transaction, film, new(id, CreditCategory.Crew, "director", null, 0));
            return id;
        });
    }
}
