using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Housekeeping.Uses;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Housekeeping;

/// <summary>What is let go, what stays, and that all of it comes back.</summary>
public sealed class DowngradeTests : IDisposable
{
    private readonly House _house = new();

    [Fact]
    public async Task A_film_that_nobody_used_for_half_a_year_goes_back_to_basic_and_is_whole_again_when_asked_for()
    {
        var film = await _house.Film();
        var whole = await _house.Shown(film);
        _house.Clock.Advance(TimeSpan.FromDays(181));

        var bytes = _house.Number("select bytes from held_bytes");
        (await _house.Keep("age")).ShouldHaveSingleItem().ShouldBe(new RuleTally("age", 1, 1, bytes));

        var less = await _house.Shown(film);
        (less.Level, less.Title, less.DurationMinutes).ShouldBe(("basic", "Metropolis, the known title", 153));
        less.Cast.Concat(less.Crew).ShouldBeEmpty();
        less.Summary.ShouldBeNull();
        less.ExternalIds["imdb"].ShouldNotBeNull();
        (await _house.Engine.Told()).OfType<MovieDowngraded>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            told => (told.MovieId, told.From, told.To, told.Rule).ShouldBe((film, "deep", "basic", "age")));

        await _house.Engine.Subject.Enrich(film, Level.Deep, Cause.None);
        var again = await _house.Shown(film);
        (again.Level, again.Summary).ShouldBe(("deep", House.Story));
        Names(again).ShouldBe(Names(whole));
        Names(whole).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_used_since_stays_whole()
    {
        var film = await _house.Film();
        _house.Clock.Advance(TimeSpan.FromDays(100));
        await _house.Use(film);
        _house.Clock.Advance(TimeSpan.FromDays(179));

        await _house.Keep();

        (await _house.Shown(film)).Level.ShouldBe("deep");
    }

    [Fact]
    public async Task Who_comes_back_between_the_look_and_the_letting_go_keeps_the_film_whole()
    {
        var film = await _house.Film();
        _house.Clock.Advance(TimeSpan.FromDays(181));
        var going = await _house.Look("age");
        await _house.Use(film);

        var freed = await _house.Engine.All<ILetGo>().Single(one => one.Takes(going[0])).Let(going, _house.Clock.GetUtcNow(), Cause.None, TestContext.Current.CancellationToken);

        (freed.Count, (await _house.Shown(film)).Level).ShouldBe((0, "deep"));
    }

    [Fact]
    public async Task Of_what_nobody_loves_only_the_summary_in_the_languages_used_and_the_ids_stay()
    {
        var film = await _house.Film();
        _house.Clock.Advance(TimeSpan.FromDays(400));

        (await _house.Keep("popularity")).ShouldHaveSingleItem().Gone.ShouldBe(1);

        var less = await _house.Shown(film);
        (less.Level, less.Title, less.Summary, less.DurationMinutes).ShouldBe(("initial", "Metropolis, the known title", House.Story, null));
        less.ExternalIds["wikidata"].ShouldNotBeNull();
        less.ExternalIds["imdb"].ShouldNotBeNull();
        _house.Number("select count(*) from work_texts where language = 'de' and summary is not null").ShouldBe(0);

        var asked = _house.Source.Asked;
        await _house.Engine.Subject.Enrich(film, Level.Deep, Cause.None);
        (await _house.Shown(film)).ShouldSatisfyAllConditions(again => again.Level.ShouldBe("deep"), again => again.DurationMinutes.ShouldBe(153), again => Names(again).Count.ShouldBe(2));
        (_house.Source.Asked - asked).ShouldBe(2, "the summary and the ids are still held: they are not asked for again");
    }

    [Fact]
    public async Task A_film_that_somebody_loved_keeps_more_than_its_summary()
    {
        var film = await _house.Film();
        for (var seen = 0; seen < 5; seen++) await _house.Use(film, UseOf.Watched);
        _house.Clock.Advance(TimeSpan.FromDays(181));

        await _house.Keep();

        (await _house.Shown(film)).Level.ShouldBe("basic");
    }

    [Fact]
    public async Task What_no_source_here_could_say_again_stays()
    {
        var film = await _house.Film();
        var movies = _house.Engine.Get<IMovieRepository>();
        await _house.Write(transaction => movies.SaveSource(transaction, film, new("elsewhere", "7", null, _house.Clock.GetUtcNow(), [new(Field.Keyword, null, "robot", "keywords")])));
        await _house.Write(transaction => movies.SaveSource(transaction, film, new("nfo", "x.nfo", null, _house.Clock.GetUtcNow(), [new(Field.Tagline, "fr", "La sienne.", "details")])));
        _house.Clock.Advance(TimeSpan.FromDays(400));

        await _house.Keep();

        var less = await _house.Shown(film);
        (less.Tagline, string.Join(',', less.Keywords ?? [])).ShouldBe(("La sienne.", "robot"));
    }

    [Fact]
    public async Task A_filmography_that_is_held_keeps_naming_a_film_that_goes_back_to_basic()
    {
        var film = await _house.Film();
        var lang = (await _house.Shown(film)).Crew.Single().PersonId;
        await _house.Write(transaction => _house.Engine.Get<IPeopleRepository>().SaveEnricherStates(transaction, lang,
            [new("filmography", EnricherOutcome.Done, _house.Clock.GetUtcNow(), null)]));
        _house.Clock.Advance(TimeSpan.FromDays(181));

        await _house.Keep("age");

        Names(await _house.Shown(film)).ShouldBe(["Fritz Lang"]);
    }

    [Fact]
    public async Task Whom_no_film_credits_any_more_goes_unless_somebody_opened_them()
    {
        var film = await _house.Film();
        var helm = (await _house.Shown(film)).Cast.Single().PersonId;
        await _house.Use(helm, kind: EntityKind.Person);
        _house.Clock.Advance(TimeSpan.FromDays(181));
        await _house.Keep("age");

        (await _house.Keep("orphans")).ShouldHaveSingleItem().Gone.ShouldBe(1);

        var people = _house.Engine.Get<IPeopleRepository>();
        (await people.Find(helm, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        _house.Number("select count(*) from persons").ShouldBe(1);
        (await _house.Look("orphans")).ShouldBeEmpty();

        await _house.Engine.Subject.Enrich(film, Level.Deep, Cause.None);
        (await _house.Shown(film)).Cast.Single().PersonId.ShouldBe(helm);
    }

    [Fact]
    public async Task A_dry_run_names_what_would_go_and_changes_nothing()
    {
        var film = await _house.Film();
        _house.Clock.Advance(TimeSpan.FromDays(181));
        var before = _house.Number("select total_changes()");

        var going = (await _house.Look()).OfType<Downgrade>().First(one => one.Reason.Rule == "age");

        (going.Id, going.From, going.To).ShouldBe((film, Level.Deep, Level.Basic));
        (going.Reason.Measured, going.Reason.Limit).ShouldBe((181, 180));
        (await _house.Shown(film)).Level.ShouldBe("deep");
        _house.Number("select total_changes()").ShouldBe(before);
    }

    [Fact]
    public async Task The_sum_of_what_could_go_is_kept_through_everything()
    {
        var film = await _house.Film();
        await _house.Film("M");
        Sum().ShouldBe(Held());
        Held().ShouldBeGreaterThan(0);

        _house.Clock.Advance(TimeSpan.FromDays(181));
        await _house.Keep("age");
        (Sum(), Held()).ShouldBe((0, 0));

        await _house.Engine.Subject.Enrich(film, Level.Deep, Cause.None);
        Sum().ShouldBe(Held());

        long Sum() => _house.Number("select (select coalesce(sum(deep_bytes), 0) from work_sources) + (select coalesce(sum(deep_bytes), 0) from person_sources)");
        long Held() => _house.Number("select bytes from held_bytes");
    }

    [Fact]
    public async Task A_clock_that_jumps_back_lets_nothing_go()
    {
        var film = await _house.Film();
        _house.Clock.Advance(TimeSpan.FromDays(-4000));

        (await _house.Keep()).Where(rule => rule.Rule is "age" or "popularity").ShouldAllBe(rule => rule.Gone == 0);

        (await _house.Shown(film)).Level.ShouldBe("deep");
    }

    public void Dispose() => _house.Dispose();

    private static List<string> Names(MovieProfile film) => [.. film.Crew.Concat(film.Cast).Select(credit => credit.Name)];

}
