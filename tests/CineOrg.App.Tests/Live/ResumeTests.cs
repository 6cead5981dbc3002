using System.Net;
using System.Text.Json;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>A film is gone on with where it was left, through the true program.</summary>
public sealed class ResumeTests : IAsyncLifetime
{
    private static readonly (string, string) Page = ("Accept", "text/html");
    private readonly Home _home = new();
    private ProgramUnderTest _program = null!;
    private Visit _ada = null!;
    private string _film = "";

    public async ValueTask InitializeAsync()
    {
        _program = await LibraryServer.Serve(_home, "Ran (1985)/Ran.1985.1080p.mkv", "Stalker (1979).mkv");
        _ada = await _program.NewSession();
        _film = (await _program.Web.Get("/v1/works?q=ran")).Json.List("items").Texts("id").Single();
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _program.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task It_goes_on_where_it_was_left_in_the_player_on_its_page_and_at_home_for_them_alone()
    {
        using var bob = await _program.NewSession();
        (await Tell("stopped", "at=2530.4&of=9600")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await _ada.Get($"/films/{_film}?lang=en", Page)).Text.ShouldContain("Resume at 0:42:10");
        (await _ada.Get($"/films/{_film}?lang=fr", Page)).Text.ShouldContain("Reprendre à 0:42:10");
        (await _ada.Get("/?lang=fr", Page)).Text.ShouldContain("<section class=\"going-on\">");
        (await Player("")).ShouldContain("#t=2530.4\"");
        (await Player("?from=0")).ShouldNotContain("#t=");
        (await Player("?from=60.5")).ShouldContain("#t=60.5\"");
        (await Player("?from=-1")).ShouldContain("#t=2530.4\"");
        (await _ada.Get("/v1/watch")).Json.List("items").Single().GetProperty("work").Text("id").ShouldBe(_film);

        (await bob.Get($"/films/{_film}?lang=en", Page)).Text.ShouldNotContain("Resume at");
        (await bob.Get("/?lang=fr", Page)).Text.ShouldNotContain("class=\"going-on\"");
        (await bob.Get("/v1/watch")).Json.List("items").ShouldBeEmpty();
    }

    [Fact]
    public async Task It_hangs_on_the_film_and_not_on_a_file_that_moves_is_replaced_or_gone()
    {
        await Tell("stopped", "at=2530&of=9600");
        var folder = Directory.CreateDirectory(Path.Combine(_home.Films.Path, "Kurosawa")).FullName;
        File.Move(Path.Combine(_home.Films.Path, "Ran (1985)", "Ran.1985.1080p.mkv"), Path.Combine(folder, "Ran (1985).mkv"));
        await Scan();
        (await Watch()).GetProperty("positionSeconds").GetDouble().ShouldBe(2530);
        (await Player("")).ShouldContain("#t=2530\"");

        File.Delete(Path.Combine(folder, "Ran (1985).mkv"));
        _home.Films.With("Ran.1985.2160p.REMASTERED.mkv");
        await Scan();
        (await _program.Web.Get("/v1/works?q=ran")).Json.List("items").Texts("id").ShouldBe([_film]);
        (await Player("")).ShouldContain("#t=2530\"");

        File.Delete(Path.Combine(_home.Films.Path, "Ran.1985.2160p.REMASTERED.mkv"));
        await Scan();
        (await Watch()).GetProperty("positionSeconds").GetDouble().ShouldBe(2530);
        (await _ada.Get("/v1/watch")).Json.List("items").ShouldBeEmpty("what nothing plays now is no film to go on with");
        (await _ada.Get("/?lang=en", Page)).Text.ShouldNotContain("class=\"going-on\"");
    }

    [Fact]
    public async Task Nearly_at_its_end_it_was_seen_once_however_often_that_is_told()
    {
        foreach (var (act, query) in new[] { ("at", "at=8500&of=9600"), ("ended", ""), ("stopped", "at=9000&of=9600"), ("ended", ""), ("at", "at=9500&of=9600") })
            (await Tell(act, query)).Status.ShouldBe(HttpStatusCode.NoContent);
        var state = await Watch();
        (state.GetProperty("positionSeconds").GetDouble(), state.GetProperty("seen").GetBoolean(), state.Whole("timesSeen")).ShouldBe((0, true, 1));
        (await _ada.Get("/v1/watch")).Json.List("items").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_moves_nothing()
    {
        await Tell("stopped", "at=2530&of=9600");
        foreach (var bad in new[] { "", "at=", "at=-1", "at=NaN", "at=Infinity", "at=1e9", "at=99999999", "at=9700&of=9600", "at=10&of=0", "at=10&of=-5", "at=10&of=NaN", "at=1,5", "at=10&of=99999999" })
            foreach (var act in new[] { "at", "stopped" })
                (await Tell(act, bad)).Status.ShouldBe(HttpStatusCode.BadRequest, $"{act}?{bad}");
        foreach (var bad in new[] { "{}", "[]", "1", "{\"positionSeconds\":-1}", "{\"positionSeconds\":1e99}", "{\"positionSeconds\":20,\"durationSeconds\":10}", "{\"seen\":\"yes\"}", "{\"seen\":true", "" })
            (await Put(bad)).Status.ShouldBe(HttpStatusCode.BadRequest, bad);
        (await Watch()).GetProperty("positionSeconds").GetDouble().ShouldBe(2530);
        (await _ada.Get($"/v1/works/{Guid.Empty}/watch")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _ada.Delete($"/v1/works/{Guid.Empty}/watch")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task By_hand_it_is_marked_left_and_forgotten()
    {
        (await Put("{\"positionSeconds\":1200,\"durationSeconds\":9600}")).Json.GetProperty("positionSeconds").GetDouble().ShouldBe(1200);
        (await Put("{\"seen\":true}")).Json.GetProperty("seen").GetBoolean().ShouldBeTrue();
        (await Watch()).GetProperty("positionSeconds").GetDouble().ShouldBe(0);
        (await Put("{\"seen\":false}")).Json.Whole("timesSeen").ShouldBe(0);
        await Put("{\"seen\":true,\"positionSeconds\":1200}");
        (await _ada.Delete($"/v1/works/{_film}/watch")).Status.ShouldBe(HttpStatusCode.NoContent);
        var state = await Watch();
        (state.GetProperty("positionSeconds").GetDouble(), state.GetProperty("seen").GetBoolean()).ShouldBe((0, false));
        (await _program.Web.Get($"/v1/works/{_film}/watch")).Json.GetProperty("seen").GetBoolean().ShouldBeFalse();
    }

    private async Task<string> Player(string query)
    {
        var chosen = (await _ada.Get($"/play/{_film}{query}", Page)).Header("Location").ShouldNotBeNull();
        return (await _ada.Get(chosen, Page)).Text;
    }

    private async Task<Answer> Tell(string act, string query)
    {
        var copy = (await _ada.Get($"/v1/works/{_film}")).Json.GetProperty("availability").List("layers")[0].Text("copyId");
        return await _ada.Post($"/play/{_film}/{copy}/{act}?{query}", "");
    }

    private async Task<JsonElement> Watch() => (await _ada.Get($"/v1/works/{_film}/watch")).Json;
    private Task<Answer> Put(string body) => _ada.Send(HttpMethod.Put, $"/v1/works/{_film}/watch", body);
    private async Task Scan() => (await _program.Run("scan", _home.Films.Path)).Ended(0);
}
