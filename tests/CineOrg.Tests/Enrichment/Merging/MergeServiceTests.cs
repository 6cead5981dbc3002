using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Social.Watched;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment.Merging;

public sealed class MergeServiceTests : IDisposable
{
    private readonly MergeRig _rig = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_films_that_turn_out_to_claim_one_id_merge_by_themselves()
    {
        var owned = await _rig.Film("Métropolis", 1927, "wikidata", ("wikidata", "Q151599"));
        var copy = Guid.CreateVersion7();
        await _rig.Own(owned, copy);
        var found = await _rig.Film("Metropolis", 1926, "tmdb", ("tmdb", "19"));
        await _rig.Told(owned, "wikidata", "Métropolis", 1927, ("wikidata", "Q151599"), ("tmdb", "19"));
        await _rig.Judged();
        _rig.Merges.WinnerOf(found).ShouldBe(owned);
        (await _rig.Store.Movies.Find(found, Token)).ShouldBeNull();
        var film = await _rig.Shown(owned);
        film.ExternalIds.ShouldBe(new Dictionary<string, string> { ["wikidata"] = "Q151599", ["tmdb"] = "19" }, ignoreOrder: true);
        film.Copies.Single().Id.ShouldBe(copy);
        (await _rig.Store.Movies.FindByExternalId("tmdb", "19", Token))!.Id.ShouldBe(owned);
        var merged = (await _rig.Store.Journal.After(0, 100, Token)).Select(one => one.Event).OfType<WorksMerged>().Single();
        (merged.WinnerId, merged.LoserId, merged.Origin).ShouldBe((owned, found, "ids"));
        merged.CausationId.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Metropolis", 1929)]
    [InlineData("Faust", 1927)]
    public async Task Other_titles_or_years_are_a_person_s_to_judge(string title, int year)
    {
        var held = await _rig.Film("Metropolis", 1927, "wikidata", ("wikidata", "Q151599"));
        var other = await _rig.Film(title, year, "tmdb", ("tmdb", "19"));
        await _rig.Told(held, "wikidata", "Metropolis", 1927, ("wikidata", "Q151599"), ("tmdb", "19"));
        await _rig.Judged();
        (await _rig.Store.Movies.Find(other, Token)).ShouldNotBeNull();
        var clash = (await _rig.Merges.Clashes(1, 10, Token)).Items.ShouldHaveSingleItem();
        (clash.Holder, clash.Claimant, clash.Source, clash.Value).ShouldBe((other, held, "tmdb", "19"));
        (await _rig.Service.Decide(clash.Id, ClashState.Same, Token)).ShouldBeTrue();
        (await _rig.Merges.Clashes(1, 10, Token)).Items.ShouldBeEmpty();
        (_rig.Merges.WinnerOf(other) ?? _rig.Merges.WinnerOf(held)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_a_person_chose_is_never_merged_by_a_rule()
    {
        var held = await _rig.Film("Metropolis", 1927, "wikidata", ("wikidata", "Q151599"));
        await _rig.Own(held, Guid.CreateVersion7(), chosen: true);
        var other = await _rig.Film("Metropolis", 1927, "tmdb", ("tmdb", "19"));
        await _rig.Told(held, "wikidata", "Metropolis", 1927, ("wikidata", "Q151599"), ("tmdb", "19"));
        await _rig.Judged();
        _rig.Merges.WinnerOf(other).ShouldBeNull();
        (await _rig.Merges.Clashes(1, 10, Token)).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_that_a_person_told_apart_stay_two()
    {
        var held = await _rig.Film("Metropolis", 1927, "wikidata", ("wikidata", "Q151599"));
        var other = await _rig.Film("Metropolis", 1929, "tmdb", ("tmdb", "19"));
        await _rig.Told(held, "wikidata", "Metropolis", 1927, ("wikidata", "Q151599"), ("tmdb", "19"));
        var clash = (await _rig.Merges.Clashes(1, 10, Token)).Items.Single();
        (await _rig.Service.Decide(clash.Id, ClashState.Two, Token)).ShouldBeTrue();
        await _rig.Told(other, "tmdb", "Metropolis", 1927, ("tmdb", "19"), ("wikidata", "Q151599"));
        await _rig.Judged();
        (await _rig.Store.Movies.Find(other, Token)).ShouldNotBeNull();
        (await _rig.Merges.Clashes(1, 10, Token)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_persons_wrote_follows_to_the_winner()
    {
        var (winner, loser, copy) = await TwoUsedFilms();
        (await _rig.Service.Merge(EntityKind.Movie, winner, loser, Token)).Done.ShouldNotBeNull();
        var film = await _rig.Shown(winner);
        film.Copies.Count.ShouldBe(3);
        film.Copies.ShouldContain(one => one.Id == copy);
        (await _rig.Store.Seen.Of("owner", [winner], Token)).ShouldBe([winner]);
        (await _rig.Store.Seen.Of("guest", [winner], Token)).ShouldBe([winner]);
        (await _rig.Store.Get<IWatchRepository>().Of("guest", winner, Token))!.Position.ShouldBe(TimeSpan.FromMinutes(42));
        _rig.Everything().ShouldContain($"stats|{Hex(winner)}|5");
        (await _rig.Store.Movies.Search("nouveau babylone", "fr", 5, Token)).Movies.Single().Id.ShouldBe(winner);
        (await _rig.Store.Movies.FindByExternalId("tmdb", "77", Token))!.Id.ShouldBe(winner);
        film.ExternalIds["tmdb"].ShouldBe("19");
    }

    [Fact]
    public async Task A_merge_undone_leaves_everything_as_it_was()
    {
        var (winner, loser, _) = await TwoUsedFilms();
        var before = _rig.Everything();
        var merge = (await _rig.Service.Merge(EntityKind.Movie, winner, loser, Token)).Done!;
        _rig.Everything().ShouldNotBe(before);
        (await _rig.Service.Undo(merge.Id, Token)).Done.ShouldNotBeNull();
        _rig.Everything().ShouldBe(before);
        _rig.Merges.WinnerOf(loser).ShouldBeNull();
        (await _rig.Service.Undo(merge.Id, Token)).Refused.ShouldBe("undone");
        (await _rig.Service.History(loser, stop: Token)).Items.Single().UndoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_undone_is_not_merged_again_by_itself()
    {
        var held = await _rig.Film("Metropolis", 1927, "wikidata", ("wikidata", "Q151599"));
        var other = await _rig.Film("Metropolis", 1927, "tmdb", ("tmdb", "19"));
        await _rig.Told(held, "wikidata", "Metropolis", 1927, ("wikidata", "Q151599"), ("tmdb", "19"));
        await _rig.Judged();
        var merge = (await _rig.Service.History(null, stop: Token)).Items.Single();
        await _rig.Service.Undo(merge.Id, Token);
        await _rig.Told(held, "wikidata", "Metropolis", 1927, ("wikidata", "Q151599"), ("tmdb", "19"));
        await _rig.Judged();
        (await _rig.Store.Movies.Find(held, Token), await _rig.Store.Movies.Find(other, Token)).ShouldSatisfyAllConditions(
            pair => pair.Item1.ShouldNotBeNull(), pair => pair.Item2.ShouldNotBeNull());
    }

    [Fact]
    public async Task An_id_that_gave_way_to_the_merged_one_s_is_its_own_again_when_that_is_undone()
    {
        var stays = await _rig.Person("Fritz Lang", "tmdb", ("tmdb", "10"));
        var goes = await _rig.Person("Fritz Lang", "tmdb", ("tmdb", "11"));
        var merge = (await _rig.Service.Merge(EntityKind.Person, stays, goes, Token)).Done!;
        await _rig.ToldOf(stays, "Fritz Lang", "tmdb", ("tmdb", "11"));
        (await Tmdb(stays)).ShouldBe("11");
        await _rig.Service.Undo(merge.Id, Token);
        (await Tmdb(stays), await Tmdb(goes)).ShouldBe(("10", "11"));
        (await _rig.Service.Merge(EntityKind.Person, goes, stays, Token)).Done.ShouldNotBeNull();

        async Task<string> Tmdb(Guid person) => (await _rig.Store.People.Find(person, stop: Token))!.ExternalIds["tmdb"]!;
    }

    [Fact]
    public async Task An_address_leads_on_through_every_later_merge_and_back()
    {
        var (first, second, third) = (await _rig.Store.Film("A", 1950), await _rig.Store.Film("B", 1950), await _rig.Store.Film("C", 1950));
        var early = (await _rig.Service.Merge(EntityKind.Movie, second, first, Token)).Done!;
        var late = (await _rig.Service.Merge(EntityKind.Movie, third, second, Token)).Done!;
        _rig.Merges.WinnerOf(first).ShouldBe(third);
        (await _rig.Service.Undo(early.Id, Token)).Refused.ShouldBe("mergedFurther");
        await _rig.Service.Undo(late.Id, Token);
        _rig.Merges.WinnerOf(first).ShouldBe(second);
        await _rig.Service.Undo(early.Id, Token);
        _rig.Merges.WinnerOf(first).ShouldBeNull();
        (await _rig.Shown(first)).Title.ShouldBe("A");
    }

    [Fact]
    public async Task Of_two_who_ask_at_once_one_merges_and_the_other_is_told()
    {
        var (one, other) = (await _rig.Store.Film("A", 1950), await _rig.Store.Film("B", 1950));
        var answers = await Task.WhenAll(
            Task.Run(() => _rig.Service.Merge(EntityKind.Movie, one, other, Token), Token),
            Task.Run(() => _rig.Service.Merge(EntityKind.Movie, other, one, Token), Token));
        answers.Count(answer => answer.Done is not null).ShouldBe(1);
        answers.Count(answer => answer.Refused == "unknown").ShouldBe(1);
    }

    [Fact]
    public async Task People_are_joined_by_ids_that_agree_whatever_their_names()
    {
        var film = await _rig.Store.Film("M", 1931);
        var first = await _rig.Person("Peter Lorre", "wikidata", ("wikidata", "Q78783"));
        var second = await _rig.Person("László Löwenstein", "tmdb", ("tmdb", "2094"));
        await _rig.Store.Write(transaction => _rig.Store.Movies.AddCredit(transaction, film, new(second, CreditCategory.Cast, "actor", "Hans Beckert", 0)));
        var before = _rig.Everything();
        await _rig.ToldOf(first, "Peter Lorre", "wikidata", ("wikidata", "Q78783"), ("tmdb", "2094"));
        await _rig.Judged();
        _rig.Merges.WinnerOf(second).ShouldBe(first);
        (await _rig.Store.People.Credits(new(first, "fr"), Token))!.Items.Single().RoleDetails.ShouldBe("Hans Beckert");
        (await _rig.Store.People.Lookup("laszlo lowenstein", Token)).Single().Id.ShouldBe(first);
        (await _rig.Store.People.Lookup("tmdb:2094", Token)).Single().Id.ShouldBe(first);
        await _rig.Service.Undo((await _rig.Service.History(first, stop: Token)).Items.Single().Id, Token);
        _rig.Everything().ShouldBe(before);
    }

    [Fact]
    public async Task People_whom_another_id_contradicts_are_a_person_s_to_judge()
    {
        var one = await _rig.Person("Steve McQueen", "wikidata", ("wikidata", "Q159347"), ("imdb", "nm0000537"));
        var other = await _rig.Person("Steve McQueen", "tmdb", ("tmdb", "13565"), ("imdb", "nm2588606"));
        await _rig.ToldOf(one, "Steve McQueen", "wikidata", ("wikidata", "Q159347"), ("imdb", "nm0000537"), ("tmdb", "13565"));
        await _rig.Judged();
        _rig.Merges.WinnerOf(other).ShouldBeNull();
        var clash = (await _rig.Merges.Clashes(1, 10, Token)).Items.ShouldHaveSingleItem();
        (clash.Kind, clash.Source, clash.Value, clash.Held).ShouldBe((EntityKind.Person, "tmdb", "13565", null));
    }

    [Fact]
    public async Task Two_ids_of_one_source_are_never_dropped_silently()
    {
        var film = await _rig.Film("M", 1931, "wikidata", ("wikidata", "Q127021"), ("imdb", "tt0022100"));
        await _rig.Told(film, "tmdb", "M", 1931, ("tmdb", "832"), ("imdb", "tt9999999"));
        var clash = (await _rig.Merges.Clashes(1, 10, Token)).Items.ShouldHaveSingleItem();
        (clash.Holder, clash.Claimant, clash.Held, clash.Value).ShouldBe((film, film, "tt0022100", "tt9999999"));
        (await _rig.Service.Decide(clash.Id, ClashState.Same, Token)).ShouldBeFalse();
        (await _rig.Service.Decide(clash.Id, ClashState.Taken, Token)).ShouldBeTrue();
        (await _rig.Shown(film)).ExternalIds["imdb"].ShouldBe("tt9999999");
        await _rig.Told(film, "wikidata", "M", 1931, ("wikidata", "Q127021"), ("imdb", "tt0022100"));
        (await _rig.Shown(film)).ExternalIds["imdb"].ShouldBe("tt9999999");
        (await _rig.Merges.Clashes(1, 10, Token)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_one_source_says_of_somebody_can_be_split_off_with_its_ids_and_credits()
    {
        var (bullitt, shame) = (await _rig.Store.Film("Bullitt", 1968), await _rig.Store.Film("Shame", 2011));
        var person = await _rig.Person("Steve McQueen", "wikidata", ("wikidata", "Q159347"));
        await _rig.ToldOf(person, "Steve R. McQueen", "tmdb", ("tmdb", "72983"));
        await _rig.Store.Write(transaction =>
        {
            _rig.Store.Movies.AddCredit(transaction, bullitt, new(person, CreditCategory.Cast, "actor", "Bullitt", 0));
            _rig.Store.Movies.AddCredit(transaction, shame, new(person, CreditCategory.Crew, "director", null, 0));
        });
        var split = (await _rig.Service.Split(EntityKind.Person, person, "tmdb", [], [shame], Token)).Done!;
        var other = (await _rig.Store.People.Lookup("tmdb:72983", Token)).Single();
        (other.Id, other.Name, other.Movies).ShouldBe((split.Loser, "Steve R. McQueen", 1));
        (await _rig.Store.People.Credits(new(person, "fr"), Token))!.Items.Single().Work.Title.ShouldBe("Bullitt");
        (await _rig.Store.Movies.List(new("fr"), Token)).Items.Single(film => film.Id == shame).Directors.ShouldBe(["Steve R. McQueen"]);
        (await _rig.Service.Undo(split.Id, Token)).Done.ShouldNotBeNull();
        (await _rig.Store.People.Credits(new(person, "fr"), Token))!.TotalItems.ShouldBe(2);
        (await _rig.Service.Split(EntityKind.Person, person, "imdb", [], [], Token)).Refused.ShouldBe("noDocument");
    }

    [Fact]
    public async Task Lists_name_the_director_as_the_winner_is_called()
    {
        var film = await _rig.Store.Film("M", 1931);
        var (winner, loser) = (await _rig.Person("Fritz Lang", "wikidata", ("wikidata", "Q19504")), await _rig.Person("F. Lang", "tmdb", ("tmdb", "68")));
        await _rig.Store.Write(transaction => _rig.Store.Movies.AddCredit(transaction, film, new(loser, CreditCategory.Crew, "director", null, 0)));
        await _rig.Service.Merge(EntityKind.Person, winner, loser, Token);
        (await _rig.Store.Movies.List(new("fr"), Token)).Items.Single().Directors.ShouldBe(["Fritz Lang"]);
    }

    [Fact]
    public async Task What_the_loser_had_to_be_asked_about_is_asked_about_the_winner()
    {
        var loser = await _rig.Film("M", 1931, "wikidata", ("wikidata", "Q127021"));
        var other = await _rig.Film("Le Maudit", 1951, "tmdb", ("tmdb", "832"));
        await _rig.Told(loser, "wikidata", "M", 1931, ("wikidata", "Q127021"), ("tmdb", "832"));
        var winner = await _rig.Store.Film("M", 1931);
        (await _rig.Service.Merge(EntityKind.Movie, winner, loser, Token)).Done.ShouldNotBeNull();
        var clash = (await _rig.Merges.Clashes(1, 10, Token)).Items.ShouldHaveSingleItem();
        (clash.Claimant, clash.Holder).ShouldBe((winner, other));
    }

    [Fact]
    public async Task A_copy_split_off_with_its_film_stays_there_and_what_was_asked_of_both_in_one_is_asked_again()
    {
        var (stays, goes) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var film = await _rig.Film("Scarface", 1932, "wikidata", ("wikidata", "Q1"));
        await _rig.Told(film, "tmdb", "Scarface", 1983, ("tmdb", "111"));
        await _rig.Own(film, stays);
        await _rig.Own(film, goes, edition: "Remastered");
        var split = (await _rig.Service.Split(EntityKind.Movie, film, "tmdb", [goes], [], Token)).Done!;
        (await _rig.Shown(split.Loser)).Year.ShouldBe(1983);
        _rig.Everything().Where(line => line.StartsWith("copy", StringComparison.Ordinal)).ShouldBe(
            [$"copy|{Hex(stays)}|{Hex(film)}||0", $"copy|{Hex(goes)}|{Hex(split.Loser)}|Remastered|1"], ignoreOrder: true, "a person said so: no scan takes it back");
        (await _rig.Store.Write(transaction => _rig.Merges.States(transaction, EntityKind.Movie, film))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_film_merged_while_its_sources_were_asked_takes_no_answer_any_more()
    {
        var (winner, loser) = (await _rig.Store.Film("A", 1950), await _rig.Store.Film("B", 1950));
        (await _rig.Service.Merge(EntityKind.Movie, winner, loser, Token)).Done.ShouldNotBeNull();
        (await _rig.Store.Write(transaction => _rig.Store.Movies.Find(transaction, loser))).ShouldBeNull();
    }

    public void Dispose() => _rig.Dispose();

    private async Task<(Guid Winner, Guid Loser, Guid Copy)> TwoUsedFilms()
    {
        var winner = await _rig.Film("La Nouvelle Babylone", 1929, "tmdb", ("tmdb", "19"));
        var loser = await _rig.Film("Le Nouveau Babylone", 1929, "omdb", ("omdb", "x"), ("tmdb", "77"));
        var (copy, person) = (Guid.CreateVersion7(), await _rig.Person("Grigori Kozintsev", "wikidata", ("wikidata", "Q1")));
        await _rig.Own(winner, Guid.CreateVersion7());
        await _rig.Own(loser, copy);
        await _rig.Own(loser, Guid.CreateVersion7(), edition: "Restored");
        await _rig.Count(winner, 2);
        await _rig.Count(loser, 3);
        await _rig.Store.Write(transaction =>
        {
            _rig.Store.Seen.Mark(transaction, "owner", winner, DateTimeOffset.UnixEpoch);
            _rig.Store.Seen.Mark(transaction, "owner", loser, DateTimeOffset.UnixEpoch.AddDays(1));
            _rig.Store.Seen.Mark(transaction, "guest", loser, DateTimeOffset.UnixEpoch.AddDays(2));
            _rig.Store.Get<IWatchRepository>().Save(transaction, "guest", loser, new(TimeSpan.FromMinutes(42), null, DateTimeOffset.UnixEpoch.AddDays(3), 1));
            _rig.Store.Movies.AddCredit(transaction, loser, new(person, CreditCategory.Crew, "director", null, 0));
            _rig.Store.Movies.AddCredit(transaction, loser, new(person, CreditCategory.Crew, "writer", null, 0));
            _rig.Store.Movies.AddCredit(transaction, winner, new(person, CreditCategory.Crew, "writer", "with others", 0));
        });
        return (winner, loser, copy);
    }

    private static string Hex(Guid id) => Convert.ToHexString(id.ToByteArray(bigEndian: true));
}
