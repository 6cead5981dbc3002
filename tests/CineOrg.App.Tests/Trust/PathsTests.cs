using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Trust;

/// <summary>What strangers learn of the disk, and what of it they can reach.</summary>
public sealed class PathsTests(Cellar cellar)
{
    [Fact]
    public async Task Others_are_told_no_path()
    {
        var program = await cellar.Running;
        var films = (await program.Web.Get("/v1/works?pageSize=100")).Json.List("items").Texts("id");
        films.Count.ShouldBe(3);
        foreach (var path in films.SelectMany(id => new[] { $"/v1/works/{id}", $"/films/{id}", $"/films/{id}/body" }).Append("/films").Append("/"))
        {
            var answer = await program.Web.Get(path);
            answer.Status.ShouldBe(HttpStatusCode.OK);
            answer.Text.ShouldNotContain(program.Home.Films.Path, Case.Sensitive, path);
            answer.Text.ShouldNotContain(".mkv", Case.Sensitive, path);
        }
    }

    [Fact]
    public async Task The_owner_is_told_where_a_copy_lies()
    {
        var id = (await (await cellar.Running).Web.Get("/v1/works?q=ran")).Json.List("items").Texts("id").Single();
        (await (await cellar.ByKey).Get($"/v1/works/{id}")).Text.ShouldContain("Ran.1985.1080p.mkv");
    }

    [Theory]
    [InlineData("/media/../../etc/passwd")]
    [InlineData("/media/..%2f..%2fetc%2fpasswd")]
    [InlineData("/media/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/media/%252e%252e%252fetc%252fpasswd")]
    [InlineData("/media/....//etc/passwd")]
    [InlineData("/media/etc%00.mkv")]
    [InlineData("/assets/../cineorg.dll")]
    [InlineData("/assets/..%2fcineorg.dll")]
    [InlineData("/posters/..%2f..%2fcineorg.db.svg")]
    [InlineData("/cineorg.json")]
    [InlineData("//etc/passwd")]
    public async Task No_address_leads_out_of_the_library(string path)
    {
        var program = await cellar.Running;
        var status = await RawRequest.Status(program.Address, $"GET {path} HTTP/1.1");
        status.ShouldBeOneOf(400, 404);
    }

    [Fact]
    public async Task A_linked_folder_and_a_linked_film_play_until_another_file_stands_there()
    {
        using var home = new Home();
        var elsewhere = new FilmFolder(Path.Combine(home.Folder, "elsewhere"));
        var ran = elsewhere.Add("Ran (1985).mkv");
        Directory.CreateSymbolicLink(Path.Combine(home.Films.Path, "linked"), elsewhere.Path);
        await using var program = await ProgramUnderTest.Serve(home, "--set", "library:watch=false");
        (await program.Run("scan", home.Films.Path)).Ended(0);
        var copy = (await Copies(program.Web)).Single();
        (await program.Web.Get($"/media/{copy}", ("Range", "bytes=0-13"))).Text.ShouldBe("Ran (1985).mkv");

        File.Delete(ran);
        File.CreateSymbolicLink(ran, "/etc/passwd");
        (await program.Web.Get($"/media/{copy}")).ShouldRefuse(HttpStatusCode.Forbidden, "outside-library");
        File.Delete(ran);
        elsewhere.Add("Ran (1985).mkv", 1_000_000);
        (await program.Web.Get($"/media/{copy}")).ShouldRefuse(HttpStatusCode.Forbidden, "outside-library");
    }

    [Fact]
    public async Task A_link_with_a_films_name_to_what_has_none_is_not_played()
    {
        using var home = new Home();
        var secret = Path.Combine(home.Folder, "secret");
        await File.WriteAllTextAsync(secret, "a secret that is no film", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(home.Films.Path);
        File.CreateSymbolicLink(Path.Combine(home.Films.Path, "Solaris (1972).mkv"), secret);
        await using var program = await ProgramUnderTest.Serve(home, "--set", "library:watch=false");
        (await program.Run("scan", home.Films.Path)).Ended(0);
        (await program.Web.Get($"/media/{(await Copies(program.Web)).Single()}")).ShouldRefuse(HttpStatusCode.Forbidden, "outside-library");
    }

    [Fact]
    public async Task A_folder_replaced_by_a_link_after_the_scan_shows_nothing_that_was_not_found_there()
    {
        using var home = new Home();
        var film = home.Films.Add("inside/Ran (1985).mkv");
        await using var program = await ProgramUnderTest.Serve(home, "--set", "library:watch=false");
        (await program.Run("scan", home.Films.Path)).Ended(0);
        var copy = (await Copies(program.Web)).Single();
        (await program.Web.Get($"/media/{copy}")).Status.ShouldBe(HttpStatusCode.OK);
        var outside = new FilmFolder(Path.Combine(home.Folder, "outside"));
        outside.Add("Ran (1985).mkv", new FileInfo(film).Length);
        File.Delete(film);
        Directory.Delete(Path.GetDirectoryName(film)!);
        Directory.CreateSymbolicLink(Path.GetDirectoryName(film)!, outside.Path);
        (await program.Web.Get($"/media/{copy}")).ShouldRefuse(HttpStatusCode.Forbidden, "outside-library");
    }

    private static async Task<IReadOnlyList<string>> Copies(Visit visit)
    {
        List<string> copies = [];
        foreach (var id in (await visit.Get("/v1/works")).Json.List("items").Texts("id"))
            copies.AddRange((await visit.Get($"/v1/works/{id}")).Json.List("copies").Texts("id"));
        return copies;
    }
}
