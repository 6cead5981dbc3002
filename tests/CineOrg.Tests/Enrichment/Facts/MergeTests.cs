using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment.Facts;

public sealed class MergeTests
{
    private static readonly string[] Three = ["wikidata", "tmdb", "wikipedia"];
    private static readonly string[] BothLanguages = ["fr", "en"];
    private static readonly DateTimeOffset Then = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_more_trusted_source_is_shown_and_named()
    {
        var film = Merge.Movie([Says("tmdb", Field.DurationMinutes, "148"), Says("wikidata", Field.DurationMinutes, "153")], TrustOrder.Default);
        film.DurationMinutes.ShouldBe(new Chosen<int>(153, "wikidata"));
    }

    [Fact]
    public void A_value_that_cannot_be_read_gives_way_to_the_next_source()
    {
        var film = Merge.Movie([Says("wikidata", Field.DurationMinutes, "about two hours"), Says("tmdb", Field.DurationMinutes, "148")], TrustOrder.Default);
        film.DurationMinutes.ShouldBe(new Chosen<int>(148, "tmdb"));
    }

    [Fact]
    public void A_correction_wins_over_everybody_and_a_file_name_over_nobody()
    {
        var film = Merge.Movie(
            [Says("wikidata", Field.OriginalTitle, "M"), Says(TrustOrder.Correction, Field.OriginalTitle, "M – Eine Stadt sucht einen Mörder"), Says(TrustOrder.FileName, Field.OriginalTitle, "m.1931")],
            TrustOrder.Default);
        film.OriginalTitle!.Source.ShouldBe(TrustOrder.Correction);
        Merge.Movie([Says(TrustOrder.FileName, Field.OriginalTitle, "m"), Says("unheard-of", Field.OriginalTitle, "M")], TrustOrder.Default)
            .OriginalTitle!.Source.ShouldBe("unheard-of");
    }

    [Fact]
    public void A_field_and_a_field_in_one_language_have_orders_of_their_own_and_the_rest_follows()
    {
        var trust = new TrustOrder(["wikidata", "tmdb", "wikipedia"], new Dictionary<string, IReadOnlyList<string>>
        {
            ["summary"] = ["wikipedia"], ["summary.fr"] = ["tmdb"],
        });
        trust.Of(Field.Summary, "fr").ShouldBe(["tmdb", "wikipedia", "wikidata"]);
        SourceDocument[] documents = [.. from source in Three
            select new SourceDocument(source, "1", null, Then, [.. from language in BothLanguages select new Statement(Field.Summary, language, source, "summary")])];
        var shown = Merge.Movie(documents, trust).Summaries;
        (shown["fr"].Source, shown["en"].Source).ShouldBe(("tmdb", "wikipedia"));
        Merge.Movie([documents[0], documents[2]], trust).Summaries["fr"].Source.ShouldBe("wikipedia");
    }

    [Fact]
    public void What_somebody_locked_in_a_note_stands_above_every_source_and_below_a_correction()
    {
        var note = new SourceDocument(TrustOrder.Nfo, "m.nfo", null, Then,
            [new(Field.OriginalTitle, null, "M le maudit", "nfo"), new(Field.Locked, null, Field.OriginalTitle, "nfo")]);
        var trust = new TrustOrder(["wikidata", TrustOrder.Nfo]);
        Merge.Movie([Says("wikidata", Field.OriginalTitle, "M"), note], trust).OriginalTitle!.Source.ShouldBe(TrustOrder.Nfo);
        Merge.Movie([note, Says(TrustOrder.Correction, Field.OriginalTitle, "M")], trust).OriginalTitle!.Source.ShouldBe(TrustOrder.Correction);
        Merge.Movie([note with { Statements = [note.Statements[0]] }, Says("wikidata", Field.OriginalTitle, "M")], trust).OriginalTitle!.Source.ShouldBe("wikidata");
    }

    [Fact]
    public void A_correction_without_a_value_shows_nothing_in_that_language_alone()
    {
        SourceDocument source = new("tmdb", "1", null, Then, [new(Field.Summary, "fr", "faux", "summary"), new(Field.Summary, "en", "right", "summary")]);
        SourceDocument hidden = new(TrustOrder.Correction, "1", null, Then, [new(Field.Summary, "fr", "", "correction"), new(Field.Genre, null, "", "correction")]);
        var film = Merge.Movie([source, Says("tmdb2", Field.Genre, "drama"), hidden], TrustOrder.Default);
        film.Summaries.Keys.ShouldBe(["en"]);
        film.Genres.ShouldBeNull();
    }

    [Fact]
    public void Who_corrects_the_date_has_corrected_the_year_unless_they_say_another()
    {
        SourceDocument[] said = [Says("wikidata", Field.Year, "1927"), Says(TrustOrder.Correction, Field.ReleaseDate, "1926-12-30")];
        Merge.Movie(said, TrustOrder.Default).Year.ShouldBe(new Chosen<int>(1926, TrustOrder.Correction));
        SourceDocument both = new(TrustOrder.Correction, "1", null, Then, [new(Field.ReleaseDate, null, "1926-12-30", "correction"), new(Field.Year, null, "1927", "correction")]);
        Merge.Movie([said[0], both], TrustOrder.Default).Year.ShouldBe(new Chosen<int>(1927, TrustOrder.Correction));
        Merge.Movie([said[0], Says("tmdb", Field.ReleaseDate, "1926-12-30")], TrustOrder.Default).Year.ShouldBe(new Chosen<int>(1927, "wikidata"));
    }

    [Fact]
    public void An_id_that_cannot_be_one_contradicts_nobody()
    {
        var film = Merge.Movie([Says("wikidata", Field.ExternalId, "imdb:tt0017136"), Says("tmdb", Field.ExternalId, "imdb:none", "imdb:tt0017137")], TrustOrder.Default);
        film.ContraryIds.ShouldBe([KeyValuePair.Create("imdb", "tt0017137")]);
    }

    [Fact]
    public void Lists_of_two_sources_are_never_mixed()
    {
        var film = Merge.Movie([Says("tmdb", Field.Genre, "drama", "war"), Says("wikidata", Field.Genre, "film-noir")], TrustOrder.Default);
        film.Genres!.Value.ShouldBe(["film-noir"]);
    }

    [Fact]
    public void The_order_in_which_answers_arrived_plays_no_part()
    {
        var trust = new TrustOrder(["wikidata", "tmdb"], new Dictionary<string, IReadOnlyList<string>> { ["summary.fr"] = ["demo"], ["genres"] = ["zzz"] });
        var said = from field in Gen.Elements(Field.OriginalTitle, Field.Summary, Field.Genre, Field.Year, Field.ReleaseDate, Field.Locked)
                   from language in Gen.Elements<string?>(null, "fr", "en")
                   from value in Gen.Elements("one", "1927", "1927-01-10", Field.Summary, "")
                   select new Statement(field, language, value, "details");
        var documents = Gen.ArrayOf(
            from source in Gen.Elements("wikidata", "tmdb", "demo", "nfo", "correction", "zzz", "aaa")
            from statements in Gen.ArrayOf(said)
            select new SourceDocument(source, "1", null, Then, statements)).Select(all => all.DistinctBy(document => document.Source).ToArray());
        Prop.ForAll(documents.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (all, seed) =>
        {
            var shuffled = all.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Spelled(Merge.Movie(all, trust)) == Spelled(Merge.Movie(shuffled, trust)) && Spelled(Merge.Movie(all, trust)) == Spelled(Merge.Movie(all, trust));
        }).QuickCheckThrowOnFailure();
    }

    private static string Spelled(ResolvedMovie film) => System.Text.Json.JsonSerializer.Serialize(film with { ExternalIds = ExternalIds.None });

    private static SourceDocument Says(string source, string field, params string[] values) =>
        new(source, "1", null, Then, [.. values.Select(value => new Statement(field, null, value, "details"))]);
}
