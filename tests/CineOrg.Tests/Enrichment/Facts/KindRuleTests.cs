using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment.Facts;

public sealed class KindRuleTests
{
    [Theory]
    [InlineData(MovieKind.Series, "wikidata kind series", "tmdb kind documentary", "tmdb durationMinutes 20")]
    [InlineData(MovieKind.Documentary, "wikidata kind film", "tmdb kind documentary", "tmdb durationMinutes 20")]
    [InlineData(MovieKind.Short, "wikidata kind film", "tmdb kind film", "tmdb durationMinutes 39", "tmdb genres documentary")]
    [InlineData(MovieKind.Documentary, "wikidata kind film", "tmdb durationMinutes 40", "wikidata genres documentary", "wikidata genres animation")]
    [InlineData(MovieKind.Animation, "tmdb kind film", "tmdb genres animation")]
    [InlineData(MovieKind.Film, "tmdb kind film", "tmdb durationMinutes 0", "tmdb genres drama")]
    [InlineData(MovieKind.Film, "correction kind film", "wikidata kind series", "tmdb durationMinutes 20")]
    [InlineData(MovieKind.Series, "file kind series", "tmdb durationMinutes 20")]
    public void The_kind_comes_from_facts_in_their_order(MovieKind kind, params string[] said)
    {
        var documents = said.Select(one => one.Split(' ')).GroupBy(one => one[0])
            .Select(source => new SourceDocument(source.Key, "1", null, default, [.. source.Select(one => new Statement(one[1], null, one[2], "details"))])).ToList();
        Merge.Movie(documents, TrustOrder.Default).Kind.ShouldNotBeNull().Value.ShouldBe(kind);
        Merge.Movie([.. documents.AsEnumerable().Reverse()], TrustOrder.Default).Kind!.Value.ShouldBe(kind, "whatever came first");
    }

    [Fact]
    public void Nobody_decides_a_kind_that_nobody_states() => Merge.Movie([], TrustOrder.Default).Kind.ShouldBeNull();
}
