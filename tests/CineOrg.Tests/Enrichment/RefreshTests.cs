using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment;

/// <summary>What TMDB said is asked again when it changed there or grows old, and dropped before it is six months old; request by request.</summary>
public sealed class RefreshTests : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TmdbWorld _tmdb = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;
    public ValueTask DisposeAsync() => _tmdb.DisposeAsync();

    [Fact]
    public async Task Of_what_changed_only_what_is_held_is_asked_again_and_each_day_is_looked_at_once()
    {
        var (one, other) = (await _tmdb.Film(1), await _tmdb.Film(2));
        _tmdb.Asked().Count.ShouldBe(2);
        _tmdb.Clock.Advance(TimeSpan.FromDays(1));
        (_tmdb.Title, _tmdb.Changes["movie"]) = ("Nouvelle", [[900, 2], [901, 902]]);

        (await _tmdb.Refresh()).ShouldBe("""{"changed":1,"renewed":1,"failed":0,"dropped":0}""");
        var asked = _tmdb.Asked();
        asked.Take(2).ShouldBe(["movie/changes?start_date=2026-01-01&end_date=2026-01-01&page=1", "movie/changes?start_date=2026-01-01&end_date=2026-01-01&page=2"]);
        asked.Skip(2).ShouldHaveSingleItem().ShouldStartWith("movie/2?");
        ((await _tmdb.Engine.Shown(one)).Title, (await _tmdb.Engine.Shown(other)).Title).ShouldBe(("Première", "Nouvelle"));
        (await _tmdb.Engine.Shown(other)).Level.ShouldBe("medium");

        await _tmdb.Refresh();
        _tmdb.Asked().ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_long_rest_the_changes_are_asked_for_fourteen_days_at_a_time()
    {
        await _tmdb.Film(1);
        _tmdb.Asked();
        _tmdb.Clock.Advance(TimeSpan.FromDays(31));
        await _tmdb.Refresh();
        _tmdb.Asked().ShouldBe([
            "movie/changes?start_date=2026-01-01&end_date=2026-01-14&page=1",
            "movie/changes?start_date=2026-01-15&end_date=2026-01-28&page=1",
            "movie/changes?start_date=2026-01-29&end_date=2026-01-31&page=1",
        ]);
    }

    [Fact]
    public async Task A_look_that_failed_on_a_page_goes_on_with_that_page()
    {
        await _tmdb.Film(1);
        _tmdb.Clock.Advance(TimeSpan.FromDays(1));
        _tmdb.Changes["movie"] = [[5], null, [1]];
        _tmdb.Asked();
        await _tmdb.Refresh();
        _tmdb.Asked().Count(path => path.StartsWith("movie/changes", StringComparison.Ordinal)).ShouldBeGreaterThan(1);
        _tmdb.Changes["movie"] = [[5], [6], [1]];
        (await _tmdb.Refresh()).ShouldBe("""{"changed":1,"renewed":1,"failed":0,"dropped":0}""");
        _tmdb.Asked().Select(path => path[(path.LastIndexOf('=') + 1)..]).Take(2).ShouldBe(["2", "3"]);
    }

    [Fact]
    public async Task Without_anything_of_the_source_nothing_is_asked()
    {
        await _tmdb.Engine.Film("Unknown", 1950);
        _tmdb.Clock.Advance(TimeSpan.FromDays(40));
        await _tmdb.Refresh();
        _tmdb.Asked().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nears_its_age_is_asked_again_though_nothing_changed()
    {
        var film = await _tmdb.Film(1);
        await LookedUntil(TimeSpan.FromDays(119));
        _tmdb.Clock.Advance(TimeSpan.FromDays(2));
        _tmdb.Title = "Nouvelle";
        await _tmdb.Refresh();
        _tmdb.Asked().Where(path => !path.Contains("changes")).ShouldHaveSingleItem().ShouldStartWith("movie/1?");
        (await _tmdb.Engine.Shown(film)).Title.ShouldBe("Nouvelle");
        await _tmdb.Refresh();
        _tmdb.Asked().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_asked_again_is_dropped_with_all_that_was_shown_from_it_alone_but_not_a_day_early()
    {
        var film = await _tmdb.Film(1, Level.Deep);
        (await _tmdb.Engine.Shown(film)).Cast.ShouldHaveSingleItem().Name.ShouldBe("Simone");
        _tmdb.Title = null;
        _tmdb.Clock.Advance(Licence.LongestKept["tmdb"]);
        await _tmdb.Refresh();
        (await _tmdb.Engine.Shown(film)).DurationMinutes.ShouldBe(100);

        _tmdb.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await _tmdb.Refresh()).ShouldEndWith("\"dropped\":1}");
        var left = await _tmdb.Engine.Shown(film);
        (left.Title, left.DurationMinutes, left.Summary, left.Cast.Count, left.Level).ShouldBe(("Film 1", null, null, 0, "initial"));
        left.ExternalIds["tmdb"].ShouldBe("1");
        (await _tmdb.Engine.Told()).OfType<DocumentLapsed>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            told => told.SubjectId.ShouldBe(film), told => told.To.ShouldBe("initial"));

        _tmdb.Title = "Retour";
        await _tmdb.Engine.Subject.Enrich(film, Level.Deep, Cause.None);
        (await _tmdb.Engine.Shown(film)).Title.ShouldBe("Retour");
    }

    [Fact]
    public async Task People_are_looked_after_as_films_are()
    {
        var film = await _tmdb.Film(1);
        var person = (await _tmdb.Engine.Shown(film)).Cast[0].PersonId;
        await _tmdb.Engine.Subject.EnrichPerson(person, Level.Deep, Cause.None);
        _tmdb.Asked();
        _tmdb.Clock.Advance(TimeSpan.FromDays(1));
        (_tmdb.Title, _tmdb.Changes["person"]) = ("Neuve", [[7, 8]]);
        await _tmdb.Refresh();
        _tmdb.Asked().Select(path => path.Split('?')[0]).ShouldBe(["movie/changes", "person/changes", "person/7"]);
        (await _tmdb.Engine.Get<IPeopleRepository>().Profile(person, "en", Stop))!.Biography.ShouldBe("Neuve");
    }

    [Fact]
    public async Task Whom_only_a_dropped_filmography_put_into_a_film_is_no_longer_in_it()
    {
        var person = (await _tmdb.Engine.Shown(await _tmdb.Film(1))).Cast[0].PersonId;
        await _tmdb.Engine.Subject.EnrichPerson(person, Level.Deep, Cause.None);
        (await Titles()).ShouldBe(["Première", "Casque d’or"], ignoreOrder: true);
        var named = (await _tmdb.Engine.Get<IMovieRepository>().FindByExternalId("tmdb", "50", Stop)).ShouldNotBeNull();
        _tmdb.Title = null;
        _tmdb.Clock.Advance(Licence.LongestKept["tmdb"] + TimeSpan.FromDays(1));
        await _tmdb.Refresh();
        (await Titles()).ShouldBeEmpty();
        (await _tmdb.Engine.Shown(named.Id)).Cast.ShouldBeEmpty("only she said so");

        async Task<IReadOnlyList<string>> Titles() =>
            [.. (await _tmdb.Engine.Get<IPeopleRepository>().Filmography(person, "fr", Stop)).Select(film => film.Movie.Title)];
    }

    [Fact]
    public async Task A_run_that_was_killed_before_it_could_say_so_asks_nothing_twice()
    {
        var film = await _tmdb.Film(1);
        _tmdb.Clock.Advance(TimeSpan.FromDays(1));
        _tmdb.Changes["movie"] = [[1]];
        await _tmdb.Refresh();
        _tmdb.Asked();
        // As if the marks' end had not been written any more.
        await _tmdb.Engine.Get<ITransactions>().Run(Durability.Bulk, transaction =>
            _tmdb.Engine.Get<IOutdated>().MarkOld(transaction, "tmdb", EntityKind.Movie, _tmdb.Clock.GetUtcNow().AddHours(1), _tmdb.Clock.GetUtcNow(), 10), Stop);
        (await _tmdb.Refresh()).ShouldStartWith("""{"changed":0,"renewed":1,"failed":0""");
        _tmdb.Asked().ShouldBeEmpty();
        (await _tmdb.Engine.Shown(film)).Title.ShouldBe("Première");
    }

    [Fact]
    public async Task When_the_day_is_spent_the_rest_is_done_when_the_next_begins()
    {
        await _tmdb.Film(1);
        _tmdb.Clock.Advance(TimeSpan.FromDays(1));
        _tmdb.Changes["movie"] = [[1]];
        _tmdb.Quota.Close("tmdb", new(2026, 1, 2));
        _tmdb.Asked();
        await _tmdb.Refresh();
        _tmdb.Asked().ShouldBeEmpty();
        (await _tmdb.Engine.Get<IJobRepository>().Latest(10, stop: Stop)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            job => job.Type.ShouldBe(RefreshJob.JobType), job => job.RunAt.ShouldBe(new(2026, 1, 3, 0, 0, 0, TimeSpan.Zero)));
        _tmdb.Clock.Advance(TimeSpan.FromDays(1));
        (await _tmdb.Refresh()).ShouldStartWith("""{"changed":1,"renewed":1""");
    }

    [Fact]
    public async Task What_the_source_did_not_answer_for_is_asked_again_another_day()
    {
        var (answered, refused) = (await _tmdb.Film(1), await _tmdb.Film(2));
        _tmdb.Clock.Advance(TimeSpan.FromDays(1));
        (_tmdb.Title, _tmdb.Changes["movie"], _tmdb.Refused) = ("Nouvelle", [[1, 2]], 2);
        (await _tmdb.Refresh()).ShouldBe("""{"changed":2,"renewed":1,"failed":1,"dropped":0}""");
        ((await _tmdb.Engine.Shown(answered)).Title, (await _tmdb.Engine.Shown(refused)).Title).ShouldBe(("Nouvelle", "Première"));
        _tmdb.Clock.Advance(TimeSpan.FromDays(1));
        (_tmdb.Changes["movie"], _tmdb.Refused) = ([[]], null);
        (await _tmdb.Refresh()).ShouldBe("""{"changed":0,"renewed":1,"failed":0,"dropped":0}""");
        (await _tmdb.Engine.Shown(refused)).Title.ShouldBe("Nouvelle");
    }

    [Fact]
    public async Task What_changed_once_more_while_it_was_asked_for_is_asked_again()
    {
        await _tmdb.Film(1);
        var (outdated, transactions, noon) = (_tmdb.Engine.Get<IOutdated>(), _tmdb.Engine.Get<ITransactions>(), _tmdb.Clock.GetUtcNow().AddHours(12));
        await transactions.Run(Durability.Bulk, transaction => outdated.Mark(transaction, "tmdb", EntityKind.Movie, ["1"], noon), Stop);
        var underWay = await outdated.Next("tmdb", EntityKind.Movie, null, 10, Stop);
        await transactions.Run(Durability.Bulk, transaction =>
        {
            outdated.Mark(transaction, "tmdb", EntityKind.Movie, ["1"], noon.AddHours(12));
            outdated.Unmark(transaction, "tmdb", underWay);
            return true;
        }, Stop);
        (await outdated.Next("tmdb", EntityKind.Movie, null, 10, Stop)).ShouldHaveSingleItem().NoticedAt.ShouldBe(noon.AddHours(12));
    }

    [Fact]
    public async Task More_pages_than_one_look_takes_are_gone_on_with_an_hour_later()
    {
        await _tmdb.Film(1);
        _tmdb.Clock.Advance(TimeSpan.FromDays(1));
        _tmdb.Changes["movie"] = [.. Enumerable.Repeat<int[]>([5], ChangeLook.MostPages), [1]];
        _tmdb.Asked();
        await _tmdb.Refresh();
        _tmdb.Asked().Count.ShouldBe(ChangeLook.MostPages);
        (await _tmdb.Engine.Get<IJobRepository>().Latest(10, stop: Stop)).ShouldHaveSingleItem().RunAt.ShouldBe(_tmdb.Clock.GetUtcNow().AddHours(1));
        (await _tmdb.Refresh()).ShouldStartWith("""{"changed":1,"renewed":1""");
    }

    [Fact]
    public async Task Once_nothing_of_the_source_is_held_any_more_its_changes_are_not_looked_through()
    {
        await _tmdb.Film(1);
        await _tmdb.Refresh();
        _tmdb.Title = null;
        _tmdb.Clock.Advance(Licence.LongestKept["tmdb"] + TimeSpan.FromDays(1));
        (await _tmdb.Refresh()).ShouldEndWith("\"dropped\":1}");
        (_tmdb.Title, _) = ("Retour", _tmdb.Asked());
        _tmdb.Clock.Advance(TimeSpan.FromDays(10));
        await _tmdb.Refresh();
        _tmdb.Asked().ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_wants_a_film_anew_costs_one_request_and_whoever_asks_as_usual_none()
    {
        var film = await _tmdb.Film(1, Level.Deep);
        _tmdb.Clock.Advance(TimeSpan.FromMinutes(10));
        _tmdb.Asked();
        _tmdb.Title = "Nouvelle";
        await _tmdb.Engine.Subject.Enrich(film, Level.Deep, Cause.None);
        _tmdb.Asked().ShouldBeEmpty();

        var wish = Afresh.Now(_tmdb.Clock);
        (await _tmdb.Engine.Subject.Enrich(film, Level.Deep, Cause.None, wish)).ShouldBe(Level.Deep);
        _tmdb.Asked().ShouldHaveSingleItem().ShouldStartWith("movie/1?");
        (await _tmdb.Engine.Shown(film)).Title.ShouldBe("Nouvelle");
        // The same wish once more, as of a job begun anew.
        (await _tmdb.Engine.Subject.Enrich(film, Level.Deep, Cause.None, wish)).ShouldBe(Level.Deep);
        await _tmdb.Engine.Subject.Enrich(film, Level.Deep, Cause.None);
        _tmdb.Asked().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wanted_anew_in_vain_stays_as_it_was_held()
    {
        var film = await _tmdb.Film(1, Level.Deep);
        _tmdb.Clock.Advance(TimeSpan.FromMinutes(10));
        _tmdb.Title = null;
        (await _tmdb.Engine.Subject.Enrich(film, Level.Deep, Cause.None, Afresh.Now(_tmdb.Clock))).ShouldBe(Level.Initial);
        var held = await _tmdb.Engine.Shown(film);
        (held.Title, held.Level, held.DurationMinutes).ShouldBe(("Première", "deep", 100));
    }

    // The changes were looked through day by day, so that age alone plays a part.
    private async Task LookedUntil(TimeSpan age)
    {
        _tmdb.Asked();
        _tmdb.Clock.Advance(age);
        await _tmdb.Refresh();
        _tmdb.Asked().ShouldAllBe(path => path.StartsWith("movie/changes", StringComparison.Ordinal));
    }
}
