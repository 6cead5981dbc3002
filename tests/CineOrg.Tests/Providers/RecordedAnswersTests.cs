using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Providers;
using CineOrg.Providers.Data;
using CineOrg.Providers.Tmdb;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Providers;

public sealed class RecordedAnswersTests : IDisposable
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("cineorg-record-");

    public void Dispose() => _place.Delete(recursive: true);

    private string Recording => Path.Combine(_place.FullName, "recordings");

    [Theory]
    [InlineData("pack")]
    [InlineData("pack.zip")]
    public async Task A_session_becomes_a_pack_that_answers_alike_without_network_or_key(string name)
    {
        var live = await Session();
        var to = Path.Combine(_place.FullName, name);
        new RecordedAnswers(Recording).Pack(to, "A session", ["fr", "en"], [Key], Stop).ShouldBe(2);
        PackManifest.Read(Packs.Open(to)).Providers.Keys.ShouldBe(["tmdb"]);

        using var replay = DataDoor.Open(new() { Mode = DataMode.Replay, Packs = [to] }, new MemoryQuota(), new MemoryAnswers(), TimeProvider.System);
        var told = await Source(replay).Details(Film, Stop);

        told.ShouldBeOfType<Answer.Found>().Statements.ShouldBe(live);
        Text(to).ShouldNotContain(Key);
        Text(to).ShouldContain("***");
    }

    [Fact]
    public async Task What_was_recorded_is_counted_by_source()
    {
        await Session();
        new RecordedAnswers(Recording).Count().ShouldBe(new Dictionary<string, int> { ["tmdb"] = 2 });
        new RecordedAnswers(Path.Combine(_place.FullName, "nowhere")).Count().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_that_is_taken_and_an_empty_recording_are_refused_in_one_line()
    {
        Should.Throw<InvalidDataException>(() => new RecordedAnswers(Recording).Pack(Path.Combine(_place.FullName, "x"), "t", [], [], Stop)).Message.ShouldContain("nothing is recorded");
        await Session();
        Should.Throw<InvalidDataException>(() => new RecordedAnswers(Recording).Pack(_place.FullName, "t", [], [], Stop)).Message.ShouldContain("is there already");
    }

    [Fact]
    public async Task The_same_recording_gives_the_same_archive()
    {
        await Session();
        var recorded = new RecordedAnswers(Recording);
        var (one, two) = (Path.Combine(_place.FullName, "1.zip"), Path.Combine(_place.FullName, "2.zip"));
        recorded.Pack(one, "t", ["fr"], [], Stop);
        recorded.Pack(two, "t", ["fr"], [], Stop);
        File.ReadAllBytes(one).ShouldBe(File.ReadAllBytes(two));
    }

    private static Subject Film => new(Guid.Empty, "", null, ExternalIds.Of("imdb", "tt0017136"), ["fr", "en"]);
    private static TmdbSource Source(DataDoor door) => new(new(door.Data, TmdbClient.DefaultBase, ["fr", "en"]), ["FR"]);

    /// <summary>What a provider answers that says the key back to whoever asks.</summary>
    private async Task<IReadOnlyList<Statement>> Session()
    {
        await using var provider = new LoopbackProvider(number => LoopbackProvider.Json(number == 1
            ? """{"movie_results":[{"id":19}],"person_results":[]}"""
            : $$"""{"id":19,"title":"Metropolis","runtime":153,"homepage":"https://x?api_key={{Key}}"}"""));
        var options = new ProviderOptions { Mode = DataMode.Hybrid, Recording = Recording, TmdbKey = Key, TmdbAddress = provider.Address, Contact = "a@b.example" };
        using var door = DataDoor.Open(options, new MemoryQuota(), new MemoryAnswers(), TimeProvider.System);
        var source = new TmdbSource(new(door.Data, provider.Address, ["fr", "en"]), ["FR"]);
        return (await source.Details(Film, Stop)).ShouldBeOfType<Answer.Found>().Statements;
    }

    private static string Text(string pack)
    {
        var files = Packs.Open(pack);
        return string.Concat(files.List("tmdb/movie").Concat(files.List("tmdb/find")).Select(file => System.Text.Encoding.UTF8.GetString(files.Read(file)!.Body.Span)));
    }
}
