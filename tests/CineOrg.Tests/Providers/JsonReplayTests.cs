using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CineOrg.Providers.Data;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

public sealed class JsonReplayTests : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly PackFolder _pack = new();

    public void Dispose() => _pack.Dispose();

    [Fact]
    public async Task A_recorded_entity_is_answered_in_its_language()
    {
        _pack.Write("tmdb/movie/19.fr.json", """{"id":19}""");
        Text(await _pack.Replay().Get(new("tmdb", "movie", "19") { Language = "fr" }, Stop)).ShouldBe("""{"id":19}""");
        (await _pack.Replay().Get(new("tmdb", "movie", "19") { Language = "en" }, Stop)).ShouldBeOfType<DataAnswer.Failed>();
    }

    [Fact]
    public async Task A_miss_is_not_recorded_and_never_nothing()
    {
        var answer = await _pack.Replay().Get(new("tmdb", "movie", "20"), Stop);
        answer.ShouldBeOfType<DataAnswer.Failed>().NotRecorded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_recorded_nothing_is_nothing()
    {
        _pack.Write("tmdb/movie/20.json", "null\n");
        (await _pack.Replay().Get(new("tmdb", "movie", "20"), Stop)).ShouldBeOfType<DataAnswer.Nothing>();
    }

    [Fact]
    public async Task A_batch_is_joined_from_its_entities_and_names_those_that_lack()
    {
        _pack.Write("wikidata/entity/Q1.json", """{"id":"Q1"}""").Write("wikidata/entity/Q2.json", """{"id":"Q2"}""");
        var answer = await _pack.Replay().Get(new("wikidata", "entity", ["Q1", "Q2", "Q3"]) { BatchProperty = "entities" }, Stop);
        Text(answer).ShouldBe("""{"entities":{"Q1":{"id":"Q1"},"Q2":{"id":"Q2"}}}""");
        answer.ShouldBeOfType<DataAnswer.Found>().Unanswered.ShouldBe(["Q3"]);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("..")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../outside")]
    [InlineData("..\\outside")]
    [InlineData("outside\0")]
    public async Task A_hostile_key_never_leaves_the_folder(string key)
    {
        _pack.Write("outside.json", "{}").Write("tmdb/outside.json", "{}");
        (await _pack.Replay().Get(new("tmdb", "movie", key), Stop)).ShouldBeOfType<DataAnswer.Failed>().NotRecorded.ShouldBeTrue();
        (await _pack.Replay().Get(new("tmdb", key, "x") { Language = key }, Stop)).ShouldBeOfType<DataAnswer.Failed>().NotRecorded.ShouldBeTrue();
    }

    [Fact]
    public void Different_keys_have_different_files_however_long_they_are()
    {
        var keys = new[] { "a.b", "a/b", "a~2fb", "a b", "é", new string('x', 5000), new string('x', 5001), "", "~" };
        keys.Select(PackPath.Name).Distinct().Count().ShouldBe(keys.Length);
        keys.Select(PackPath.Name).ShouldAllBe(name => name.Length <= 120 && !name.Contains('/') && !name.Contains('.'));
    }

    [Fact]
    public async Task A_link_in_a_pack_is_not_followed()
    {
        _pack.Write("secret.json", "{}").Write("tmdb/movie/1.json", "{}");
        File.CreateSymbolicLink(Path.Combine(_pack.Path, "tmdb/movie/2.json"), Path.Combine(_pack.Path, "secret.json"));
        (await _pack.Replay().Get(new("tmdb", "movie", "2"), Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("link");
    }

    [Theory]
    [InlineData("{\"id\":")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task A_damaged_recording_is_a_failure_that_names_it(string body)
    {
        _pack.Write("tmdb/movie/1.json", body);
        (await _pack.Replay().Get(new("tmdb", "movie", "1"), Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("tmdb/movie/1");
    }

    [Fact]
    public async Task A_zip_archive_answers_like_a_folder_and_its_bombs_are_refused()
    {
        var zip = _pack.Path + ".zip";
        _pack.Write("tmdb/movie/19.json", """{"id":19}""").Write("tmdb/movie/20.json", "{}" + new string(' ', IPackFiles.LargestFile));
        ZipFile.CreateFromDirectory(_pack.Path, zip);
        try
        {
            using var files = new ZipPack(zip);
            var replay = new JsonReplayProvider(files, Packs.Indexes);
            Text(await replay.Get(new("tmdb", "movie", "19"), Stop)).ShouldBe("""{"id":19}""");
            (await replay.Get(new("tmdb", "movie", "20"), Stop)).ShouldBeOfType<DataAnswer.Failed>().Reason.ShouldContain("larger");
        }
        finally
        {
            File.Delete(zip);
        }
    }

    [Theory]
    [InlineData("""{"pack":"p"}""", "pack.json")]
    [InlineData("""[1""", "pack.json")]
    [InlineData("""{"pack":"p","title":"t","schema":2,"version":1,"licence":"l","languages":[],"providers":{}}""", "schema 2")]
    [InlineData("""{"pack":"p","title":"t","schema":1,"version":1,"licence":"l","languages":[],"providers":{"tmdb":"../.."}}""", "inside")]
    [InlineData("""{"pack":"p","title":"t","schema":1,"version":1,"licence":"l","languages":[],"providers":{},"more":1}""", "more")]
    public void A_bad_manifest_stops_the_start_with_one_line(string manifest, string names)
    {
        using var pack = new PackFolder(manifest);
        var message = Should.Throw<InvalidDataException>(() => pack.Replay()).Message;
        message.ShouldContain(names);
        message.ShouldNotContain("\n");
    }

    private static string Text(DataAnswer answer)
    {
        var body = answer.ShouldBeOfType<DataAnswer.Found>().Body;
        using var _ = JsonDocument.Parse(body);
        return Encoding.UTF8.GetString(body.Span);
    }
}
