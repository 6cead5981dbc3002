using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Providers.Data;
using CineOrg.Providers.Tmdb;
using CineOrg.Tests.Providers;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Enrichment;

/// <summary>A person opens a film that a background job has taken up among many: through the whole engine, to the order in which requests leave.</summary>
public sealed class HasteTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Level.Medium)]
    [InlineData(Level.Deep)]
    public async Task The_film_that_somebody_opens_is_asked_for_next_though_it_was_last_in_the_background(Level wanted)
    {
        var gate = new TaskCompletionSource();
        await using var world = new LoopbackProvider((_, head) => LoopbackProvider.Json($$"""{"id":{{Asked(head)}},"title":"Film"}""")) { Gate = gate.Task };
        using var http = new HttpDataProvider(ProviderHttp.Open([world.Address]),
            [new("tmdb") { UserAgent = "CineOrg/1", Limits = new("tmdb") { MaxConcurrent = 1 } }], new MemoryQuota(), TimeProvider.System);
        using var engine = new Engine(new TmdbSource(new(new SharedDataProvider(http, TimeProvider.System), world.Address, ["fr"]), ["FR"]));
        var films = await Task.WhenAll(Enumerable.Range(1, 10).Select(number => engine.Film($"Film {number}", 1950 + number, ("tmdb", $"{number}"))));
        List<Task<Level?>> work = [];
        foreach (var film in films)
        {
            work.Add(Haste.WithoutHaste(() => engine.Subject.Enrich(film, Level.Medium, Cause.None)));
            SpinWait.SpinUntil(() => world.Asked == 1 && Waiting(http) == work.Count - 1, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        }

        var opened = engine.Subject.Want(films[^1], wanted, TimeSpan.FromSeconds(60), Cause.None, Stop);
        gate.SetResult();
        await opened;
        Asked(world.Requests.ElementAt(1)).ShouldBe(films.Length);
        await Task.WhenAll(work);
        world.Asked.ShouldBe(films.Length);
    }

    private static int Waiting(HttpDataProvider http) => http.Standing(new()).Sum(host => host.Waiting);

    private static int Asked(string head) => int.Parse(head.Split('/')[3].Split('?')[0], System.Globalization.CultureInfo.InvariantCulture);
}
