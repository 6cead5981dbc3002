using System.Net;
using System.Text.RegularExpressions;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>Whoever wants only what plays now is never shown a film that cannot be played, on whatever page or list.</summary>
public sealed partial class ConsumerTests
{
    private static readonly string[] Rooms =
        ["/", "/films", "/films?sort=title", "/films?owned=true", "/films?decade=1950", "/explore", "/decades", "/decades/1950", "/kinds/film", "/search?q=reel", "/search/panel?q=reel", "/search/answers?q=reel"];

    private static readonly string[] Lists =
        ["/v1/works?pageSize=100", "/v1/works?pageSize=100&q=reel", "/v1/works/search?q=reel&limit=100&beyond=false", "/v1/decades/1950/works?pageSize=100"];

    [GeneratedRegex("/films/([0-9a-f-]{36})")]
    private static partial Regex Film { get; }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_consumer_is_never_shown_a_film_whose_file_is_gone(int seed)
    {
        var random = new Random(seed);
        using var home = new Home();
        home.Films.WithMany(30);
        await using var program = await ProgramUnderTest.Serve(home, "--set", "library:watch=false", "--set", "http:requestsPerMinute=0");
        (await program.Run("scan", home.Films.Path)).Ended(0);
        foreach (var file in Directory.GetFiles(home.Films.Path, "*.mkv", SearchOption.AllDirectories))
            if (random.Next(2) == 0) File.Delete(file);
        (await program.Run("scan", home.Films.Path)).Ended(0);
        var titles = Directory.GetFiles(home.Films.Path, "*.mkv", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file).Split(" (")[0]).ToHashSet();
        var all = (await program.Web.Get("/v1/works?pageSize=100")).Json.List("items");
        all.Count.ShouldBe(30);
        var playable = all.Where(film => titles.Contains(film.Text("title"))).Texts("id").ToHashSet();
        playable.Count.ShouldBe(titles.Count);

        using var owner = await program.ByCookie();
        (await owner.Submit("/viewing", ("profile", "consumer"))).Status.ShouldBe(HttpStatusCode.Redirect);
        foreach (var room in Rooms)
        {
            var page = await owner.Get(room, ("Accept", "text/html"));
            page.Status.ShouldBe(HttpStatusCode.OK, room);
            Film.Matches(page.Text).Select(match => match.Groups[1].Value).Except(playable).ShouldBeEmpty(room);
        }
        foreach (var list in Lists) Film.Matches((await owner.Get(list)).Text.Replace("\"id\":\"", "/films/", StringComparison.Ordinal))
            .Select(match => match.Groups[1].Value).Except(playable).ShouldBeEmpty(list);
        (await owner.Get("/v1/works?pageSize=100")).Json.List("items").Texts("id").ShouldBe(playable, ignoreOrder: true);
        var hidden = all.Texts("id").First(id => !playable.Contains(id));
        (await owner.Get($"/films/{hidden}", ("Accept", "text/html"))).Text.ShouldContain("hidden-film");
        (await owner.Submit("/viewing/look", ("level", "high"), ("to", "/films"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Get("/v1/works?pageSize=1")).Json.Whole("totalItems").ShouldBe(30);
    }
}
