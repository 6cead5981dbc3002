using CineOrg.App.Tests.Harness;

namespace CineOrg.App.Tests.Browser;

/// <summary>An address of every kind of page.</summary>
internal static class Rooms
{
    public static async Task<IReadOnlyList<string>> All(Stage stage)
    {
        var film = await stage.Film("Metropolis");
        await (await stage.Running()).Web.Get($"/films/{film}");
        var playable = await stage.Film(Stage.HasVideo ? "Petite Bobine" : "Metropolis");
        var copy = (await (await stage.Running()).Web.Get($"/v1/works/{playable}")).Json.List("copies")[0].Text("id");
        return
        [
            "/", "/films", "/films?owned=true&sort=year", "/films?decade=1870", $"/films/{film}", $"/films/{await stage.Film("Scarface")}",
            $"/persons/{await Person(stage, "Fritz Lang")}", "/search", "/search?q=metropolis", "/search?q=zzzzzzzz", $"/play/{playable}/{copy}",
            "/search?q=hitchcock", "/explore", "/recommended", "/collections", "/decades", "/categories/drama", $"/films/{film}/facts", "/sources", "/merges",
            "/review", "/jobs", "/lab", $"/lab/{await Event(stage)}", "/about", "/nowhere",
        ];
    }

    /// <summary>Of a film whose credits are held.</summary>
    public static async Task<string> Person(Stage stage, string name) =>
        (await (await stage.Running()).Web.Get($"/v1/works/search?q={Uri.EscapeDataString(name)}")).Json.List("people")[0].Text("id");

    private static async Task<string> Event(Stage stage)
    {
        var page = (await (await stage.Owner()).Get("/lab")).Text;
        var at = page.IndexOf("href=\"/lab/", StringComparison.Ordinal) + "href=\"/lab/".Length;
        return page[at..(at + 36)];
    }
}
