using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage.Search;

public sealed class SagaSearchTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_saga_is_found_by_its_names_with_letters_wrong_and_by_the_word_behind_an_article(bool inMemory)
    {
        using var store = new Store();
        if (inMemory) store.Memory.Take(store.Memory.Build());
        var id = await Saga(store, "Q1", ("fr", "L’Arme fatale"), ("en", "Lethal Weapon"));
        foreach (var typed in new[] { "arme fatale", "l'arme", "lethal", "letal wepon" })
            (await Found(store, typed)).Select(saga => saga.Id).ShouldBe([id], typed);
        (await Found(store, "lethal"))[0].ShouldBe(new(id, "L’Arme fatale", 1, 0));
    }

    [Fact]
    public async Task A_saga_that_is_renamed_or_removed_is_followed()
    {
        using var store = new Store();
        store.Memory.Take(store.Memory.Build());
        await Saga(store, "Q1", ("fr", "Trilogie marseillaise"));
        (await Found(store, "marseillaise")).Count.ShouldBe(1);
        await Saga(store, "Q1", ("fr", "Fanny"));
        (await Found(store, "fanny")).Count.ShouldBe(1);
        (await Found(store, "marseillaise")).ShouldBeEmpty();
        await store.Database.Run(CineOrg.Core.Events.Durability.Bulk, transaction =>
        {
            CineOrg.Storage.Engine.Transaction.Of(transaction).Lane.Ask("delete from collections").Run();
            store.Database.Generation.Changed();
            return 0;
        }, TestContext.Current.CancellationToken);
        (await Found(store, "fanny")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_names_told_again_are_no_change()
    {
        using var store = new Store();
        await Saga(store, "Q1", ("fr", "Fanny"));
        var before = store.Database.Read(lane => lane.Number("select max(seq) from search_feed where kind = 2"));
        await store.Write(transaction => store.Collections.Ensure(transaction, Stated("Q1", ("fr", "Fanny"))));
        store.Database.Read(lane => lane.Number("select max(seq) from search_feed where kind = 2")).ShouldBe(before);
    }

    private static async Task<IReadOnlyList<CollectionItem>> Found(Store store, string typed) =>
        (await store.Movies.Search(typed, "fr", 10, TestContext.Current.CancellationToken)).Collections;

    private static async Task<Guid> Saga(Store store, string wikidata, params (string Language, string Name)[] names)
    {
        var film = await store.Film("Part " + names[0].Name, 1987);
        return await store.Write(transaction =>
        {
            var id = store.Collections.Ensure(transaction, Stated(wikidata, names))!.Value.Id;
            store.Collections.SavePlaces(transaction, film, [(id, 1)]);
            return id;
        });
    }

    private static StatedCollection Stated(string wikidata, params (string Language, string Name)[] names) =>
        new(names.ToDictionary(name => name.Language, name => name.Name), ExternalIds.Of("wikidata", wikidata), null);
}
