using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Search;
using CineOrg.Storage.Search.Memory;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage.Search;

/// <summary>What only weighs otherwise is weighed in place, whatever else happens to the same film meanwhile.</summary>
public sealed class ReweighingTests
{
    private static readonly string[] Titles = ["Hamlet", "Hamlet Goes Business", "L’Hamlet", "Solaris", "Le Voyage", "!", "Metropolis"];

    [Fact]
    public void However_films_change_what_followed_says_what_is_built_anew() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Holds(new Random(seed)).GetAwaiter().GetResult()));

    [Fact]
    public async Task A_film_that_is_opened_more_often_weighs_more_in_the_same_segment()
    {
        using var store = new Store();
        var film = await store.Film("Hamlet", 1948);
        await store.Film("Hamlet", 1996);
        store.Memory.Take(store.Memory.Build());
        var before = store.Memory.Standing!.Kinds[0].Parts;
        for (var times = 0; times < 3; times++) await Change(store, lane => Open(lane, film));
        store.Memory.Follow(TestContext.Current.CancellationToken);
        store.Memory.Standing!.Kinds[0].Parts.ShouldBe(before);
        Lines(store.Memory.Standing!).Select(line => Weight.Uses(line.Weight)).Order().ShouldBe([0, 2]);
    }

    private static async Task Holds(Random random)
    {
        using var store = new Store();
        var films = new List<Guid> { await store.Film("Stalker", 1979) };
        store.Memory.Take(store.Memory.Build());
        for (var step = 0; step < 60; step++)
        {
            var film = films[random.Next(films.Count)];
            var title = Titles[random.Next(Titles.Length)];
            switch (random.Next(8))
            {
                case 0: films.Add(await store.Film(title, 1900 + random.Next(100))); break;
                case 1: await store.Write(transaction => store.Movies.SaveResolved(transaction, film, Called(title, random), Level.Basic)); break;
                case 2: await Change(store, lane => lane.Ask("update works set year = ?, copies = ? where uuid = ?").With(1900 + random.Next(100)).With(random.Next(3)).With(film).Run()); break;
                case 3 when films.Count > 1 && films.Remove(film): await Change(store, lane => lane.Ask("delete from works where uuid = ?").With(film).Run()); break;
                default: await Change(store, lane => Open(lane, film)); break;
            }
            if (random.Next(3) > 0) continue;
            store.Memory.Follow(CancellationToken.None);
            Lines(store.Memory.Standing!).ShouldBe(Lines(store.Memory.Build()));
        }
    }

    // The same words in several languages, of which each is worth something else to the film.
    private static ResolvedMovie Called(string title, Random random) => new()
    {
        Titles = new Dictionary<string, Chosen<string>> { ["fr"] = new(title, "wikidata"), ["sv"] = new(random.Next(2) == 0 ? title : "Spegeln", "wikidata") },
        AlternativeTitles = [Titles[random.Next(Titles.Length)]],
    };

    private static void Open(Lane lane, Guid film) => lane.Ask("""
        insert into work_stats(work_id, view_count, last_access, last_event) select id, 1, 0, uuid from works where uuid = ?
        on conflict (work_id) do update set view_count = view_count + 1
        """).With(film).Run();

    private static Task<int> Change(Store store, Action<Lane> change) => store.Database.Run(Durability.Bulk, transaction =>
    {
        change(Transaction.Of(transaction).Lane);
        store.Database.Generation.Changed();
        return 0;
    }, CancellationToken.None);

    private static List<(int Film, string Key, ushort Weight)> Lines(Indexed indexed) =>
    [
        .. indexed.Kinds[0].Parts.SelectMany(part => Enumerable.Range(0, part.Segment.Lines)
            .Where(line => !part.IsGone(part.Segment.Entities[line]))
            .Select(line => (part.Segment.Entities[line], string.Join(' ', part.Segment.Title(line).ToArray().Select(word => part.Segment.Words[word].ToString())), part.Segment.Weights[line])))
            .Order(),
    ];
}
