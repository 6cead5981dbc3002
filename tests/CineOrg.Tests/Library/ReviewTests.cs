using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Library.Matching;
using CineOrg.Storage.Library;
using CineOrg.Storage.Social;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library;

/// <summary>A person says which film a copy is of, also one that nobody holds yet, and may take it back.</summary>
public sealed class ReviewTests : IDisposable
{
    private static readonly Candidate Metropolis = new(null, "Metropolis", 1927, 0.71, ["titleNear"]) { ExternalIds = new Dictionary<string, string> { ["wikidata"] = "Q151599" }, Sources = ["wikidata"] };
    private readonly LibraryRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_film_that_sources_are_not_sure_of_waits_with_what_they_propose()
    {
        var copy = await Waiting("a/Metropols (1927).mkv", Metropolis);
        (await _rig.Review.Find(copy, Stop)).ShouldNotBeNull().Candidates.ShouldHaveSingleItem().ExternalIds["wikidata"].ShouldBe("Q151599");
    }

    [Fact]
    public async Task A_film_that_sources_are_sure_of_waits_no_longer()
    {
        await Waiting("a/Metropols (1927).mkv", Metropolis);
        await Propose("a/Metropols (1927).mkv", null);
        (await _rig.Waiting()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Accepting_a_film_that_is_not_held_gives_the_film_its_ids_and_opens_every_question()
    {
        var copy = await Waiting("a/Metropols (1927).mkv", Metropolis);
        var film = _rig.Owned("a/Metropols (1927).mkv").Movie;

        (await _rig.Review.Accept(copy, FilmChoice.Of(Metropolis), Stop)).ShouldNotBeNull().Claimed.ShouldBeTrue();

        (await _rig.Film("wikidata", "Q151599")).Id.ShouldBe(film!.Value);
        (await _rig.Movies.EnricherStates(film.Value, Stop)).ShouldBeEmpty();
        (await _rig.Waiting()).ShouldBeEmpty();
        _rig.CountEvents("MatchChanged").ShouldBe(1);
    }

    [Fact]
    public async Task Accepting_the_same_film_for_a_second_file_makes_it_a_second_copy_and_the_empty_film_goes()
    {
        var (one, two) = (await Waiting("a/Metropols (1927).mkv", Metropolis), await Waiting("b/Metroplis (1927).mkv", Metropolis));
        await _rig.Review.Accept([(one, FilmChoice.Of(Metropolis)), (two, FilmChoice.Of(Metropolis))], Stop);

        _rig.Owned("b/Metroplis (1927).mkv").Movie.ShouldBe(_rig.Owned("a/Metropols (1927).mkv").Movie);
        _rig.Count("works").ShouldBe(1);
    }

    [Fact]
    public async Task A_copy_goes_back_to_the_film_that_its_old_film_turned_out_to_be()
    {
        var (one, two) = (await Waiting("a/Metropols (1927).mkv", Metropolis), await Waiting("b/Metroplis (1927).mkv", Metropolis));
        await _rig.Review.Accept([(one, FilmChoice.Of(Metropolis)), (two, FilmChoice.Of(Metropolis))], Stop);
        await Waiting("c/Faust (1926).mkv", Metropolis);
        await Waiting("d/Metropolis Restored (1927).mkv", Metropolis);
        var (old, other, whole) = (_rig.Owned("b/Metroplis (1927).mkv").Movie!.Value, _rig.Owned("c/Faust (1926).mkv").Movie, _rig.Owned("d/Metropolis Restored (1927).mkv").Movie!.Value);
        await _rig.Review.Accept(one, FilmChoice.Held(other!.Value), Stop);
        await _rig.Database.Run(Durability.Person, transaction => _rig.Merges.Join(transaction, EntityKind.Movie, whole, old, "person"), Stop);

        await _rig.Review.Undo(stop: Stop);

        _rig.Owned("a/Metropols (1927).mkv").Movie.ShouldBe(whole);
        (await _rig.Movies.Find(old, Stop)).ShouldBeNull("its address leads on: nothing may stand there");
    }

    [Fact]
    public async Task Taking_a_batch_back_puts_every_copy_and_its_review_where_they_were()
    {
        var (one, two) = (await Waiting("a/Metropols (1927).mkv", Metropolis), await Waiting("b/Metroplis (1927).mkv", Metropolis));
        await _rig.Review.Accept([(one, FilmChoice.Of(Metropolis)), (two, FilmChoice.Of(Metropolis))], Stop);

        (await _rig.Review.Undo(stop: Stop)).ShouldBe(2);

        (await _rig.Waiting()).Select(item => item.Title).ShouldBe(["Metropols", "Metroplis"]);
        (await _rig.Waiting()).ShouldAllBe(item => item.Candidates.Count == 1);
        (await _rig.Film("wikidata", "Q151599")).Owned.ShouldBeFalse();
        (await _rig.Review.Undo(stop: Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task A_wrong_match_long_after_moves_the_copy_and_what_was_seen_of_it_and_the_old_film_stays_unowned()
    {
        _rig.Write("a/Faust (1926).mkv");
        await _rig.Scan();
        var (file, seen) = (_rig.Owned("a/Faust (1926).mkv"), new SeenRepository(_rig.Database));
        await Write(transaction => _rig.Movies.Identify(transaction, file.Movie!.Value, ExternalIds.Of("imdb", "tt0016847")));
        await Write(transaction => seen.Mark(transaction, "owner", file.Movie!.Value, TimeProvider.System.GetUtcNow().AddSeconds(1)));
        var copy = Copy("a/Faust (1926).mkv");

        var change = (await _rig.Review.Accept(copy, FilmChoice.Of(Metropolis), Stop)).ShouldNotBeNull();

        (await seen.Of("owner", [file.Movie!.Value, change.To], Stop)).ShouldBe([change.To]);
        (await _rig.Film("imdb", "tt0016847")).Owned.ShouldBeFalse();
        await _rig.Review.Undo(stop: Stop);
        (await seen.Of("owner", [file.Movie!.Value, change.To], Stop)).ShouldBe([file.Movie!.Value]);
        _rig.Owned("a/Faust (1926).mkv").Movie.ShouldBe(file.Movie);
    }

    [Fact]
    public async Task What_was_seen_before_the_file_came_stays_with_the_film()
    {
        _rig.Write("a/Faust (1926).mkv");
        await _rig.Scan();
        var (film, seen) = (_rig.Owned("a/Faust (1926).mkv").Movie!.Value, new SeenRepository(_rig.Database));
        await Write(transaction => seen.Mark(transaction, "owner", film, TimeProvider.System.GetUtcNow().AddDays(-1)));

        var change = (await _rig.Review.Accept(Copy("a/Faust (1926).mkv"), FilmChoice.Held((await Other()).Id), Stop)).ShouldNotBeNull();

        (await seen.Of("owner", [film, change.To], Stop)).ShouldBe([film]);
    }

    [Fact]
    public async Task None_of_them_takes_a_wrongly_identified_copy_out_of_its_film()
    {
        _rig.Write("a/Faust (1926).mkv");
        await _rig.Scan();
        var film = _rig.Owned("a/Faust (1926).mkv").Movie!.Value;
        await Write(transaction => _rig.Movies.Identify(transaction, film, ExternalIds.Of("imdb", "tt0016847")));

        (await _rig.Review.None(Copy("a/Faust (1926).mkv"), Stop)).ShouldNotBeNull();

        var alone = _rig.Owned("a/Faust (1926).mkv").Movie!.Value;
        alone.ShouldNotBe(film);
        (await _rig.Movies.EnricherStates(alone, Stop)).ShouldHaveSingleItem().Enricher.ShouldBe("externalIds");
    }

    [Fact]
    public async Task All_that_score_enough_are_accepted_at_once_and_the_others_wait_on()
    {
        await Waiting("a/Metropols (1927).mkv", Metropolis with { Score = 0.9 });
        await Waiting("b/Faust (1926).mkv", Metropolis with { Score = 0.5 });
        (await _rig.Review.AcceptFrom(0.8, Stop)).Count.ShouldBe(1);
        (await _rig.Waiting()).ShouldHaveSingleItem().Title.ShouldBe("Faust");
    }

    private async Task<Guid> Waiting(string path, params Candidate[] candidates)
    {
        _rig.Write(path);
        await _rig.Scan();
        await Propose(path, candidates);
        return Copy(path);
    }

    private Task Propose(string path, IReadOnlyList<Candidate>? candidates) => Write(transaction =>
        new Matches(_rig.Database).Propose(transaction, _rig.Owned(path).Movie!.Value, candidates, TimeProvider.System.GetUtcNow()));

    private async Task<Movie> Other()
    {
        var other = new Movie { Id = Guid.CreateVersion7(), Title = "Nosferatu", Year = 1922, ExternalIds = ExternalIds.Of("imdb", "tt0013442") };
        await Write(transaction => _rig.Movies.Add(transaction, other));
        return other;
    }

    private Task Write(Action<ITransaction> write) => _rig.Database.Run(Durability.Bulk, transaction =>
    {
        write(transaction);
        return true;
    }, Stop);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Guid Copy(string path) => _rig.Database.Read(lane =>
    {
        using var row = lane.Ask("select uuid from copies where id = ?").With(_rig.Owned(path).Copy);
        return row.Next() ? row.Guid(0) : Guid.Empty;
    });
}
