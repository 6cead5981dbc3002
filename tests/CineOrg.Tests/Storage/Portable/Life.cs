using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Core.Library.Matching;
using CineOrg.Core.Library.ReleaseNames;
using CineOrg.Core.Social.Watched;
using CineOrg.Storage.Library;
using CineOrg.Tests.Enrichment.Merging;
using Statement = CineOrg.Core.Catalogue.Statement;

namespace CineOrg.Tests.Storage.Portable;

/// <summary>Something that happens to a library: what, and to whom (counted round).</summary>
internal sealed record Happening(int What, int One, int Other);

/// <summary>A library that grows by happenings: what sources tell, what files bring and what persons decide.</summary>
internal sealed class Life : IDisposable
{
    private readonly MergeRig _rig = new();
    private readonly List<Guid> _films = [];
    private readonly List<Guid> _people = [];
    private readonly List<Guid> _copies = [];
    private readonly Corrections _corrections;
    private readonly ReviewService _review;
    private int _number;

    public Life()
    {
        var resolution = new Resolution(Store.Movies, Store.People, Store.Collections, new EnrichmentOptions(), Store.Clock);
        _corrections = new(Store.Get<ICorrectionRepository>(), resolution, Store.Database, Store.Clock);
        _review = new(Store.Database, new Matches(Store.Database), Store.Movies, Store.Get<IMergeRepository>(), Store.Clock);
    }

    public Store Store => _rig.Store;

    public static int Kinds => 13;

    public async Task Goes(IEnumerable<Happening> happenings)
    {
        foreach (var happening in happenings)
        {
            await Happens(happening);
            Store.Clock.Pass(TimeSpan.FromMilliseconds(1500));
        }
    }

    private async Task Happens(Happening it)
    {
        if (_films.Count < 2) await Film();
        if (_people.Count < 2) await Person();
        var (film, other, person, somebody) = (At(_films, it.One), At(_films, it.Other), At(_people, it.One), At(_people, it.Other));
        switch (it.What)
        {
            case 0: await Film(); break;
            case 1: await Person(); break;
            case 2: await _rig.Service.Merge(EntityKind.Movie, film, other); break;
            case 3: await _rig.Service.Merge(EntityKind.Person, person, somebody); break;
            case 4: await Undo(it); break;
            case 5: await _rig.Service.Split(EntityKind.Movie, film, "wikidata", [], []); break;
            case 6: await Correct(film, $"Corrigé {it.Other}"); break;
            case 7: await TakeBack(film, it.Other); break;
            case 8: await Store.Write(transaction => { Store.Seen.Mark(transaction, $"v{it.Other % 3}", film, Store.Clock.GetUtcNow()); Leave(transaction, it, film); }); break;
            case 9: await Credit(film, person, it.Other); break;
            case 10: await Copy(film); break;
            case 11: await Choose(it, film); break;
            default: await Tell(film, other, somebody, person); break;
        }
    }

    private void Leave(ITransaction transaction, Happening it, Guid film) => Store.Get<IWatchRepository>().Save(transaction, $"v{it.Other % 3}", film,
        new(TimeSpan.FromSeconds(it.One % 90), it.Other % 2 == 0 ? null : TimeSpan.FromMinutes(100), Store.Clock.GetUtcNow(), it.Other % 4, it.Other % 4 > 0 ? Store.Clock.GetUtcNow() : null));

    private async Task Film()
    {
        var number = ++_number;
        _films.Add(await _rig.Film($"Œuvre n° {number} « é » 🎬", 1900 + number, "wikidata", ("wikidata", $"Q{number}"), ("imdb", $"tt{number:0000000}")));
    }

    private async Task Person()
    {
        var number = ++_number;
        _people.Add(await _rig.Person($"Zoë {number}", "tmdb", ("tmdb", $"{number}")));
    }

    private async Task Undo(Happening it)
    {
        if ((await _rig.Service.History(null)).Items is { Count: > 0 } history) await _rig.Service.Undo(At(history, it.One).Id);
    }

    private Task<Correction?> Correct(Guid film, string title) =>
        _corrections.Make(EntityKind.Movie, film, new(Field.Title, "fr", [title], "vu au générique"), "owner");

    private async Task TakeBack(Guid film, int other)
    {
        if (await _corrections.History(EntityKind.Movie, film) is { Count: > 0 } history) await _corrections.Undo(EntityKind.Movie, film, At(history, other).Id, "owner");
    }

    private Task Credit(Guid film, Guid person, int role) => Store.Write(transaction =>
    {
        if (Store.Movies.Find(transaction, film) is not null && Store.People.Find(transaction, person) is not null)
            Store.Movies.SaveCredits(transaction, film, [role % 2 == 0 ? new(person, CreditCategory.Crew, "director", null, 0) : new(person, CreditCategory.Cast, "actor", "Maria", role)]);
    });

    private Task Copy(Guid film) => Store.Write(transaction =>
    {
        if (Store.Movies.Find(transaction, film) is null) return;
        var (lane, copy) = (CineOrg.Storage.Engine.Transaction.Of(transaction).Lane, Guid.CreateVersion7(Store.Clock.GetUtcNow()));
        var holdings = new Holdings(Store.Database);
        lane.Ask("insert or ignore into roots(id, uuid, path, added_at) values(1, ?, '/films', 0)").With(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)).Run();
        var key = holdings.AddCopy(transaction, copy, film, "", 1, new ReleaseName { Input = "x", Title = "Film", Languages = ["fr"] }, new CopyEvidence(["Autre"], 90, []), Store.Clock.GetUtcNow());
        lane.Ask("insert or ignore into folders(id, root_id, path) values(1, 1, 'a b')").Run();
        lane.Ask("insert into copy_files(copy_id, folder_id, name, device, inode, size, mtime, fingerprint) values(?1, 1, ?2, 1, ?1, 5, -7, x'00ff')").With(key).With($"f{key}.mkv").Run();
        holdings.SaveNote(transaction, key, "film.nfo", [new Statement(Field.Title, null, "De la note", "nfo")], Store.Clock.GetUtcNow());
        new Matches(Store.Database).Propose(transaction, film, [new(film, "Peut-être", 1927, 0.5, ["titleNear"])], Store.Clock.GetUtcNow());
        _copies.Add(copy);
    });

    private async Task Choose(Happening it, Guid film)
    {
        if (_copies.Count == 0) return;
        if (it.Other % 4 == 0) await _review.Undo();
        else await _review.Accept(At(_copies, it.Other), FilmChoice.Held(film));
    }

    // Sources that tell of one what another holds: ids that two claim, and a word that two are two.
    private async Task Tell(Guid film, Guid other, Guid somebody, Guid person)
    {
        await Store.Write(transaction =>
        {
            if (film != other && Store.Movies.Find(transaction, film) is not null && Store.Movies.Find(transaction, other) is not null) _rig.Merges.TellApart(transaction, film, other);
        });
        if (somebody != person && await Store.People.Find(somebody) is not null) await _rig.ToldOf(somebody, "Zoë", "tmdb", ("tmdb", "1"));
    }

    private static T At<T>(IReadOnlyList<T> all, int at) => all[at % all.Count];

    public void Dispose() => _rig.Dispose();
}
