using System.Diagnostics;
using CineOrg.App.Tests.Browser;
using CineOrg.App.Tests.Harness;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

[assembly: AssemblyFixture(typeof(Stage))]

namespace CineOrg.App.Tests.Browser;

/// <summary>
/// The demo, with a shelf of films beside it whose names mean no good or leave a doubt. Films of the demo are left at
/// their basic facts, so that a page can be seen to fill itself in.
/// </summary>
public sealed class Stage : IAsyncDisposable
{
    private const string Ffmpeg = "/usr/bin/ffmpeg";
    private readonly Lazy<Task<Played>> _played = new(Start);

    public static bool HasVideo => File.Exists(Ffmpeg);

    public async Task<ProgramUnderTest> Running() => (await _played.Value).Program;

    public async Task<Visit> Owner() => (await _played.Value).Owner;

    /// <summary>Where a signed-in browser keeps being the owner.</summary>
    public async Task<Cookie> OwnerCookie() => (await _played.Value).Cookie;

    /// <summary>The id of the film with exactly this title, in French.</summary>
    public async Task<string> Film(string title)
    {
        var answer = await (await Running()).Web.Get($"/v1/works?lang=fr&pageSize=100&q={Uri.EscapeDataString(title)}");
        return answer.Json.List("items").First(film => film.Text("title") == title).Text("id");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_played.IsValueCreated) return;
        var played = await _played.Value;
        played.Owner.Dispose();
        await played.Program.DisposeAsync();
    }

    private static async Task<Played> Start()
    {
        var home = WithoutVideos();
        home.Films.With(
            "Doubt/Scarface (1932)/Scarface (1932).mkv", "Doubt/Scarface (1983)/Scarface (1983).mkv", "Doubt/Scarface.DVDRip.mkv",
            "<script>alert(1)<∕script> (2001).mkv", "قضية رقم ٢٣ (2017).mkv", "La Nuit 🎬 étoilée (2019).mkv");
        if (HasVideo) Shoot(Path.Combine(home.Films.Path, "Petite Bobine (2020).webm"));
        var program = await Begin(home);
        (await program.Run("scan", Path.Combine(home.Data, "library"))).Ended(0);
        (await program.Run("scan", home.Films.Path)).Ended(0);
        var owner = await program.ByKey(); // before the cookie: a new key ends all sessions
        return new(program, owner, await CookieOf(program));
    }

    /// <summary>A demo of one's own, of which nobody has asked anything yet.</summary>
    public static Task<ProgramUnderTest> Quiet() => Begin(WithoutVideos());

    private static Task<ProgramUnderTest> Begin(Home home) =>
        ProgramUnderTest.Start(home, home, ["demo", "--set", "http:requestsPerMinute=0", "--set", "enrichment:levels:owned=basic"]);

    // The demo's own videos would take longer to make than all tests to run.
    private static Home WithoutVideos()
    {
        var home = new Home();
        home.Variables["PATH"] = "/nonexistent";
        return home;
    }

    /// <summary>Signs a browser in by the link that the program printed, which works once.</summary>
    public static async Task<Cookie> CookieOf(ProgramUnderTest program)
    {
        var pair = (await Harness.Owner.CookieOf(program, program.OwnerLink)).Split('=', 2);
        return new() { Name = pair[0], Value = pair[1], Url = program.Address };
    }

    // Two kinds of quiet for the eye and ear, in a format that every build of the browser decodes.
    internal static void Shoot(string path)
    {
        using var made = Process.Start(new ProcessStartInfo(Ffmpeg,
        [
            "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=320x180:rate=10:duration=20", "-c:v", "libvpx", "-b:v", "200k", "-g", "10",
            "-deadline", "realtime", "-cpu-used", "8", path,
        ]))!;
        made.WaitForExit();
        made.ExitCode.ShouldBe(0);
    }

    private sealed record Played(ProgramUnderTest Program, Visit Owner, Cookie Cookie);
}
