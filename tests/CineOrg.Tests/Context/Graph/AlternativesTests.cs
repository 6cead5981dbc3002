using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context.Graph;
using CineOrg.Tests.Storage.Links;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context.Graph;

public sealed class AlternativesTests : IDisposable
{
    private readonly LinkedCatalogue _catalogue = new();
    private readonly RelationGraph _graph = GraphFile.Default(DataLocations.Default);

    private Alternatives Alternatives => new(new(_graph, _catalogue.Links, new(new(0), TimeProvider.System)));

    private static Moment Now => Moments.Of(Moments.Frame("Movie"));

    /// <summary>Film 1 is nowhere; 2 has its director, 3 its collection, 4 two of its actors, 5 its genre and decade, 6 one actor; 7 its director, and is nowhere too.</summary>
    private void Fill()
    {
        for (var person = 1; person <= 5; person++) _catalogue.Person(person);
        for (var film = 1; film <= 8; film++)
        {
            _catalogue.Film(film, film is 1 or 5 ? 1966 : 1990 + film);
            if (film is not (1 or 7)) _catalogue.Copy(film);
        }
        _catalogue.Collection(1);
        _catalogue.Link("collection_parts", "collection_id", 1, 1);
        _catalogue.Link("collection_parts", "collection_id", 1, 3);
        foreach (var film in (int[])[1, 2, 7]) _catalogue.Credit(film, 1, "director");
        foreach (var film in (int[])[1, 4]) _catalogue.Credit(film, 2);
        foreach (var film in (int[])[1, 4, 6]) _catalogue.Credit(film, 3);
        foreach (var film in (int[])[1, 5]) _catalogue.Genre(film, "western");
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Same_director_comes_before_same_collection_before_two_actors_before_one_or_genre_and_decade(bool inMemory)
    {
        Fill();
        if (inMemory) _catalogue.Links.Build(long.MaxValue);
        var found = Alternatives.To(LinkedCatalogue.IdOf(1), Now, "owner", 10);
        found.Select(one => one.Film).ShouldBe(((int[])[2, 3, 4, 6, 5]).Select(LinkedCatalogue.IdOf));
        found.Select(one => one.Reasons[0].Relation).ShouldBe(["movie-directors", "movie-collections", "movie-cast", "movie-cast", "movie-genres"]);
        found[2].Reasons.Count.ShouldBe(2);
        found[4].Reasons.Select(reason => (reason.Entity, reason.Id)).ShouldBe([("Genre", "western"), ("Decade", "1960")]);
    }

    [Fact]
    public void The_way_back_costs_what_it_weighs()
    {
        Fill();
        var graph = GraphFile.Read(
            "mine.json", _graph.Source.Replace("\"to\": \"Movie\", \"via\": \"Movie-People.director\", \"weight\": 1.1", "\"to\": \"Movie\", \"via\": \"Movie-People.director\", \"weight\": 9", StringComparison.Ordinal),
            DataLocations.Default);
        new Alternatives(new(graph, _catalogue.Links, new(new(0), TimeProvider.System))).To(LinkedCatalogue.IdOf(1), Now, "owner", 10).Select(one => one.Film)
            .ShouldBe(((int[])[3, 4, 6, 5, 2]).Select(LinkedCatalogue.IdOf));
    }

    [Fact]
    public void Of_much_that_is_shared_the_three_strongest_are_told()
    {
        Fill();
        _catalogue.Link("collection_parts", "collection_id", 1, 2);
        foreach (var actor in (int[])[2, 3]) _catalogue.Credit(2, actor);
        var best = Alternatives.To(LinkedCatalogue.IdOf(1), Now, "owner", 10)[0];
        (best.Film, best.Reasons.Select(reason => reason.Relation)).ShouldSatisfyAllConditions(
            one => one.Item1.ShouldBe(LinkedCatalogue.IdOf(2)), one => one.Item2.ShouldBe(["movie-directors", "movie-collections", "movie-cast"]));
    }

    [Fact]
    public void Nearer_ones_are_cheaper_and_only_so_many_are_named()
    {
        Fill();
        _catalogue.Write(lane => lane.Script("update copies set location = 'Local/HDD', root_id = 2 where edition_id = 2"));
        Alternatives.To(LinkedCatalogue.IdOf(1), Now, "owner", 2).Select(one => one.Film).ShouldBe([LinkedCatalogue.IdOf(3), LinkedCatalogue.IdOf(4)]);
        Alternatives.To(LinkedCatalogue.IdOf(99), Now, "owner", 2).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_alternative_plays_now_and_has_a_reason(int seed)
    {
        var random = new Random(seed);
        for (var person = 1; person < 8; person++) _catalogue.Person(person);
        for (var film = 1; film < 30; film++)
        {
            _catalogue.Film(film, random.Next(1950, 1970));
            if (random.Next(3) == 0) _catalogue.Copy(film, random.Next(1, 3));
            else if (random.Next(3) == 0) _catalogue.Offer(film, random.Next(2) == 0 ? "Arte" : "Other");
            for (var credit = 0; credit < 3; credit++) _catalogue.Credit(film, random.Next(1, 8), random.Next(2) == 0 ? "actor" : "director");
            _catalogue.Genre(film, random.Next(2) == 0 ? "drama" : "comedy");
        }
        _catalogue.Write(lane => lane.Ask("update roots set reachable = 0 where id = 2").Run());
        _catalogue.Links.Build(long.MaxValue);
        var moment = Now with { Viewing = new(Curiosity.High, "FR") { Services = ["Arte"] } };
        for (var film = 1; film < 30; film++)
        {
            var found = Alternatives.To(LinkedCatalogue.IdOf(film), moment, "owner", 100);
            found.Select(one => one.Film).ShouldNotContain(LinkedCatalogue.IdOf(film));
            found.ShouldAllBe(one => one.Reasons.Count > 0);
            foreach (var one in found)
                _catalogue.Sql(new("owner", moment.Viewing), view => view.Film(view.Number("Movie", one.Film.ToString())!.Value)).Plays.ShouldBeTrue();
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public void What_is_linked_and_not_held_is_told_nearest_first(bool inMemory)
    {
        Fill();
        _catalogue.Write(lane => lane.Script("update persons set level = 0; update works set level = 0 where id in (3, 4, 6)"));
        if (inMemory) _catalogue.Links.Build(long.MaxValue);
        var unheld = new LinkedUnheld(_graph, _catalogue.Links);
        unheld.Of("Movie", LinkedCatalogue.IdOf(1).ToString(), Now, Level.Basic, 10).Select(one => one.Relation).ShouldBe(["movie-directors", "movie-cast", "movie-cast"]);
        unheld.Of("Movie", LinkedCatalogue.IdOf(1).ToString(), Now, Level.Basic, 1).ShouldHaveSingleItem().Id.ShouldBe(LinkedCatalogue.IdOf(1_000_001).ToString());
        unheld.Of("Person", LinkedCatalogue.IdOf(1_000_003).ToString(), Now, Level.Basic, 10).Select(one => one.Id).ShouldBe([LinkedCatalogue.IdOf(4).ToString(), LinkedCatalogue.IdOf(6).ToString()]);
        unheld.Of("Person", "nobody", Now, Level.Basic, 10).ShouldBeEmpty();
        _catalogue.Write(lane => lane.Script("update works set level = 1 where id = 4"));
        unheld.Of("Person", LinkedCatalogue.IdOf(1_000_003).ToString(), Now, Level.Basic, 10).Select(one => one.Id).ShouldBe([LinkedCatalogue.IdOf(6).ToString()]);
    }

    public void Dispose() => _catalogue.Dispose();
}
