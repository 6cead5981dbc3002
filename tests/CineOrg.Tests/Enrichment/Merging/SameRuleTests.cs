using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Merging;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment.Merging;

public sealed class SameRuleTests
{
    [Theory]
    [InlineData(1927, MovieKind.Film, true)]
    [InlineData(1928, MovieKind.Documentary, true)]
    [InlineData(1929, MovieKind.Film, false)]
    [InlineData(null, MovieKind.Film, false)]
    [InlineData(1927, MovieKind.Series, false)] // a film and the series of its name are two
    public void Works_of_one_title_are_one_when_years_and_kinds_agree(int? year, MovieKind kind, bool agrees) =>
        SameRule.Agrees(EntityKind.Movie, Work(1927), Work(year) with { Kind = kind }).ShouldBe(agrees);

    [Fact]
    public void Whom_a_person_chose_stays_then_what_is_owned_then_what_is_known_better()
    {
        var chosen = Work(1927) with { Chosen = true };
        var owned = Work(1927) with { Owned = true };
        var known = Work(1927) with { Level = Level.Deep };
        MergeEvidence[] ranked = [chosen, owned, known, Work(1927)];
        for (var better = 0; better < ranked.Length; better++)
            for (var worse = better + 1; worse < ranked.Length; worse++)
                SameRule.Order(ranked[worse], ranked[better]).ShouldBe((ranked[better], ranked[worse]));
    }

    private static MergeEvidence Work(int? year) => new(
        Guid.CreateVersion7(), "Metropolis", new HashSet<string> { "metropolis" }, year, MovieKind.Film, ExternalIds.None, Chosen: false, Owned: false, Level.Initial);
}
