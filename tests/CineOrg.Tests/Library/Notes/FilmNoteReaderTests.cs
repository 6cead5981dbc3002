using CineOrg.Core.Library.Notes;
using CineOrg.Tests.Providers;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library.Notes;

public sealed class FilmNoteReaderTests
{
    [Fact]
    public void A_note_tells_title_year_and_ids()
    {
        var note = FilmNoteReader.Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <movie><title>Les Diaboliques</title><year>1955</year><uniqueid type="imdb" default="true">tt0046911</uniqueid><uniqueid type="tmdb">827</uniqueid>
            <actor><name>Simone Signoret</name><title>not the film's</title></actor></movie>
            """).ShouldNotBeNull();
        (note.Title, note.Year, note.ExternalIds["imdb"], note.ExternalIds["tmdb"]).ShouldBe(("Les Diaboliques", 1955, "tt0046911", "827"));
    }

    [Theory]
    [InlineData("https://www.imdb.com/title/tt0046911/", "imdb", "tt0046911")]
    [InlineData("<movie><title>M</title></movie>\nhttps://www.themoviedb.org/movie/832-m", "tmdb", "832")]
    [InlineData("http://www.wikidata.org/entity/Q151599", "wikidata", "Q151599")]
    public void An_address_alone_or_after_the_document_tells_the_id(string text, string source, string id) =>
        FilmNoteReader.Read(text).ShouldNotBeNull().ExternalIds[source].ShouldBe(id);

    [Theory]
    [InlineData("")]
    [InlineData("nothing of interest")]
    [InlineData("<tvshow><title>Not a film</title></tvshow>")]
    [InlineData("<movie><uniqueid type=\"imdb\">tt<script></uniqueid></movie>")]
    public void What_tells_nothing_of_a_film_is_no_note(string text) => FilmNoteReader.Read(text).ShouldBeNull();

    [Fact]
    public void An_entity_bomb_is_not_opened()
    {
        var bomb = """<!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><movie><title>&b;&c;</title></movie>""";
        FilmNoteReader.Read(bomb).ShouldBeNull();
    }

    [Fact]
    public void Notes_of_other_programs_are_read_and_none_is_stumbled_over()
    {
        foreach (var file in Directory.EnumerateFiles(TestData.Path("nfo"), "*.nfo", SearchOption.AllDirectories)) FilmNoteReader.Read(File.ReadAllText(file));
        FilmNoteReader.Read(File.ReadAllText(TestData.Path("nfo/jellyfin/Justice League.nfo"))).ShouldNotBeNull().Title.ShouldBe("Justice League");
    }
}
