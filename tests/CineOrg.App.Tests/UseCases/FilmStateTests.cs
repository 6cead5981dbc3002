using System.Net;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.UseCases;

/// <summary>A film is chosen: on a disk here it plays; on a service that is theirs they are led there; else it is looked for, and followed up.</summary>
public sealed class FilmStateTests : IAsyncLifetime
{
    private readonly Home _home = new();
    private CountedTmdb _tmdb = null!;
    private ProgramUnderTest _program = null!;
    private string _film = "";

    private string File => Path.Combine(_home.Films.Path, "Bobine 101 (1950).mkv");

    public async ValueTask InitializeAsync()
    {
        _tmdb = await CountedTmdb.Open(tellsMore: true);
        _home.Films.With("Bobine 101 (1950).mkv", "Bobine 102 (1950).mkv");
        _home.Variables["CINEORG_PROVIDERS__TMDB__BASEURL"] = _tmdb.Address;
        _home.Variables["CINEORG_PROVIDERS__TMDB__KEY"] = "0123456789abcdef0123456789abcdef";
        _program = await ProgramUnderTest.Serve(_home, "--set", "library:watch=false");
        await Scan();
        _film = (await _program.Web.Get("/v1/works?q=Bobine")).Json.List("items").First(film => film.Text("title") == "Bobine 101").Text("id");
        (await _program.Run("enrich", "--filter", "owned", "--level", "deep")).Ended(0);
        await Until.Holds(async () => (await Layers()).Contains("Remote/Streaming"));
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        await _tmdb.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task A_film_on_a_disk_here_plays_at_once()
    {
        (await Layers())[0].ShouldStartWith("Local/");
        var page = (await _program.Web.Get($"/films/{_film}", ("Accept", "text/html"))).Text;
        page.ShouldContain($"/play/{_film}");
        var copy = (await Availability()).List("layers")[0].Text("copyId");
        (await _program.Web.Get($"/media/{copy}", ("Range", "bytes=0-0"))).Status.ShouldBe(HttpStatusCode.PartialContent);
    }

    [Fact]
    public async Task A_film_of_a_service_that_is_theirs_can_be_watched_there()
    {
        System.IO.File.Delete(File);
        await Scan();
        (await Layers())[0].ShouldBe("Remote/Streaming");
        using var owner = await _program.ByCookie();
        (await owner.Submit("/viewing", ("profile", "consumer"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Get("/v1/works?q=Bobine")).Json.List("items").Texts("id").ShouldNotContain(_film);

        (await owner.Submit("/viewing", ("profile", "consumer"), ("service", "Ciné Bobine"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Get("/v1/works?q=Bobine")).Json.List("items").Texts("id").ShouldContain(_film);
        (await owner.Get($"/films/{_film}", ("Accept", "text/html"))).Text.ShouldContain("Ciné Bobine");
    }

    [Fact]
    public async Task A_film_that_nothing_plays_is_looked_for_followed_up_and_played_once_its_file_is_brought()
    {
        System.IO.File.Delete(File);
        await Scan();
        using var reader = await _program.NewSession();
        using var stranger = await _program.NewSession();
        var asked = await reader.Post($"/v1/works/{_film}/request", "");
        asked.Status.ShouldBe(HttpStatusCode.Accepted);
        var job = $"/v1/jobs/{asked.Json.Text("jobId")}";
        await Until.Holds(async () => (await reader.Get(job)).Json.Text("status") == "COMPLETED");
        (await reader.Get(job)).Json.TryGetProperty("params", out _).ShouldBeFalse("whoever waits follows a job without what is the owner's");
        (await stranger.Get(job)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.Get($"/v1/works/{_film}/request")).Json.Whole("tries").ShouldBe(1);
        (await reader.Get("/sought", ("Accept", "text/html"))).Text.ShouldContain("Bobine 101");
        await Until.Holds(async () => (await reader.Get("/v1/notifications")).Json.List("items").Any(told => told.Text("tidings") == "FOUND"));
        (await reader.Get("/v1/context")).Json.List("frames")[^1].GetProperty("resolvedBy").Text("relation").ShouldBe("data-location");
        (await stranger.Get("/v1/notifications")).Json.List("items").ShouldBeEmpty();

        _home.Films.With("Bobine 101 (1950).mkv");
        await Scan();
        (await Layers())[0].ShouldStartWith("Local/");
    }

    [Fact]
    public async Task A_step_says_where_its_film_can_be_had_when_its_page_is_opened()
    {
        using var reader = await _program.NewSession();
        await reader.Get($"/films/{_film}", ("Accept", "text/html"));
        var owned = await Step(reader);
        (owned.GetProperty("intent").Text("type"), owned.Text("availability")).ShouldBe(("Explore", "LOCAL"));
        owned.Text("dataLayer").ShouldBe((await Layers())[0]);

        System.IO.File.Delete(File);
        await Scan();
        await reader.Get($"/films/{_film}", ("Accept", "text/html"));
        var streamed = await Step(reader);
        (streamed.Text("availability"), streamed.Text("dataLayer")).ShouldBe(("REMOTE", "Remote/Streaming"));
    }

    private static async Task<System.Text.Json.JsonElement> Step(Visit reader) => (await reader.Get("/v1/context")).Json.List("frames")[^1];

    private async Task Scan() => (await _program.Run("scan", _home.Films.Path)).Ended(0);

    private async Task<System.Text.Json.JsonElement> Availability() => (await _program.Web.Get($"/v1/works/{_film}")).Json.GetProperty("availability");

    private async Task<IReadOnlyList<string>> Layers() => [.. (await Availability()).List("layers").Texts("location")];
}
