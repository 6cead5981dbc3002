using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment;

public sealed class MergeTests
{
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
    public void Lists_of_two_sources_are_never_mixed()
    {
        var film = Merge.Movie([Says("tmdb", Field.Genre, "drama", "war"), Says("wikidata", Field.Genre, "film-noir")], TrustOrder.Default);
        film.Genres!.Value.ShouldBe(["film-noir"]);
    }

    [Fact]
    public void The_order_in_which_answers_arrived_plays_no_part()
    {
        var sources = new[] { "wikidata", "tmdb", "demo", "zzz", "aaa" };
        var fields = new[] { Field.OriginalTitle, Field.Born, Field.Summary };
        var documents = Gen.ArrayOf(
            from source in Gen.Elements(sources)
            from field in Gen.Elements(fields)
            from value in Gen.Elements("one", "two", "three")
            select Says(source, field, value)).Select(all => all.DistinctBy(document => document.Source).ToArray());
        Prop.ForAll(documents.ToArbitrary(), all =>
        {
            var forwards = Merge.Movie(all, TrustOrder.Default);
            var backwards = Merge.Movie([.. all.Reverse()], TrustOrder.Default);
            return Equals(forwards.OriginalTitle, backwards.OriginalTitle) && forwards.Summaries.SequenceEqual(backwards.Summaries);
        }).QuickCheckThrowOnFailure();
    }

    private static SourceDocument Says(string source, string field, params string[] values) =>
        new(source, "1", null, Then, [.. values.Select(value => new Statement(field, null, value, "details"))]);
}
