using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>A demo whose pack is damaged under it: what it cannot read is set aside, what it holds it goes on showing.</summary>
public sealed class DamagedPackTests : IDisposable
{
    private readonly Home _home = new();

    public DamagedPackTests()
    {
        // A clone of its own, so that the pack may be hurt.
        Shell.Run($"mkdir clone && cp -a '{BuiltProgram.Clone}/demo' clone/demo", _home.Folder);
        _home.Variables["CINEORG_CLONE"] = Path.Combine(_home.Folder, "clone");
        Directory.CreateDirectory(_home.Data);
        File.WriteAllText(Path.Combine(_home.Data, "cineorg-demo.mark"), "");
        _home.Variables["CINEORG_LIBRARY__ENRICHOWNED"] = "false";
        _home.Films.With("Metropolis (1927).mkv", "Nosferatu (1922).mkv", "M (1931).mkv");
    }

    [Theory]
    [InlineData("printf '{ broken'")]
    [InlineData("printf ''")]
    [InlineData("printf 'null'")]
    [InlineData("printf '[1, 2]'")]
    [InlineData("printf '{ \"key\": 5, \"year\": \"many\" }'")]
    [InlineData("head -c 3000 /dev/urandom")]
    public async Task Files_damaged_while_it_runs_leave_every_page_standing(string damage)
    {
        await using var program = await ProgramUnderTest.Serve(_home);
        (await program.Run("scan", _home.Films.Path)).Ended(0);
        (await program.Run("enrich", "Metropolis")).Ended(0);
        var held = await Film(program, "Metropolis");

        Shell.Run($"for file in works/*.json people/*.json; do {damage} > \"$file\"; done", Path.Combine(_home.Folder, "clone", "demo"));

        (await program.Web.Get($"/v1/works/{held}")).Json.GetProperty("level").GetString()!.ToUpperInvariant().ShouldBe("DEEP");
        var other = await Film(program, "Nosferatu");
        (await program.Web.Get($"/films/{other}")).Status.ShouldBe(HttpStatusCode.OK, program.Said.Text);
        (await program.Web.Get($"/v1/works/{other}")).Status.ShouldBe(HttpStatusCode.OK);
        (await program.Run("enrich", "Nosferatu")).Ended(3);
        StoredText.Texts(_home, "select error from journal_dead_letters").ShouldBeEmpty();
        StoredText.Number(_home, "select count(*) from journal where type = 'EnrichmentFailed'").ShouldBeGreaterThan(0);
        (await program.Web.Get("/health")).Status.ShouldBe(HttpStatusCode.OK);
        (await program.Terminate()).ShouldBe(0);
    }

    [Fact]
    public async Task A_demo_whose_pack_is_bad_at_the_start_says_so_in_one_line()
    {
        File.WriteAllText(Path.Combine(_home.Folder, "clone", "demo", "pack.json"), "{ broken");
        (await _home.Run("serve", "--port", $"{FreePort.Take()}")).Ended(2).ErrorLines.ShouldHaveSingleItem().ShouldContain("pack.json");
    }

    public void Dispose() => _home.Dispose();

    private static async Task<string> Film(ProgramUnderTest program, string words) =>
        (await program.Web.Get($"/v1/works?q={words}")).Json.GetProperty("items")[0].GetProperty("id").GetString()!;
}
