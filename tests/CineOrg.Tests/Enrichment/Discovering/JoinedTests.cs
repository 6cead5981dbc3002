using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Discovering;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment.Discovering;

public sealed class JoinedTests
{
    [Fact]
    public void Candidates_that_share_an_id_are_one_film_that_has_all_their_ids()
    {
        var film = Joined.Films("persona",
            [Of("wikidata", "Q498906", "Persona", 1966, ("tmdb", "797"), ("imdb", "tt0060827")), Of("tmdb", "797", "Persona, le film", 1967)]).ShouldHaveSingleItem();
        film.Sources.ShouldBe(["wikidata", "tmdb"]);
        film.Film.Title.ShouldBe("Persona");
        film.Film.ExternalIds.ToString().ShouldBe("imdb:tt0060827 tmdb:797 wikidata:Q498906");
    }

    [Fact]
    public void Two_sources_that_mean_the_same_title_and_year_mean_one_film() =>
        Joined.Films("solaris", [Of("wikidata", "Q1", "Solaris", 1972), Of("tmdb", "593", "Solaris", 1972)]).ShouldHaveSingleItem();

    [Fact]
    public void Films_of_one_source_are_never_one() =>
        Joined.Films("solaris", [Of("tmdb", "2103", "Solaris", 1972), Of("tmdb", "593", "Solaris", 1972)]).Count.ShouldBe(2);

    [Fact]
    public void Films_of_one_title_and_different_years_stay_apart() =>
        Joined.Films("solaris", [Of("wikidata", "Q1", "Solaris", 1972), Of("tmdb", "2103", "Solaris", 2002)]).Count.ShouldBe(2);

    [Fact]
    public void An_id_that_differs_keeps_films_apart_whatever_they_are_called() =>
        Joined.Films("solaris", [Of("wikidata", "Q1", "Solaris", 1972, ("tmdb", "9")), Of("tmdb", "593", "Solaris", 1972)]).Count.ShouldBe(2);

    [Fact]
    public void What_is_called_exactly_so_comes_first_then_what_begins_so() =>
        Joined.Films("Persona", [Of("tmdb", "1", "Una persona", 1990), Of("tmdb", "2", "Persona non grata", 2003), Of("tmdb", "3", "Persona", 1966)])
            .Select(film => film.ExternalId).ShouldBe(["3", "2", "1"]);

    private static MovieCandidate Of(string source, string id, string title, int year, params (string Source, string Value)[] ids) => new(
        source, id, title, null, [], year, null, MovieKind.Film, ExternalIds.Of(ids.Select(one => KeyValuePair.Create(one.Source, one.Value))));
}
