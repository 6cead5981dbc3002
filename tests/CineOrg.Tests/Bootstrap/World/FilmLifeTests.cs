using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Uses;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Bootstrap.World;

/// <summary>A film's whole life in the whole program, through its pages and API: learnt as far as somebody asks, forgotten when nobody does, back on demand.</summary>
public sealed class FilmLifeTests : IAsyncDisposable
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private static readonly TimeSpan HalfAYear = TimeSpan.FromDays(181);
    private Encyclopedias? _world;

    [Fact]
    public async Task A_film_out_of_a_filmography_is_learnt_forgotten_and_whole_again()
    {
        await using var program = await Start();
        var metropolis = await program.Scan("Metropolis.1927.mkv");
        await program.Read($"/v1/works/{metropolis}/cast");
        await Reaches(program, metropolis, "medium");
        var lang = (await program.Shown(metropolis)).Crew.Single(credit => credit.Name == "Fritz Lang").PersonId;

        await program.Read($"/persons/{lang}", $"/films/{metropolis}");
        var m = (await program.Until<MovieCreated>(created => created is { Title: "M", Origin: "filmography" })).MovieId;
        (await program.Shown(m)).Level.ShouldBe("initial");

        await program.Read($"/films/{m}", $"/persons/{lang}");
        await program.Until<RelatedMovieRequested>(asked => asked.MovieId == m && asked.FromId == lang);
        await Reaches(program, m, "basic");

        await program.Read($"/v1/works/{m}/cast");
        await Reaches(program, m, "medium");
        var whole = await program.Shown(m);
        whole.Cast.ShouldHaveSingleItem().Name.ShouldBe("Peter Lorre");

        program.Clock.Pass(HalfAYear);
        await program.Get<EventBus>().Publish(new HousekeepingRequested(), stop: Stop);
        (await program.Until<MovieDowngraded>(gone => gone.MovieId == m)).ShouldSatisfyAllConditions(gone => (gone.From, gone.To).ShouldBe(("medium", "basic")));
        (await program.Read($"/films/{m}")).ShouldContain("M – Eine Stadt sucht einen Mörder");

        await program.Read($"/v1/works/{m}/cast");
        await Until(async () => (await program.Shown(m)).Level == "medium");
        var again = await program.Shown(m);
        (again.Title, again.Year, again.DurationMinutes, string.Join(',', again.Genres)).ShouldBe((whole.Title, whole.Year, whole.DurationMinutes, string.Join(',', whole.Genres)));
        again.Cast.ShouldHaveSingleItem().Name.ShouldBe("Peter Lorre");
    }

    [Fact]
    public async Task A_film_out_of_a_file_climbs_with_interest_and_sinks_without_it()
    {
        await using var program = await Start();
        var film = await program.Scan("Metropolis.1927.mkv");
        await program.Open(film);
        await Reaches(program, film, "basic");
        await program.Read($"/v1/works/{film}/cast");
        await Reaches(program, film, "medium");
        await program.Read($"/v1/works/{film}/images");
        await Reaches(program, film, "deep");
        await Until(async () => await program.Get<IStatsRepository>().Find(EntityKind.Movie, film, Stop) is { ViewCount: 3 });

        program.Clock.Pass(HalfAYear);
        await program.Get<EventBus>().Publish(new HousekeepingRequested(), stop: Stop);
        await program.Until<MovieDowngraded>(gone => gone.MovieId == film);

        Told(await program.Told(), film).ShouldBe(
        [
            "Library VideoFileDetected", "Catalogue MovieCreated",
            "User MovieRequested basic", "Catalogue EnrichmentRequested basic", "Catalogue MovieEnriched basic",
            "User MovieRequested medium", "Catalogue EnrichmentRequested medium", "Catalogue MovieEnriched medium",
            "User MovieRequested deep", "Catalogue EnrichmentRequested deep", "Catalogue MovieEnriched deep",
            "Schedule HousekeepingRequested", "Catalogue MovieDowngraded basic",
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_world is not null) await _world.DisposeAsync();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // The life of one film: each level when it is first reached, whatever several sources' answers came in between.
    private static List<string> Told(IReadOnlyList<Event> all, Guid film) => [.. all
        .Where(one => one is HousekeepingRequested || one.Subject == film || one is VideoFileDetected)
        .Select(one => one switch
        {
            MovieRequested asked => $"{one.Category} MovieRequested {asked.Needs}",
            EnrichmentRequested asked => $"{one.Category} EnrichmentRequested {asked.Level}",
            MovieEnriched { From: var from, To: var to } => from == to ? "" : $"{one.Category} MovieEnriched {to}",
            MovieDowngraded gone => $"{one.Category} MovieDowngraded {gone.To}",
            VideoFileDetected or MovieCreated or HousekeepingRequested => $"{one.Category} {one.GetType().Name}",
            _ => "",
        }).Where(line => line.Length > 0).Distinct()];

    private static Task<MovieEnriched> Reaches(ConfiguredProgram program, Guid film, string level) =>
        program.Until<MovieEnriched>(enriched => enriched.MovieId == film && enriched.To == level);

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var soon = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var tries = 0; tries < 600 && !await holds(); tries++) await soon.WaitForNextTickAsync(Stop);
        (await holds()).ShouldBeTrue();
    }

    // Only what an act needs is fetched: then each act is seen to fetch its own.
    private async Task<ConfiguredProgram> Start()
    {
        _world = await Encyclopedias.Open();
        Metropolis.Into(_world);
        _world.Tmdb["person/68"] = """
            {"id":68,"name":"Fritz Lang","birthday":"1890-12-05","combined_credits":{"crew":[{"media_type":"movie","id":832,"title":"M","release_date":"1931-05-11","job":"Director"}]}}
            """;
        _world.Tmdb["movie/832"] = """
            {"id":832,"imdb_id":"tt0022100","title":"M – Eine Stadt sucht einen Mörder","original_title":"M","original_language":"de","overview":"A city looks for a murderer.",
             "release_date":"1931-05-11","runtime":111,"genres":[{"id":80}],"keywords":{"keywords":[{"name":"whistling"}]},
             "credits":{"cast":[{"id":2094,"name":"Peter Lorre","character":"Hans Beckert","order":0}],"crew":[{"id":68,"name":"Fritz Lang","job":"Director"}]}}
            """;
        return await ConfiguredProgram.Start(
            ["enrichment:levels:fills=initial", "context:prefetchBatch=0", "journal:keepDays=3650", $"providers:tmdb:baseUrl={_world.Address}"], ("CINEORG_PROVIDERS__TMDB__KEY", Key));
    }
}
