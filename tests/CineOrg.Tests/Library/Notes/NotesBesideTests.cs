using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Storage.Catalogue;
using CineOrg.Tests.Providers;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library.Notes;

public sealed class NotesBesideTests
{
    private const string Video = "M (1931)/M (1931).mkv";
    private const string Note = "M (1931)/movie.nfo";

    private const string Plot =
        "Dans une ville que la peur a gagnée, la police et la pègre cherchent le même homme, et les deux le trouvent sur le même chemin.";

    private const string M = $"""
        <?xml version="1.0" encoding="UTF-8"?><movie><title>M le maudit</title><originaltitle>M</originaltitle><sorttitle>Maudit</sorttitle><year>1931</year>
        <plot>{Plot}</plot><tagline>La ville cherche</tagline><runtime>117</runtime><mpaa>FR:12</mpaa><genre>Thriller / Crime</genre><genre>Inouï</genre>
        <country>Allemagne</country><studio>Nero-Film</studio><tag>Berlin</tag><director>Fritz Lang</director><credits>Thea von Harbou</credits>
        <actor><name>Peter Lorre</name><role>Hans Beckert</role><order>0</order><tmdbid>2094</tmdbid></actor><premiered>1931-05-11</premiered>
        <ratings><rating name="other" max="5"><value>4</value></rating><rating name="imdb" max="10" default="true"><value>8.3</value><votes>170,000</votes></rating></ratings>
        <uniqueid type="imdb" default="true">tt0022100</uniqueid><set><name>Mabuse</name></set>LOCKS</movie>
        """;

    [Fact]
    public async Task All_that_a_note_says_is_known_after_the_scan_without_any_network()
    {
        using var rig = Rig(M);
        await rig.Scan();
        var film = await Learn(rig);

        var shown = (await rig.Movies.Profile(film, "fr", stop: TestContext.Current.CancellationToken))!;
        (shown.Title, shown.OriginalTitle, shown.Year, shown.ReleaseDate, shown.DurationMinutes).ShouldBe(("M le maudit", "M", 1931, "1931-05-11", 117));
        (shown.Summary, shown.Tagline, shown.Sources["summary.fr"]).ShouldBe((Plot, "La ville cherche", TrustOrder.Nfo));
        shown.Genres.ShouldBe(["thriller", "crime"]);
        (shown.Countries, shown.Keywords).ShouldSatisfyAllConditions(both => both.Countries.ShouldBe(["DE"]), both => both.Keywords.ShouldBe(["Berlin"]));
        shown.Rating.ShouldBe(new RatingFact(8.3, 10, 170000, "imdb", TrustOrder.Nfo));
        shown.ExternalIds["imdb"].ShouldBe("tt0022100");
        var said = (await rig.Movies.Sources(film, TestContext.Current.CancellationToken)).Single(one => one.Source == TrustOrder.Nfo).Statements;
        said.Where(one => one.Field == Field.Credit).Select(one => Structured.Credit(one.Value)).Select(one => (one.Name, one.Role, one.Character))
            .ShouldBe([("Fritz Lang", "director", null), ("Thea von Harbou", "writer", null), ("Peter Lorre", "actor", "Hans Beckert")]);
        said.ShouldContain(one => one.Field == Field.Studio && one.Value == "Nero-Film");
        said.ShouldContain(one => one.Field == Field.AgeRating && one.Value == "FR:12");
        said.ShouldContain(one => one.Field == Field.SortTitle && one.Value == "Maudit");
        said.ShouldContain(one => one.Field == Field.Collection);
    }

    [Fact]
    public async Task A_note_that_changes_is_read_again_and_one_that_goes_takes_what_it_said_with_it()
    {
        using var rig = Rig(M);
        await rig.Scan();
        var film = await Learn(rig);
        rig.Write(Note, M.Replace("<runtime>117<", "<runtime>110<", StringComparison.Ordinal));
        await rig.Scan();
        await Learn(rig);
        (await rig.Movies.Find(film, TestContext.Current.CancellationToken))!.DurationMinutes.ShouldBe(110);

        File.Delete(rig.At(Note));
        await rig.Scan();
        await Learn(rig);

        var left = (await rig.Movies.Find(film, TestContext.Current.CancellationToken))!;
        (left.DurationMinutes, left.Title).ShouldBe((null, "M le maudit"), "the name under which the scan first stored it stays");
        rig.Count("copy_notes").ShouldBe(0);
    }

    [Fact]
    public async Task A_scan_that_finds_the_same_note_tells_nothing()
    {
        using var rig = Rig(M);
        await rig.Scan();
        rig.CountEvents(nameof(FilmNoteChanged)).ShouldBe(1);
        rig.Write("M (1931)/M (1931) - trailer.txt");
        rig.Write("M (1931)/M.le.maudit.1931.1080p.mkv");
        await rig.Scan();
        rig.CountEvents(nameof(FilmNoteChanged)).ShouldBe(2, "the other copy has the same note");
    }

    [Theory]
    [InlineData("<lockdata>true</lockdata>", "nfo", "nfo")]
    [InlineData("<lockedfields>Overview|Runtime</lockedfields>", "nfo", "wikidata")]
    [InlineData("", "wikidata", "wikidata")]
    public void What_is_locked_stands_above_every_configured_order(string locks, string duration, string original)
    {
        var note = FilmNoteOf(M.Replace("LOCKS", locks, StringComparison.Ordinal));
        SourceDocument wikidata = new("wikidata", "Q1", null, default,
            [new(Field.DurationMinutes, null, "99", "details"), new(Field.OriginalTitle, null, "M – Eine Stadt sucht einen Mörder", "details")]);
        var film = Merge.Movie([note, wikidata], new TrustOrder(["wikidata", "nfo"]));
        (film.DurationMinutes!.Source, film.OriginalTitle!.Source).ShouldBe((duration, original));
    }

    [Theory]
    [InlineData("<plot>The city is afraid of the murderer and the police hunt him with all they have.</plot>", "en")]
    [InlineData("<plot>Die Stadt sucht den Mörder und die Polizei ist mit allen Kräften auf der Suche nach ihm.</plot>", "de")]
    [InlineData("<plot>M</plot>", null)]
    public void A_note_s_texts_are_in_the_language_they_are_written_in(string plot, string? language) =>
        CineOrg.Core.Library.Notes.FilmNoteReader.Read($"<movie><title>M</title>{plot}</movie>")!.Statements.First(one => one.Field == Field.Title).Language.ShouldBe(language);

    [Fact]
    public void Every_note_of_other_programs_gives_statements_that_can_be_stored_and_read_again()
    {
        foreach (var file in Directory.EnumerateFiles(TestData.Path("nfo"), "*.nfo", SearchOption.AllDirectories))
            if (CineOrg.Core.Library.Notes.FilmNoteReader.Read(File.ReadAllText(file)) is { } note)
                StatementsJson.Read(StatementsJson.Write(note.Statements)).Count.ShouldBe(note.Statements.Count, file);
    }

    private static LibraryRig Rig(string note)
    {
        var rig = new LibraryRig();
        rig.Write(Video);
        rig.Write(Note, note.Replace("LOCKS", "", StringComparison.Ordinal));
        return rig;
    }

    private static SourceDocument FilmNoteOf(string text) =>
        new(TrustOrder.Nfo, "movie.nfo", null, default, CineOrg.Core.Library.Notes.FilmNoteReader.Read(text)!.Statements);

    // As the bus does it: every change told so far, in order.
    private static async Task<Guid> Learn(LibraryRig rig)
    {
        var film = rig.Owned(Video).Movie!.Value;
        var options = new EnrichmentOptions();
        var resolution = new Resolution(rig.Movies, new PeopleRepository(rig.Database, new(rig.Database), new(rig.Database)), new CollectionRepository(rig.Database, new(rig.Database)), options, TimeProvider.System);
        await new FilmNotes(rig.Holdings, rig.Movies, resolution, rig.Database).Handle(new FilmNoteChanged(Guid.Empty, film, null), default);
        return film;
    }
}
