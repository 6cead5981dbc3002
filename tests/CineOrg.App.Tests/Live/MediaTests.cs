using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>A copy's bytes by ranges (RFC 9110, section 14), as a browser's player asks for them.</summary>
public sealed class MediaTests(Cellar cellar)
{
    [Fact]
    public async Task A_film_is_sent_whole_with_its_type_and_length()
    {
        var answer = await Get();
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Header("Content-Type").ShouldBe("video/matroska");
        answer.Header("Accept-Ranges").ShouldBe("bytes");
        answer.Bytes.ShouldBe(await Film());
    }

    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=100-199", 100, 100)]
    [InlineData("bytes=4999990-", 4_999_990, -1)]
    [InlineData("bytes=-10", -10, 10)]
    public async Task One_range_is_answered_by_its_bytes(string range, int from, int length)
    {
        var film = await Film();
        var start = from < 0 ? film.Length + from : from;
        var end = length < 0 ? film.Length : start + length;
        var answer = await Get(("Range", range));
        answer.Status.ShouldBe(HttpStatusCode.PartialContent);
        answer.Header("Content-Range").ShouldBe($"bytes {start}-{end - 1}/{film.Length}");
        answer.Bytes.ShouldBe(film[start..end]);
    }

    [Theory]
    [InlineData("bytes=99999999-")]
    [InlineData("bytes=99999999-99999999999")]
    public async Task A_range_past_the_end_cannot_be_had(string range)
    {
        var answer = await Get(("Range", range));
        answer.Status.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
        answer.Header("Content-Range").ShouldBe($"bytes */{(await Film()).Length}");
        answer.Bytes.ShouldBeEmpty();
    }

    // The standard lets a server answer these with the whole; a player that asks so reads it as well.
    [Theory]
    [InlineData("bytes=0-9,20-29")]
    [InlineData("bytes=9-0")]
    [InlineData("pages=1-2")]
    [InlineData("bytes=x-y")]
    public async Task Several_ranges_or_what_is_none_are_answered_by_the_whole(string range)
    {
        var answer = await Get(("Range", range));
        (answer.Status, answer.Bytes.Length).ShouldBe((HttpStatusCode.OK, (await Film()).Length));
    }

    [Fact]
    public async Task A_range_holds_only_while_the_film_is_the_one_begun()
    {
        var modified = (await Get()).Header("Last-Modified").ShouldNotBeNull();
        (await Get(("Range", "bytes=0-9"), ("If-Range", modified))).Status.ShouldBe(HttpStatusCode.PartialContent);
        (await Get(("Range", "bytes=0-9"), ("If-Range", "Sat, 01 Jan 2000 00:00:00 GMT"))).Status.ShouldBe(HttpStatusCode.OK);
        (await Get(("If-Modified-Since", modified))).Status.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task HEAD_tells_the_length_and_sends_nothing()
    {
        var program = await cellar.Running;
        var answer = await program.Web.Head($"/media/{await program.Copy("ran")}");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Header("Content-Length").ShouldBe($"{(await Film()).Length}");
        answer.Bytes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_film_that_is_gone_is_not_found()
    {
        using var home = new Home();
        await using var program = await LibraryServer.Serve(home, "Ran (1985).mkv");
        var copy = await program.Copy("ran");
        File.Delete($"{home.Films.Path}/Ran (1985).mkv");
        (await program.Web.Get($"/media/{copy}")).ShouldRefuse(HttpStatusCode.NotFound, "unknown");
    }

    private async Task<Answer> Get(params (string Name, string Value)[] headers)
    {
        var program = await cellar.Running;
        return await program.Web.Get($"/media/{await program.Copy("ran")}", headers);
    }

    private async Task<byte[]> Film() =>
        await File.ReadAllBytesAsync(Directory.GetFiles((await cellar.Running).Home.Films.Path, "Ran*", SearchOption.AllDirectories)[0], TestContext.Current.CancellationToken);
}
