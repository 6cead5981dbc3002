using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library.Notes;

/// <summary>People whom a note names and nobody identifies: shown and listed, never taken for anybody, and gone with what named them.</summary>
public sealed class BareNamesTests : IDisposable
{
    private const string Name = "Jean Dupont";
    private readonly LibraryRig _rig = new();
    private readonly PeopleRepository _people;
    private readonly Resolution _resolution;

    public BareNamesTests()
    {
        _people = new(_rig.Database, new(_rig.Database), new(_rig.Database));
        _resolution = new(_rig.Movies, _people, new CollectionRepository(_rig.Database, new(_rig.Database)), new(), TimeProvider.System);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_notes_that_name_alike_name_two_who_are_listed_found_and_shown_each_with_their_film()
    {
        var (one, other) = (await Film("La Noce (1931)", Name), await Film("Le Retour (1956)", Name));
        var found = await _people.Lookup(Name, Stop);
        found.Select(person => person.Movies).ShouldBe([1, 1]);
        (await _people.List(1, 10, Stop)).Items.Select(person => person.Id).ShouldBe(found.Select(person => person.Id), ignoreOrder: true);
        (await Credited(one), await Credited(other)).ShouldBe((found[0].Id, found[1].Id));
        (await _people.Profile(found[0].Id, "fr", Stop))!.Name.ShouldBe(Name);
        (await _people.Credits(new(found[1].Id, "fr"), Stop))!.Items.ShouldHaveSingleItem().Work.Title.ShouldBe("Le Retour");
    }

    [Fact]
    public async Task Whom_a_source_names_by_an_id_is_never_taken_for_them()
    {
        var film = await Film("La Noce (1931)", Name);
        var bare = await Credited(film);
        var (identified, created) = await Write(transaction => _people.Ensure(transaction, Name, ExternalIds.Of("imdb", "nm0000537"), new(film, TrustOrder.Nfo)));
        (created, identified == bare).ShouldBe((true, false));
    }

    [Fact]
    public async Task Who_is_no_longer_named_anywhere_is_forgotten_and_who_still_is_stays_the_same()
    {
        var film = await Film("La Noce (1931)", Name, "Marie Martin");
        var marie = (await _people.Lookup("Marie Martin", Stop)).Single().Id;
        await Note("La Noce (1931)", film, "Jean Durand", "Marie Martin");
        (await _people.Lookup(Name, Stop)).ShouldBeEmpty();
        (await _people.Lookup("Marie Martin", Stop)).ShouldHaveSingleItem().Id.ShouldBe(marie);
        _rig.Count("persons").ShouldBe(2);
    }

    [Fact]
    public async Task A_note_that_goes_takes_them_along_but_not_whom_a_person_wrote_of()
    {
        var film = await Film("La Noce (1931)", Name, "Marie Martin");
        var marie = (await _people.Lookup("Marie Martin", Stop)).Single().Id;
        await new Corrections(new CorrectionRepository(_rig.Database), _resolution, _rig.Database, TimeProvider.System)
            .Make(EntityKind.Person, marie, new(Field.Born, null, ["1901"]), "owner", Stop);
        await Note("La Noce (1931)", film);
        (await _rig.Movies.Profile(film, "fr", stop: Stop))!.Cast.ShouldBeEmpty();
        (await _people.Lookup(Name, Stop)).ShouldBeEmpty();
        (await _people.Lookup("Marie Martin", Stop)).ShouldHaveSingleItem().Movies.ShouldBe(0);
    }

    [Fact]
    public async Task A_film_that_was_only_a_file_goes_with_them_when_the_file_turns_out_to_be_of_another_and_comes_back_whole()
    {
        var (held, film) = (await Film("La Noce (1931)"), await Film("Les Noces (1931)", Name));
        var copy = (await _rig.Movies.Profile(film, "fr", withPaths: true, Stop))!.Copies.Single().Id;
        (await _rig.Accept(copy, held)).ShouldBeTrue();
        (await _rig.Movies.Find(film, Stop)).ShouldBeNull();
        (await _people.Lookup(Name, Stop)).ShouldBeEmpty();

        (await _rig.Review.Undo(null, Stop)).ShouldBe(1);
        await Write(transaction => Transaction.Of(transaction).Lane.Ask("update works set level = 2 where uuid = ?").With(film).Run());
        await Learn(film);
        (await Credited(film)).ShouldBe((await _people.Lookup(Name, Stop)).ShouldHaveSingleItem().Id);
    }

    [Fact]
    public async Task A_film_of_which_a_person_wrote_stays_without_its_file()
    {
        var (held, film) = (await Film("La Noce (1931)"), await Film("Les Noces (1931)"));
        var corrections = new Corrections(new CorrectionRepository(_rig.Database), _resolution, _rig.Database, TimeProvider.System);
        await corrections.Make(EntityKind.Movie, film, new(Field.Tagline, "fr", ["Deux familles."]), "owner", Stop);
        await _rig.Accept((await _rig.Movies.Profile(film, "fr", withPaths: true, Stop))!.Copies.Single().Id, held);
        (await _rig.Movies.Profile(film, "fr", stop: Stop)).ShouldNotBeNull().Tagline.ShouldBe("Deux familles.");
    }

    public void Dispose() => _rig.Dispose();

    private async Task<Guid> Film(string name, params string[] actors)
    {
        _rig.Write($"{name}/{name}.mkv");
        _rig.Write($"{name}/movie.nfo", Written(actors));
        await _rig.Scan();
        var film = _rig.Owned($"{name}/{name}.mkv").Movie!.Value;
        await Write(transaction => Transaction.Of(transaction).Lane.Ask("update works set level = 2 where uuid = ?").With(film).Run());
        await Learn(film);
        return film;
    }

    private async Task Note(string name, Guid film, params string[] actors)
    {
        if (actors.Length == 0) File.Delete(_rig.At($"{name}/movie.nfo"));
        else _rig.Write($"{name}/movie.nfo", Written(actors));
        await _rig.Scan();
        await Learn(film);
    }

    private static string Written(string[] actors) =>
        $"<movie><plot>x</plot>{string.Concat(actors.Select(actor => $"<actor><name>{actor}</name><role>Elle-même</role></actor>"))}</movie>";

    // As the bus does it.
    private Task Learn(Guid film) => new FilmNotes(_rig.Holdings, _rig.Movies, _resolution, _rig.Database).Handle(new FilmNoteChanged(Guid.Empty, film, null), Stop);

    private async Task<Guid> Credited(Guid film) => (await _rig.Movies.Profile(film, "fr", stop: Stop))!.Cast.ShouldHaveSingleItem().PersonId;

    private Task<T> Write<T>(Func<ITransaction, T> change) => _rig.Database.Run(Durability.Bulk, change);
}
