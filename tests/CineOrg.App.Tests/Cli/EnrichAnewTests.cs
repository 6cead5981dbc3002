using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Cli;

/// <summary>Fetching again what is held, past the answers of the day.</summary>
public sealed class EnrichAnewTests
{
    [Fact]
    public async Task Anew_costs_one_request_and_as_usual_none()
    {
        await using var tmdb = await CountedTmdb.Open();
        using var home = new Home();
        home.Films.With("Bobine 100 (1950).mkv");
        home.Variables["CINEORG_LIBRARY__ENRICHOWNED"] = "false";
        home.Variables["CINEORG_PROVIDERS__TMDB__BASEURL"] = tmdb.Address;
        home.Variables["CINEORG_PROVIDERS__TMDB__KEY"] = "0123456789abcdef0123456789abcdef";
        (await home.Run("scan", home.Films.Path)).Ended(0);
        (await home.Run("enrich", "--all")).Ended(0);
        var asked = tmdb.Answered.Count;

        (await home.Run("enrich", "Bobine 100")).Ended(0);
        tmdb.Answered.Count.ShouldBe(asked);
        (await home.Run("enrich", "Bobine 100", "--anew")).Ended(0);
        tmdb.Answered.Skip(asked).ShouldHaveSingleItem().Asked.ShouldContain("/movie/100?");
        (await home.Run("enrich", "Bobine 100")).Ended(0);
        tmdb.Answered.Count.ShouldBe(asked + 1);
        (await home.Run("enrich", "--all", "--anew")).Ended(2);
    }
}
