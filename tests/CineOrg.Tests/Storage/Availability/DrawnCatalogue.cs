using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Library.ReleaseNames;
using CineOrg.Storage.Engine;

namespace CineOrg.Tests.Storage.Availability;

/// <summary>
/// A catalogue drawn by a seed: films with copies on disks in and out of reach, present and missing, offers of services here and abroad,
/// people credited in them and sagas that they belong to.
/// </summary>
internal sealed class DrawnCatalogue : IDisposable
{
    private static readonly string[] Layers = [DataLocations.Ssd, DataLocations.Disk, DataLocations.Share, DataLocations.Cloud, DataLocations.Backup, DataLocations.Manual];
    private static readonly string[] Services = ["Arte", "Netflix", "MUBI", "Internet Archive"];
    private static readonly string[] Offers = ["free", "ads", "subscription", "rent", "buy"];
    private readonly Random _random;
    private readonly List<long> _roots = [];
    private readonly List<Guid> _copies = [];

    private DrawnCatalogue(int seed) => _random = new(seed);

    public Store Store { get; } = new();
    public List<Guid> Films { get; } = [];

    /// <summary>Each person's films.</summary>
    public Dictionary<Guid, List<Guid>> Cast { get; } = [];

    /// <summary>Each saga's films.</summary>
    public Dictionary<Guid, List<Guid>> Sagas { get; } = [];

    public static async Task<DrawnCatalogue> Of(int seed)
    {
        var drawn = new DrawnCatalogue(seed);
        await drawn.Store.Write(transaction =>
        {
            foreach (var (at, layer) in Layers.Index()) drawn._roots.Add(drawn.Root(transaction, at, layer));
            for (var film = 0; film < 24; film++) drawn.Film(transaction, film);
            for (var number = 0; number < 4; number++) drawn.Cast[drawn.Store.People.Ensure(transaction, $"Maria {number}", ExternalIds.None).Id] = [];
            for (var number = 0; number < 4; number++) drawn.Sagas[drawn.Saga(transaction, number)] = [];
            foreach (var film in drawn.Films) drawn.Link(transaction, film);
        });
        await drawn.Change();
        return drawn;
    }

    /// <summary>What happens to libraries: disks are unplugged, files go, a root turns out to lie elsewhere, sources tell anew.</summary>
    public async Task Change()
    {
        await Store.Write(transaction =>
        {
            var lane = Transaction.Of(transaction).Lane;
            foreach (var root in _roots)
                if (_random.Next(3) == 0) Store.Get<IPlaces>().Reach(transaction, root, _random.Next(2) == 0);
            if (_random.Next(3) == 0) Store.Get<IPlaces>().Lay(transaction, _roots[_random.Next(_roots.Count)], Layers[_random.Next(Layers.Length)], 5);
            foreach (var copy in _copies)
                if (_random.Next(4) == 0) lane.Ask("update copies set state = ? where uuid = ?").With(_random.Next(2)).With(copy).Run();
            foreach (var film in Films)
                if (_random.Next(6) == 0) Tell(transaction, film);
            if (_copies.Count > 0 && _random.Next(3) == 0) lane.Ask("delete from copies where uuid = ?").With(_copies[_random.Next(_copies.Count)]).Run();
        });
        Store.Database.Generation.Changed();
        Store.Clock.Pass(TimeSpan.FromSeconds(2));
    }

    public Viewing Viewing() => new((Curiosity)_random.Next(3), _random.Next(2) == 0 ? "FR" : "BE", _random.Next(4) == 0, _random.Next(2) == 0)
    {
        Services = [.. Services.Where(_ => _random.Next(2) == 0)],
    };

    public void Dispose() => Store.Dispose();

    private long Root(CineOrg.Core.Events.ITransaction transaction, int at, string layer)
    {
        var root = Store.Get<CineOrg.Core.Library.IInventory>().AddRoot(transaction, $"/films{at}", Store.Clock.GetUtcNow());
        Store.Get<IPlaces>().Lay(transaction, root.Key, layer, 1);
        return root.Key;
    }

    private void Film(CineOrg.Core.Events.ITransaction transaction, int number)
    {
        var film = Guid.CreateVersion7(Store.Clock.GetUtcNow());
        Films.Add(film);
        Store.Movies.Add(transaction, new() { Id = film, Title = $"Metropolis {number}", Year = 1900 + number, DurationMinutes = 90 });
        Tell(transaction, film);
        for (var copies = _random.Next(4) - 1; copies > 0; copies--) Copy(transaction, film);
    }

    private Guid Saga(CineOrg.Core.Events.ITransaction transaction, int number) =>
        Store.Collections.Ensure(transaction, new(new Dictionary<string, string> { ["fr"] = $"Cycle {number}" }, ExternalIds.Of("wikidata", $"Q{number + 1}"), null))!.Value.Id;

    private void Link(CineOrg.Core.Events.ITransaction transaction, Guid film)
    {
        Guid[] people = [.. Cast.Keys.Where(_ => _random.Next(3) == 0)], sagas = [.. Sagas.Keys.Where(_ => _random.Next(4) == 0)];
        foreach (var person in people) Cast[person].Add(film);
        foreach (var saga in sagas) Sagas[saga].Add(film);
        Store.Movies.SaveCredits(transaction, film, [.. people.Select((person, at) => new ResolvedCredit(person, CreditCategory.Cast, "actor", null, at))]);
        Store.Collections.SavePlaces(transaction, film, [.. sagas.Select(saga => (saga, (int?)null))]);
    }

    private void Copy(CineOrg.Core.Events.ITransaction transaction, Guid film)
    {
        var copy = Guid.CreateVersion7(Store.Clock.GetUtcNow());
        var root = _roots[_random.Next(_roots.Count)];
        Store.Get<CineOrg.Core.Library.IHoldings>().AddCopy(
            transaction, copy, film, _random.Next(2) == 0 ? "" : "Director's Cut", root, new ReleaseName { Input = "", Title = "Metropolis" }, null, Store.Clock.GetUtcNow());
        _copies.Add(copy);
    }

    private void Tell(CineOrg.Core.Events.ITransaction transaction, Guid film) => Store.Movies.SaveResolved(transaction, film, new()
    {
        Year = new(1900 + Films.IndexOf(film), "tmdb"), DurationMinutes = new(90, "tmdb"),
        Genres = new(_random.Next(2) == 0 ? ["drama"] : ["drama", "crime"], "tmdb"),
        Titles = new Dictionary<string, Chosen<string>> { [""] = new($"Metropolis {Films.IndexOf(film)}", "tmdb") },
        WhereToWatch = new([.. Services.Where(_ => _random.Next(4) == 0).Select(service => new WatchFact(
            new[] { "FR", "BE", WatchFact.Everywhere }[_random.Next(3)], service, Offers[_random.Next(Offers.Length)], null, null))], "tmdb"),
    }, Level.Deep);
}
