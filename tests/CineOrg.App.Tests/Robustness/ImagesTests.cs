using System.Diagnostics;
using System.Net;
using CineOrg.App.Tests.Harness;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>Images in the true program, from hosts that behave badly.</summary>
public sealed class ImagesTests : IDisposable
{
    private readonly Home _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_poster_comes_from_here_in_the_widths_that_its_place_needs_and_is_asked_for_once()
    {
        await using var world = await ImageWorld.Open();
        var poster = (await world.Posters(_home)).Single();
        await using var program = await ProgramUnderTest.Serve(_home);

        var wall = await program.Web.Get("/films");
        wall.Text.ShouldContain($"{ImageWorld.At(poster)} 342w");
        wall.Text.ShouldNotContain("image.tmdb.org");
        wall.Header("Content-Security-Policy")!.ShouldContain("img-src 'self';");

        var shown = await program.Web.Get(ImageWorld.At(poster));
        shown.Status.ShouldBe(HttpStatusCode.OK);
        shown.Header("Content-Type").ShouldBe("image/jpeg");
        shown.Bytes.ShouldBe(ImageWorld.JpegOf("/t/p/w342/1.jpg", 20_000));
        shown.Header("Cache-Control")!.ShouldContain("immutable");
        shown.Header("Set-Cookie").ShouldBeNull();

        (await program.Web.Get(ImageWorld.At(poster), ("If-None-Match", shown.Header("ETag")!))).Status.ShouldBe(HttpStatusCode.NotModified);
        (await program.Web.Get(ImageWorld.At(poster))).Bytes.ShouldBe(shown.Bytes);
        world.Asked.ShouldBe(["/t/p/w342/1.jpg"]);
    }

    [Fact]
    public async Task Fifty_who_look_at_once_cost_one_request()
    {
        await using var world = await ImageWorld.Open();
        var poster = (await world.Posters(_home)).Single();
        await using var program = await ProgramUnderTest.Serve(_home, "--set", "enrichment:budgetMs=10000");
        var gate = new TaskCompletionSource();
        world.Answer = async context => { await gate.Task; await ImageWorld.Jpeg(context, 20_000); };

        var looks = Enumerable.Range(0, 50).Select(_ => program.Web.Get(ImageWorld.At(poster))).ToList();
        await Until.Holds(() => !world.Asked.IsEmpty);
        gate.SetResult();
        (await Task.WhenAll(looks)).ShouldAllBe(answer => answer.Bytes.Length == 20_000);
        world.Asked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("gone", 1)]
    [InlineData("html", 1)]
    [InlineData("svg", 1)]
    [InlineData("endless", 1)]
    [InlineData("refused", 2)]
    [InlineData("empty", 1)]
    public async Task What_is_no_image_is_drawn_instead_and_left_alone_for_a_while(string how, int status)
    {
        await using var world = await ImageWorld.Open();
        var poster = (await world.Posters(_home)).Single();
        await using var program = await ProgramUnderTest.Serve(_home, "--set", "enrichment:budgetMs=10000");
        world.Answer = Misbehaving(how);

        Drawn(await program.Web.Get(ImageWorld.At(poster)));
        await Until.Holds(() => StoredText.Number(_home, "select count(*) from images") == 1);
        StoredText.Number(_home, "select fetch_status from images").ShouldBe(status);
        var asked = world.Asked.Count;
        Drawn(await program.Web.Get(ImageWorld.At(poster)));
        world.Asked.Count.ShouldBe(asked);
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lie_about_the_type_changes_nothing()
    {
        await using var world = await ImageWorld.Open();
        var poster = (await world.Posters(_home)).Single();
        await using var program = await ProgramUnderTest.Serve(_home);
        world.Answer = context => ImageWorld.Jpeg(context, 5000, "text/html");
        var shown = await program.Web.Get(ImageWorld.At(poster));
        shown.Header("Content-Type").ShouldBe("image/jpeg");
        shown.Header("X-Content-Type-Options").ShouldBe("nosniff");
    }

    [Fact]
    public async Task Nobody_waits_for_a_host_that_does_not_answer()
    {
        await using var world = await ImageWorld.Open();
        var posters = await world.Posters(_home, 12);
        await using var program = await ProgramUnderTest.Serve(_home, "--set", "enrichment:budgetMs=300");
        world.Answer = context => new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);

        var begun = Stopwatch.GetTimestamp();
        foreach (var answer in await Task.WhenAll(posters.Select(poster => program.Web.Get(ImageWorld.At(poster))))) Drawn(answer).Header("Cache-Control").ShouldBe("no-store");
        (await program.Web.Get("/films")).Status.ShouldBe(HttpStatusCode.OK);
        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_is_not_followed()
    {
        await using var world = await ImageWorld.Open();
        await using var inner = await ImageWorld.Open();
        var poster = (await world.Posters(_home)).Single();
        await using var program = await ProgramUnderTest.Serve(_home, "--set", "enrichment:budgetMs=10000");
        world.Answer = context => { context.Response.Redirect($"{inner.Address}/secret.jpg"); return Task.CompletedTask; };

        Drawn(await program.Web.Get(ImageWorld.At(poster)));
        inner.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_has_us_fetch_what_the_catalogue_does_not_state_of_that_film_in_that_width()
    {
        await using var world = await ImageWorld.Open();
        var posters = await world.Posters(_home, 2);
        await using var program = await ProgramUnderTest.Serve(_home);
        var (film, key) = (ImageWorld.At(posters[0]).Split('/')[2], ImageWorld.At(posters[1]).Split('/')[3]);

        foreach (var path in (string[])[$"/images/{film}/{key}/342", $"/images/{film}/0123456789abcdef/342", ImageWorld.At(posters[0], 343), ImageWorld.At(posters[0], 0),
            $"/images/{Guid.Empty}/{key}/342", $"/images/{film}/..%2f..%2fcineorg.db/342", $"/images/{film}/{key}/-1", $"/images/{film}/{key}/99999999999"])
            (await program.Web.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        world.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Killed_while_images_come_it_shows_no_half_one()
    {
        await using var world = await ImageWorld.Open();
        var posters = await world.Posters(_home, 40);
        world.Answer = context => ImageWorld.Jpeg(context, 300_000);
        var draw = new Random(Killing.Seed);
        for (var kill = 0; kill < 5; kill++)
        {
            await using var program = await ProgramUnderTest.Serve(_home);
            var (before, looks) = (world.Asked.Count, posters.Select(poster => Looked(program, poster)).ToList());
            await Until.Holds(() => world.Asked.Count >= before + draw.Next(1, 8) || looks.All(look => look.IsCompleted));
            await program.Kill();
            await Task.WhenAll(looks);
        }

        await using var last = await ProgramUnderTest.Serve(_home, "--set", "enrichment:budgetMs=10000");
        foreach (var (poster, number) in posters.Select((poster, at) => (poster, at + 1)))
            (await last.Web.Get(ImageWorld.At(poster))).Bytes.ShouldBe(ImageWorld.JpegOf($"/t/p/w342/{number}.jpg", 300_000), $"seed {Killing.Seed}");
        // Ten seconds after the start what a kill left behind is swept.
        await Until.Holds(() => Files().Count == 40);
        StoredText.Number(_home, "select count(*) from image_files").ShouldBe(40);
    }

    [Fact]
    public async Task On_a_full_disk_images_are_shown_all_the_same_and_one_line_says_so()
    {
        Directory.CreateDirectory(_home.Data);
        Assert.SkipUnless(Shell.Code("mount -t tmpfs -o size=3m none data", _home.Folder) == 0, "no mounting here");
        try
        {
            await using var world = await ImageWorld.Open();
            var posters = await world.Posters(_home, 8);
            world.Answer = context => ImageWorld.Jpeg(context, 1_000_000);
            await using var program = await ProgramUnderTest.Serve(_home, "--set", "enrichment:budgetMs=10000");
            foreach (var poster in posters) (await program.Web.Get(ImageWorld.At(poster))).Bytes.Length.ShouldBe(1_000_000);
            (await program.Web.Get("/films")).Status.ShouldBe(HttpStatusCode.OK);
            await Until.Holds(() => program.Said.Text.Contains("Images cannot be kept", StringComparison.Ordinal));

            Shell.Run("mount -o remount,size=200m data", _home.Folder);
            foreach (var poster in posters) await program.Web.Get(ImageWorld.At(poster));
            Files().Count.ShouldBe(8);
        }
        finally
        {
            Shell.Run("umount -l data", _home.Folder);
        }
    }

    private static Func<HttpContext, Task> Misbehaving(string how) => context => how switch
    {
        "gone" => Status(context, StatusCodes.Status404NotFound),
        "refused" => Status(context, StatusCodes.Status403Forbidden),
        "html" => ImageWorld.Text(context, "<!doctype html><script>alert(1)</script>", "image/jpeg"),
        "svg" => ImageWorld.Text(context, """<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>""", "image/svg+xml"),
        "empty" => Status(context, StatusCodes.Status200OK),
        _ => Endless(context),
    };

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task Endless(HttpContext context)
    {
        context.Response.ContentType = "image/jpeg";
        var block = ImageWorld.JpegOf("/endless", 1 << 20);
        while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(block, context.RequestAborted);
    }

    private static async Task Looked(ProgramUnderTest program, string poster)
    {
        try
        {
            await program.Web.Get(ImageWorld.At(poster));
        }
        catch (HttpRequestException)
        {
            // It was killed meanwhile.
        }
    }

    private static Answer Drawn(Answer answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Header("Content-Type").ShouldBe("image/svg+xml");
        answer.Text.ShouldContain("<svg");
        answer.Text.ShouldNotContain("alert");
        return answer;
    }

    private IReadOnlyList<string> Files()
    {
        var folder = Path.Combine(_home.Data, "images");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)] : [];
    }
}
