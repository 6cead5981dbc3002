using CineOrg.Core.Availability;
using CineOrg.Core.Context.Recommending;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context.Recommending;

public sealed class RecommenderTests : IDisposable
{
    private readonly Watchers _watchers = new();

    private void Films(int count, int first = 1)
    {
        for (var film = first; film < first + count; film++) _watchers.Catalogue.Film(film, 1900 + film);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_film_by_the_same_director_comes_with_the_film_of_theirs_and_what_they_share(bool inMemory)
    {
        Films(3);
        _watchers.Catalogue.Person(1);
        foreach (var film in (int[])[1, 2]) _watchers.Catalogue.Credit(film, 1, "director");
        _watchers.See("owner", 1);
        if (inMemory) _watchers.Catalogue.Links.Build(long.MaxValue);
        var only = (await _watchers.For("owner")).ShouldHaveSingleItem();
        var because = only.Because.ShouldHaveSingleItem();
        (only.Film, because.Kind, because.Film, because.Act, because.Shared[0].Relation).ShouldBe((Watchers.Id(2), BecauseWords.Likeness, Watchers.Id(1), Act.Seen, "movie-directors"));
    }

    [Fact]
    public async Task What_others_watched_soon_after_comes_before_what_they_watched_long_after()
    {
        Films(40);
        foreach (var viewer in (string[])["ann", "bob", "cyd"]) _watchers.See(viewer, Enumerable.Range(1, 40).Where(film => film != 3 || viewer == "ann"));
        _watchers.See("owner", 1);
        var found = await _watchers.For("owner");
        found.Select(one => one.Film).Take(3).ShouldBe([Watchers.Id(2), Watchers.Id(4), Watchers.Id(5)]);
        (found[0].Because[0].Kind, found[0].Because[0].People).ShouldBe((BecauseWords.Company, 3));
        found.Select(one => one.Film).ShouldNotContain(Watchers.Id(3)); // ann alone: nobody's evening is given away
    }

    [Fact]
    public async Task One_film_of_theirs_puts_forward_three_before_the_others_have_their_turn()
    {
        Films(30);
        foreach (var director in (int[])[1, 2])
        {
            _watchers.Catalogue.Person(director);
            for (var film = 0; film < 10; film++) _watchers.Catalogue.Credit(director * 10 + film, director, "director");
        }
        _watchers.See("owner", 10, 20); // the latest is 20, and counts more
        var found = await _watchers.For("owner", most: 6);
        found.Select(one => one.Because[0].Film).ShouldBe([.. Enumerable.Repeat<Guid?>(Watchers.Id(20), 3), .. Enumerable.Repeat<Guid?>(Watchers.Id(10), 3)]);
        (await _watchers.For("owner")).Count.ShouldBe(18);
    }

    [Fact]
    public async Task What_was_only_opened_counts_less_and_does_not_push_out_what_was_watched()
    {
        Films(60);
        foreach (var director in (int[])[1, 2])
        {
            _watchers.Catalogue.Person(director);
            foreach (var film in (int[])[director, 10 + director]) _watchers.Catalogue.Credit(film, director, "director");
        }
        _watchers.See("owner", 1);
        foreach (var film in Enumerable.Range(20, 35).Append(2)) _watchers.Use("owner", film, opened: 1);
        var found = await _watchers.For("owner");
        found.Where(one => one.Film == Watchers.Id(11) || one.Film == Watchers.Id(12)).Select(one => (one.Film, one.Because[0].Act))
            .ShouldBe([(Watchers.Id(11), Act.Seen), (Watchers.Id(12), Act.Opened)]);
    }

    [Fact]
    public async Task Without_a_history_what_several_here_watched_is_put_forward_as_that_and_without_anybody_nothing()
    {
        Films(4);
        (await _watchers.For("ann")).ShouldBeEmpty();
        _watchers.See("bob", 1, 2);
        _watchers.See("cyd", 2, 3);
        var found = await Later();
        (found.ShouldHaveSingleItem().Film, found[0].Because[0].Kind, found[0].Because[0].People).ShouldBe((Watchers.Id(2), BecauseWords.Popular, 2));

        async Task<IReadOnlyList<Recommendation>> Later()
        {
            _watchers.Catalogue.Pass(TimeSpan.FromMinutes(2));
            return await _watchers.For("ann");
        }
    }

    [Fact]
    public async Task What_they_dismissed_is_put_forward_no_more()
    {
        Films(3);
        _watchers.Catalogue.Person(1);
        for (var film = 1; film <= 3; film++) _watchers.Catalogue.Credit(film, 1, "director");
        _watchers.See("owner", 1);
        _watchers.Catalogue.Write(lane => lane.Ask("insert into dismissed_films(viewer, work, at) values('owner', ?, 0)").With(Watchers.Id(2)).Run());
        (await _watchers.For("owner")).Select(one => one.Film).ShouldBe([Watchers.Id(3)]);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public async Task Whatever_was_watched_nothing_seen_comes_nothing_hidden_each_with_a_reason_and_the_same_each_time(int seed, bool inMemory)
    {
        var random = new Random(seed);
        Scatter(random);
        if (inMemory) _watchers.Catalogue.Links.Build(long.MaxValue);
        foreach (var viewer in (string[])["owner", "ann", "bob", "nobody"])
            foreach (var level in Enum.GetValues<Curiosity>())
            {
                var viewing = new Viewing(level, "FR") { Services = ["Arte"] };
                var found = await _watchers.For(viewer, viewing);
                foreach (var one in found)
                {
                    var film = _watchers.Catalogue.Sql(new(viewer, viewing), view => view.Film(view.Number("Movie", one.Film.ToString())!.Value));
                    (film.Shown, film.Seen, level == Curiosity.Low && !film.Plays).ShouldBe((true, false, false));
                    one.Because.ShouldNotBeEmpty();
                    one.Score.ShouldBeGreaterThan(0);
                }
                found.Select(one => one.Film).ShouldBeUnique();
                var again = await _watchers.For(viewer, viewing);
                again.Select(one => (one.Film, one.Score)).ShouldBe(found.Select(one => (one.Film, one.Score)));
            }
    }

    private void Scatter(Random random)
    {
        for (var person = 1; person < 8; person++) _watchers.Catalogue.Person(person);
        for (var film = 1; film < 60; film++)
        {
            _watchers.Catalogue.Film(film, random.Next(1950, 1970));
            if (random.Next(3) == 0) _watchers.Catalogue.Copy(film, random.Next(1, 3));
            else if (random.Next(3) == 0) _watchers.Catalogue.Offer(film, random.Next(2) == 0 ? "Arte" : "Other");
            for (var credit = 0; credit < 3; credit++) _watchers.Catalogue.Credit(film, random.Next(1, 8), random.Next(2) == 0 ? "actor" : "director");
            _watchers.Catalogue.Genre(film, random.Next(2) == 0 ? "drama" : "comedy");
        }
        _watchers.Catalogue.Write(lane => lane.Ask("update roots set reachable = 0 where id = 2").Run());
        foreach (var viewer in (string[])["owner", "ann", "bob", "cyd"])
        {
            _watchers.See(viewer, Enumerable.Range(0, 12).Select(_ => random.Next(1, 60)));
            foreach (var film in Enumerable.Range(0, 8).Select(_ => random.Next(1, 60)).Distinct()) _watchers.Use(viewer, film, opened: 1, played: random.Next(2));
        }
    }

    public void Dispose() => _watchers.Dispose();
}
