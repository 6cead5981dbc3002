using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Cli;

public sealed class EnrichFilterTests
{
    private const int Films = 130;

    [Fact]
    public async Task Every_film_that_the_words_find_is_taken_and_counted()
    {
        using var home = new Home();
        home.Films.WithMany(Films).With("Stalker (1979).mkv");
        (await home.Run("scan", home.Films.Path)).Ended(0);

        var many = await home.Run("enrich", "--filter", "reel", "--level", "basic", "--json");
        (many.Json.GetProperty("reached").GetInt32() + many.Json.GetProperty("short").GetInt32()).ShouldBe(Films);
        many.ErrorLines[0].ShouldBe($"{Films} films are found by “reel”.");

        var one = await home.Run("enrich", "--filter", "stalkr", "--level", "basic", "--json"); // a letter missing
        (one.Json.GetProperty("reached").GetInt32() + one.Json.GetProperty("short").GetInt32()).ShouldBe(1);
        one.ErrorLines[0].ShouldBe("1 film is found by “stalkr”.");
        (await home.Run("enrich", "--filter", "zzqxv")).Ended(1);
    }
}
