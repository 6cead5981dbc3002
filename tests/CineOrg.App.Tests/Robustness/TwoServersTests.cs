using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

public sealed class TwoServersTests
{
    [Fact]
    public async Task A_second_server_on_one_data_directory_refuses_and_the_first_goes_on()
    {
        await using var first = await ProgramUnderTest.Serve();

        var second = (await first.Run("serve", "--port", "1")).Ended(1);

        second.ErrorLines.ShouldHaveSingleItem().ShouldContain($"{first.Home.Data} is held by a running instance");
        (await first.Web.Get("/health")).Status.ShouldBe(HttpStatusCode.OK);
        (await first.Run("search", "Metropolis")).Ended(1).Error.ShouldNotContain("instance");
    }

    [Fact]
    public async Task A_killed_servers_lock_and_socket_stop_nobody()
    {
        using var home = new Home();
        await using (var first = await ProgramUnderTest.Serve(home)) await first.Kill();
        File.Exists(Path.Combine(home.Data, "cineorg.sock")).ShouldBeTrue();

        (await home.Run("scan", home.Films.WithMany(1).Path)).Ended(0);
        await using var second = await ProgramUnderTest.Serve(home);

        (await second.Web.Get("/health")).Status.ShouldBe(HttpStatusCode.OK);
        (await second.Run("search", "Reel")).Ended(0);
    }

    [Fact]
    public async Task A_socket_that_nobody_answers_does_not_keep_a_command_from_working_itself()
    {
        using var home = new Home();
        Directory.CreateDirectory(home.Data);
        File.WriteAllText(Path.Combine(home.Data, "cineorg.sock"), "no socket at all");
        (await home.Run("scan", home.Films.WithMany(1).Path)).Ended(0);
    }

    [Fact]
    public async Task A_data_directory_whose_path_is_too_long_for_a_socket_works_all_the_same()
    {
        using var place = new Home();
        using var home = new Home { Data = Path.Combine(place.Folder, new string('a', 120), new string('b', 120)) };
        await using var program = await ProgramUnderTest.Serve(home);
        File.Exists(Path.Combine(home.Data, "cineorg.sock")).ShouldBeTrue();

        (await home.Run("scan", home.Films.WithMany(3).Path)).Ended(0).Out.ShouldContain("3");

        (await program.Web.Get("/v1/works")).Json.GetProperty("totalItems").GetInt32().ShouldBe(3);
    }
}
