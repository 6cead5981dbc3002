using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Search;

namespace CineOrg.Storage.Catalogue;

/// <summary>The films' door to the database; each subject has a file of its own beside this one.</summary>
internal sealed class MovieRepository(Database database, MovieLists lists, TitleSearch search, DatabaseEngine words) : IMovieRepository
{
    /// <summary>One with parts of its own, whose search is the database's.</summary>
    public static MovieRepository Over(Database database)
    {
        var lists = new MovieLists(database);
        var memory = new MemoryEngine(database);
        var words = new DatabaseEngine(database, new(database), memory);
        return new(database, lists, new(database, memory, words, lists), words);
    }

    public long Generation => database.Generation.Number;

    public ValueTask<Movie?> Find(Guid id, CancellationToken stop = default) =>
        new(database.Read(lane => MovieRows.One(lane, lane.Ask(MovieRows.Columns + "where w.uuid = ?").With(id))));

    public ValueTask<Level?> LevelOf(Guid id, CancellationToken stop = default) => new(database.Read(lane => MovieLevels.Of(lane, id)));

    public ValueTask<string?> TitleOf(Guid id, string language, CancellationToken stop = default) =>
        new(database.Read(lane => ShownTexts.TitleOf(lane, id, language)));

    public ValueTask<Movie?> FindByExternalId(string source, string value, CancellationToken stop = default) =>
        new(database.Read(lane => MovieRows.One(lane, lane.Ask(MovieRows.Columns +
            "join work_ids i on i.work_id = w.id where i.source = ? and i.value = ?").With(source).With(value))));

    public ValueTask<IReadOnlyList<Movie>> FindByTitle(string titleKey, int? year, CancellationToken stop = default) =>
        new(database.Read(lane => MovieRows.Many(lane, lane.Ask(MovieRows.Columns +
            "join work_titles t on t.work_id = w.id where t.title_key = ?1 and (?2 is null or w.year = ?2) order by w.id limit 100")
            .With(titleKey).With(year))));

    public ValueTask<MovieProfile?> Profile(Guid id, string language, bool withPaths = false, CancellationToken stop = default) =>
        new(database.Read(lane => MovieProfiles.Read(lane, id, language, withPaths)));

    public ValueTask<Page<MovieItem>> List(MovieQuery query, CancellationToken stop = default) => new(lists.Page(query));

    public ValueTask<IReadOnlyList<MovieItem>> Items(IReadOnlyList<Guid> ids, string language, CancellationToken stop = default) =>
        new(database.Read(lane => MovieItems.Of(lane, ids, language)));

    public ValueTask<IReadOnlyList<Shelf>> Shelves(ShelfKind kind, Within? within, CancellationToken stop = default) => new(lists.Shelves(kind, within));

    public ValueTask<Facets> Facets(Within? within, CancellationToken stop = default) => new(lists.Facets(within));

    public ValueTask<SearchAnswer> Search(string text, string language, int limit, CancellationToken stop = default) =>
        Search(new SearchQuery(text, new(language, 1, Math.Clamp(limit, 1, 100))), stop);

    public ValueTask<SearchAnswer> Search(SearchQuery query, CancellationToken stop = default) => new(search.Find(query));

    public ValueTask<SearchStanding> SearchStanding(CancellationToken stop = default) => new(search.Standing());

    public ValueTask<IReadOnlyList<Guid>> FoundBy(string text, CancellationToken stop = default) => new(words.FindAll(text));

    public ValueTask<IReadOnlyList<Guid>> Below(Level level, bool ownedOnly, Guid? after, int limit, CancellationToken stop = default) =>
        new(database.Read(lane => MovieLevels.Below(lane, level, ownedOnly, after, limit)));

    public ValueTask<IReadOnlyList<SourceDocument>> Sources(Guid id, CancellationToken stop = default) =>
        Knowledge.OfWorks.Sources(database, id);

    public ValueTask<IReadOnlyList<EnricherState>> EnricherStates(Guid id, CancellationToken stop = default) =>
        new(database.Read(lane => Knowledge.OfWorks.States(lane, id)));

    public void Add(ITransaction transaction, Movie movie) => MovieAdding.Add(Changing(transaction), movie, database.Clock.GetUtcNow());

    public void DropSource(ITransaction transaction, Guid id, string source)
    {
        var lane = Changing(transaction);
        Knowledge.OfWorks.DropSource(lane, id, source);
        Credits.DropBareNames(lane, Knowledge.OfWorks.IdOf(lane, id), source);
    }

    public void SaveSource(ITransaction transaction, Guid id, SourceDocument document) =>
        Knowledge.OfWorks.SaveSource(Changing(transaction), id, document);

    public void SaveEnricherStates(ITransaction transaction, Guid id, IEnumerable<EnricherState> states) =>
        Knowledge.OfWorks.SaveStates(Transaction.Of(transaction).Lane, id, states);

    public IReadOnlyList<EnricherState> EnricherStates(ITransaction transaction, Guid id) => Knowledge.OfWorks.States(Transaction.Of(transaction).Lane, id);

    public void Reopen(ITransaction transaction, Guid id, IEnumerable<string> enrichers) => Knowledge.OfWorks.Reopen(Transaction.Of(transaction).Lane, id, enrichers);

    public void DropCredits(ITransaction transaction, Guid id)
    {
        var lane = Changing(transaction);
        Credits.Drop(lane, Knowledge.OfWorks.IdOf(lane, id));
    }

    public void SaveResolved(ITransaction transaction, Guid id, ResolvedMovie resolved, Level level)
    {
        var lane = Changing(transaction);
        MovieResolving.Save(lane, Knowledge.OfWorks.IdOf(lane, id), resolved, level, database.Clock.GetUtcNow());
    }

    public void SaveCredits(ITransaction transaction, Guid id, IReadOnlyList<ResolvedCredit> credits)
    {
        var lane = Changing(transaction);
        Credits.Replace(lane, Knowledge.OfWorks.IdOf(lane, id), credits);
    }

    public void AddCredit(ITransaction transaction, Guid id, ResolvedCredit credit)
    {
        var lane = Changing(transaction);
        Credits.AddOne(lane, Knowledge.OfWorks.IdOf(lane, id), credit);
    }

    public Guid? Claim(ITransaction transaction, ExternalIds ids)
    {
        var lane = Transaction.Of(transaction).Lane;
        if (Knowledge.OfWorks.Claimant(lane, ids) is not { } known) return null;
        if (ids.Count > 1) Knowledge.OfWorks.Claim(lane, Knowledge.OfWorks.IdOf(lane, known), ids, database.Clock.GetUtcNow());
        return known;
    }

    public IReadOnlyList<SourceDocument> Sources(ITransaction transaction, Guid id) =>
        Knowledge.OfWorks.Sources(transaction, id, database.Clock.GetUtcNow());

    public Movie? Find(ITransaction transaction, Guid id)
    {
        var lane = Transaction.Of(transaction).Lane;
        return MovieRows.One(lane, lane.Ask(MovieRows.Columns + "where w.uuid = ?").With(id));
    }

    public void Identify(ITransaction transaction, Guid id, ExternalIds ids)
    {
        var lane = Changing(transaction);
        var key = Knowledge.OfWorks.IdOf(lane, id);
        Knowledge.OfWorks.SaveIds(lane, key, ids, database.Clock.GetUtcNow());
        lane.Ask("delete from work_enrichers where work_id = ?").With(key).Run();
        lane.Ask("update works set level = 0 where id = ?").With(key).Run();
    }

    public Guid? Claim(ITransaction transaction, MovieKind kind, string title, int year, ExternalIds ids)
    {
        var lane = Changing(transaction);
        if (Unnamed.Find(lane, kind, title, year, ids) is not { } found) return null;
        Knowledge.OfWorks.Claim(lane, found.Id, ids, database.Clock.GetUtcNow());
        return found.Uuid;
    }

    private Lane Changing(ITransaction transaction)
    {
        var own = Transaction.Of(transaction);
        database.Generation.ChangedBy(own);
        return own.Lane;
    }
}
