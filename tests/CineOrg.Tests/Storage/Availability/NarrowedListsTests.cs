using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage.Availability;

/// <summary>What lists, shelves, filmographies, sagas and search show is what the rule shows, film by film.</summary>
public sealed class NarrowedListsTests
{
    private static readonly DataLocations Layers = DataLocations.Default;

    [Fact]
    public void Whatever_the_catalogue_lists_show_exactly_what_the_policy_shows() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Hold(seed).GetAwaiter().GetResult()));

    private static async Task<bool> Hold(int seed)
    {
        using var drawn = await DrawnCatalogue.Of(seed);
        for (var round = 0; round < 3; round++)
        {
            for (var person = 0; person < 4; person++) await Hold(drawn, drawn.Viewing());
            await drawn.Change();
        }
        return true;
    }

    private static async Task Hold(DrawnCatalogue drawn, Viewing viewing)
    {
        var (movies, within, near) = (drawn.Store.Movies, viewing.Within(Layers), viewing.Nearest(Layers));
        var places = (await drawn.Store.Get<IPlaces>().Of(drawn.Films, Stop)).ToDictionary(
            film => film.Film, film => Whereabouts.Of(film, viewing, Layers, (_, _) => null));
        Guid[] shown = [.. drawn.Films.Where(film => places[film].IsShown)];
        if (viewing.Level == Curiosity.Low) shown.ShouldAllBe(film => places[film].PlaysNow);

        var listed = await Walk(movies, new("fr") { Within = within, Near = near });
        listed.ShouldBe(shown, ignoreOrder: true, viewing.Key);
        (await Walk(movies, new("fr") { Within = within, Near = near, Sort = MovieSort.Year, Genre = "crime" })).ShouldBeSubsetOf(shown);
        var found = await movies.Search(new SearchQuery("metropolis", new("fr", 1, 100) { Within = within, Near = near }) { WithFacets = true }, Stop);
        found.Movies.Select(film => film.Id).ShouldBe(shown, ignoreOrder: true);
        found.TotalMovies.ShouldBe(shown.Length);
        (await movies.Shelves(ShelfKind.Kinds, within, Stop)).Sum(shelf => shelf.Movies).ShouldBe(shown.Length);
        (await movies.Facets(within, Stop)).Decades.Sum(facet => facet.Movies).ShouldBe(shown.Length);
        await HoldLinked(drawn, within, shown, viewing.Key);
        if (near is not null) listed.Select(film => Rank(places[film])).ShouldBeInOrder();
    }

    private static async Task HoldLinked(DrawnCatalogue drawn, Within? within, Guid[] shown, string how)
    {
        foreach (var (person, films) in drawn.Cast)
        {
            var credits = (await drawn.Store.People.Credits(new(person, "fr", PageSize: 100) { Within = within }, Stop)).ShouldNotBeNull();
            credits.Items.Select(credit => credit.Work.Id).ShouldBe(films.Intersect(shown), ignoreOrder: true, how);
            credits.TotalItems.ShouldBe(credits.Items.Count, how);
        }
        var sagas = await drawn.Store.Collections.List("fr", 1, 100, within, Stop);
        sagas.Items.Select(saga => (saga.Id, saga.Movies)).ShouldBe(
            drawn.Sagas.Select(saga => (Id: saga.Key, Movies: saga.Value.Intersect(shown).Count())).Where(saga => saga.Movies > 0), ignoreOrder: true, how);
    }

    private static int Rank(Whereabouts places) =>
        places.Nearest is { Source: { Broken: false } source } nearest ? source.Rank * 2 + (source.Mine ? 0 : 1) : int.MaxValue;

    private static async Task<List<Guid>> Walk(IMovieRepository movies, MovieQuery query)
    {
        var walked = new List<Guid>();
        for (var page = 1; ; page++)
        {
            var read = await movies.List(query with { Page = page, PageSize = 7 }, Stop);
            if (read.Items.Count == 0) return walked;
            walked.AddRange(read.Items.Select(film => film.Id));
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
