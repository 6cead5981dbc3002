using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment.Merging;

/// <summary>What a person decided about two that turn out to be one.</summary>
public sealed class MergedCorrectionsTests : IDisposable
{
    private readonly MergeRig _rig = new();
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_winner_s_word_stands_and_the_loser_s_others_follow()
    {
        var (winner, loser) = await BothCorrected();
        (await _rig.Service.Merge(EntityKind.Movie, winner, loser, Token)).Done.ShouldNotBeNull();

        var film = await _rig.Shown(winner);
        (film.Year, film.DurationMinutes, film.Tagline).ShouldBe((1927, 148, "Une ville."));
        var history = await _rig.Corrections.History(EntityKind.Movie, winner, Token);
        history.Select(one => (one.Field, one.Values![0], one.Stands)).ShouldBe(
            [(Field.Tagline, "Une ville.", true), (Field.Year, "1925", false), (Field.Year, "1924", false), (Field.DurationMinutes, "148", true), (Field.Year, "1927", true)]);
    }

    [Fact]
    public async Task A_word_in_one_language_takes_no_place_of_one_in_another()
    {
        var winner = await _rig.Film("Metropolis", 1927, "wikidata", ("wikidata", "Q151599"));
        var loser = await _rig.Film("Metropolis", 1927, "tmdb", ("tmdb", "19"));
        await _rig.Correct(EntityKind.Movie, winner, Field.Tagline, "La ville.", "fr");
        await _rig.Correct(EntityKind.Movie, loser, Field.Tagline, "The city.", "en");
        await _rig.Service.Merge(EntityKind.Movie, winner, loser, Token);
        ((await _rig.Store.Movies.Profile(winner, "fr", stop: Token))!.Tagline, (await _rig.Store.Movies.Profile(winner, "en", stop: Token))!.Tagline)
            .ShouldBe(("La ville.", "The city."));
    }

    [Fact]
    public async Task Undoing_the_merge_gives_each_its_own_word_back_exactly()
    {
        var (winner, loser) = await BothCorrected();
        var before = _rig.Everything();
        var merge = (await _rig.Service.Merge(EntityKind.Movie, winner, loser, Token)).Done!;
        (await _rig.Service.Undo(merge.Id, Token)).Done.ShouldNotBeNull();
        _rig.Everything().ShouldBe(before);
        ((await _rig.Shown(winner)).Year, (await _rig.Shown(loser)).Year).ShouldBe((1927, 1925));
    }

    [Fact]
    public async Task What_is_decided_while_they_are_one_stays_with_the_winner_and_undoes_nothing_of_the_loser_s()
    {
        var (winner, loser) = await BothCorrected();
        var merge = (await _rig.Service.Merge(EntityKind.Movie, winner, loser, Token)).Done!;
        await _rig.Correct(EntityKind.Movie, winner, Field.Tagline, "La ville.", "fr");
        await _rig.Service.Undo(merge.Id, Token);
        ((await _rig.Shown(winner)).Tagline, (await _rig.Shown(loser)).Tagline).ShouldBe(("La ville.", "Une ville."));
    }

    [Fact]
    public async Task What_is_undone_while_they_are_one_stays_undone()
    {
        var (winner, loser) = await BothCorrected();
        var merge = (await _rig.Service.Merge(EntityKind.Movie, winner, loser, Token)).Done!;
        var tagline = (await _rig.Corrections.History(EntityKind.Movie, winner, Token)).Single(one => one.Field == Field.Tagline);
        (await _rig.Corrections.Undo(EntityKind.Movie, winner, tagline.Id, "owner", Token)).ShouldBeTrue();
        await _rig.Service.Undo(merge.Id, Token);
        (await _rig.Shown(loser)).Tagline.ShouldBeNull();
    }

    [Fact]
    public async Task People_are_given_theirs_back_alike()
    {
        var winner = await _rig.Person("Peter Lorre", "wikidata", ("wikidata", "Q78783"));
        var loser = await _rig.Person("László Löwenstein", "tmdb", ("tmdb", "2094"));
        await _rig.Correct(EntityKind.Person, winner, Field.Born, "1904");
        await _rig.Correct(EntityKind.Person, loser, Field.Born, "1905");
        await _rig.Correct(EntityKind.Person, loser, Field.Died, "1964");
        var before = _rig.Everything();
        var merge = (await _rig.Service.Merge(EntityKind.Person, winner, loser, Token)).Done!;
        var shown = (await _rig.Store.People.Profile(winner, "fr", Token))!;
        (shown.Born, shown.Died).ShouldBe(("1904", "1964"));
        await _rig.Service.Undo(merge.Id, Token);
        _rig.Everything().ShouldBe(before);
    }

    [Fact]
    public async Task What_a_person_corrected_is_never_merged_by_a_rule_until_they_undo_it()
    {
        var held = await _rig.Film("Metropolis", 1927, "wikidata", ("wikidata", "Q151599"));
        var other = await _rig.Film("Metropolis", 1927, "tmdb", ("tmdb", "19"));
        var word = await _rig.Correct(EntityKind.Movie, other, Field.DurationMinutes, "153");
        await _rig.Told(held, "wikidata", "Metropolis", 1927, ("wikidata", "Q151599"), ("tmdb", "19"));
        await _rig.Judged();
        (_rig.Merges.WinnerOf(other) ?? _rig.Merges.WinnerOf(held)).ShouldBeNull();
        (await _rig.Merges.Clashes(1, 10, Token)).Items.Count.ShouldBe(1);

        await _rig.Corrections.Undo(EntityKind.Movie, other, word.Id, "owner", Token);
        await _rig.Judged();
        (_rig.Merges.WinnerOf(other) ?? _rig.Merges.WinnerOf(held)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_correction_is_no_source_that_could_be_split_off_or_stay_behind_alone()
    {
        var film = await _rig.Film("M", 1931, "wikidata", ("wikidata", "Q127021"));
        await _rig.Correct(EntityKind.Movie, film, Field.DurationMinutes, "117");
        (await _rig.Service.Split(EntityKind.Movie, film, "correction", [], [], Token)).Refused.ShouldBe("noDocument");
        (await _rig.Service.Split(EntityKind.Movie, film, "wikidata", [], [], Token)).Refused.ShouldBe("noDocument");
    }

    public void Dispose() => _rig.Dispose();

    // Both have a word on the year; the loser's has a history, and it alone has one on the tagline.
    private async Task<(Guid Winner, Guid Loser)> BothCorrected()
    {
        var winner = await _rig.Film("Metropolis", 1926, "wikidata", ("wikidata", "Q151599"));
        var loser = await _rig.Film("Métropolis", 1926, "tmdb", ("tmdb", "19"));
        await _rig.Correct(EntityKind.Movie, winner, Field.Year, "1927");
        await _rig.Correct(EntityKind.Movie, winner, Field.DurationMinutes, "148");
        await _rig.Correct(EntityKind.Movie, loser, Field.Year, "1924");
        await _rig.Correct(EntityKind.Movie, loser, Field.Year, "1925");
        await _rig.Correct(EntityKind.Movie, loser, Field.Tagline, "Une ville.", "fr");
        return (winner, loser);
    }
}
