using System.Diagnostics;
using System.Text;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Tests.Providers;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Bootstrap.World;

/// <summary>The sources as settings switch them on: through the composition root, over real HTTP, from a scanned file to its page.</summary>
public sealed class SourcesTests : IAsyncDisposable
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private readonly TemporaryFolder _packs = new();
    private Encyclopedias? _world;

    [Fact]
    public async Task A_scanned_film_climbs_to_deep_from_three_encyclopedias()
    {
        var world = await Open();
        await using var program = await ConfiguredProgram.Start([.. Network(world)], ("CINEORG_PROVIDERS__TMDB__KEY", Key));
        var film = await program.Scan("Metropolis.1927.1080p.BluRay.x264.mkv");

        await program.Open(film);
        await program.Until<MovieEnriched>(enriched => enriched.To == "deep");

        var shown = await program.Shown(film);
        (shown.Year, shown.DurationMinutes, shown.Summary, shown.Level).ShouldBe((1927, 153, "Metropolis est un film de Fritz Lang.", "deep"));
        shown.Crew.ShouldContain(credit => credit.Name == "Fritz Lang" && credit.Role == "director");
        shown.Keywords.ShouldBe(["dystopia"]);
        shown.WhereToWatch.ShouldHaveSingleItem().Service.ShouldBe("Arte");
        shown.ExternalIds["wikidata"].ShouldBe("Q151599");
        shown.Sources[Field.DurationMinutes].ShouldBe("wikidata");
        shown.Sources["summary.fr"].ShouldBe("wikipedia");
        shown.Sources[Field.Keyword].ShouldBe("tmdb");
        (await program.Open(film)).ShouldContain("Fritz Lang");
        world.Agents.Keys.ShouldAllBe(agent => agent.Contains("operator@example.org"));
        world.Asked.ShouldContain(asked => asked.StartsWith("/3/") && asked.Contains("api_key=" + Key));
        Holders(program.Data, Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recorded_film_of_TMDB_is_learned_with_nothing_else_switched_on()
    {
        var recorded = TestData.Body("tmdb/recorded/3_movie_tt1345836__append_to_response_credits_images_keywords.json");
        var world = await Open();
        world.Tmdb["search/movie"] = """{"results":[{"id":49026,"title":"The Dark Knight Rises","release_date":"2012-07-16"}]}""";
        world.Tmdb["movie/49026"] = recorded;
        await using var program = await ConfiguredProgram.Start(
            [$"providers:tmdb:baseUrl={world.Address}"], ("CINEORG_PROVIDERS__TMDB__KEY", Key));
        var film = await program.Scan("The.Dark.Knight.Rises.2012.1080p.mkv");

        await program.Open(film);
        await program.Until<MovieEnriched>(enriched => enriched.To == "deep");

        (await program.Shown(film)).Crew.ShouldContain(credit => credit.Name == "Christopher Nolan" && credit.Role == "director");
        world.Asked.ShouldAllBe(asked => asked.StartsWith("/3/"));
    }

    [Fact]
    public async Task Hybrid_records_what_the_network_said_and_replay_needs_no_network_for_it()
    {
        var world = await Open();
        var recording = Path.Combine(_packs.Path, "recording");
        await using (var recorder = await ConfiguredProgram.Start(
            [.. Network(world), "providers:mode=hybrid", $"providers:recording={recording}"], ("CINEORG_PROVIDERS__TMDB__KEY", Key)))
            await ClimbsToDeep(recorder);
        Holders(recording, Key).ShouldBeEmpty();
        await world.DisposeAsync();
        _world = null;

        await using var replayed = await ConfiguredProgram.Start(
            ["providers:mode=replay", $"providers:packs={recording}", "providers:wikidata:enabled=true", "providers:wikipedia:enabled=true"]);
        (await ClimbsToDeep(replayed)).Summary.ShouldBe("Metropolis est un film de Fritz Lang.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_dead_source_blocks_neither_another_nor_the_page(bool hangs)
    {
        var world = await Open();
        world.TmdbHangs = hangs;
        var settings = Network(world).Select(setting => !hangs && setting.StartsWith("providers:tmdb:baseUrl", StringComparison.Ordinal) ? "providers:tmdb:baseUrl=http://127.0.0.1:9" : setting);
        await using var program = await ConfiguredProgram.Start([.. settings], ("CINEORG_PROVIDERS__TMDB__KEY", Key));
        var film = await program.Scan("Metropolis.1927.mkv");

        var opened = Stopwatch.StartNew();
        var page = await program.Open(film);

        opened.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5)); // the budget is 1.5 s; the rest is a busy machine's
        page.ShouldContain("Metropolis");
        await program.Until<MovieEnriched>(enriched => enriched.Enrichers.Contains("summary"));
        var shown = await program.Shown(film);
        (shown.DurationMinutes, shown.Summary).ShouldBe((153, "Metropolis est un film de Fritz Lang."));
        shown.Crew.ShouldContain(credit => credit.Name == "Fritz Lang");
    }

    [Theory]
    [InlineData("providers:mode=replay", "Replay mode needs a pack")]
    [InlineData("providers:packs=/nonexistent/pack", "there is no such folder or archive")]
    public void A_pack_that_cannot_be_read_is_a_mistake_before_anything_starts(string setting, string complaint)
    {
        var mistakes = SettingsReader.Read(new(_packs.Path, "", new Dictionary<string, string>(), ["providers:mode=replay", setting])).Mistakes;
        mistakes.ShouldHaveSingleItem().ToString().ShouldContain(complaint);
    }

    [Fact]
    public void Wikimedia_is_not_asked_by_somebody_unknown()
    {
        IReadOnlyList<Mistake> Mistakes(params string[] settings) =>
            SettingsReader.Read(new(_packs.Path, "", new Dictionary<string, string>(), ["providers:wikidata:enabled=true", .. settings])).Mistakes;
        Mistakes().ShouldHaveSingleItem().ToString().ShouldStartWith("default: providers:contact: Wikidata and Wikipedia must be told");
        Mistakes("providers:mode=hybrid").ShouldHaveSingleItem().ToString().ShouldContain("providers:contact");
        Mistakes("providers:contact=operator@example.org").ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        if (_world is not null) await _world.DisposeAsync();
        _packs.Dispose();
    }

    private async Task<Encyclopedias> Open()
    {
        _world = await Encyclopedias.Open();
        Metropolis.Into(_world);
        return _world;
    }

    private static IEnumerable<string> Network(Encyclopedias world) =>
    [
        "providers:contact=operator@example.org",
        "providers:wikidata:enabled=true", $"providers:wikidata:baseUrl={world.Address}",
        "providers:wikipedia:enabled=true", $"providers:wikipedia:baseUrl={world.Address}/{{lang}}",
        $"providers:tmdb:baseUrl={world.Address}",
    ];

    private static async Task<MovieProfile> ClimbsToDeep(ConfiguredProgram program)
    {
        var film = await program.Scan("Metropolis.1927.mkv");
        await program.Open(film);
        await program.Until<MovieEnriched>(enriched => enriched.To == "deep");
        return await program.Shown(film);
    }

    /// <summary>Files in which a secret can be read.</summary>
    private static IEnumerable<string> Holders(string folder, string secret) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".sock", StringComparison.Ordinal) && ReadShared(file).AsSpan().IndexOf(Encoding.ASCII.GetBytes(secret)) >= 0);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
