using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>The people's door to the database.</summary>
internal sealed class PeopleRepository(Database database, PeopleLists lists, MovieLists films) : IPeopleRepository
{
    public ValueTask<Person?> Find(Guid id, CancellationToken stop = default) => new(database.Read(lane => PersonRows.Person(lane, id)));

    public ValueTask<PeopleProfile?> Profile(Guid id, string language, CancellationToken stop = default) =>
        new(database.Read(lane => PersonRows.Profile(lane, id, language)));

    public ValueTask<IReadOnlyList<FilmographyItem>> Filmography(Guid id, string language, CancellationToken stop = default) =>
        new(database.Read(lane => Filmographies.Of(lane, id, language)));

    public ValueTask<IReadOnlyList<SourceDocument>> Sources(Guid id, CancellationToken stop = default) =>
        Knowledge.OfPersons.Sources(database, id);

    public ValueTask<IReadOnlyList<EnricherState>> EnricherStates(Guid id, CancellationToken stop = default) =>
        new(database.Read(lane => Knowledge.OfPersons.States(lane, id)));

    public ValueTask<Level?> LevelOf(Guid id, CancellationToken stop = default) => new(database.Read(lane => PersonRows.LevelOf(lane, id)));

    public ValueTask<Page<PersonItem>> List(int page, int pageSize, CancellationToken stop = default) => new(lists.Page(page, pageSize));

    public ValueTask<IReadOnlyList<PersonItem>> Items(IReadOnlyList<Guid> ids, CancellationToken stop = default) =>
        new(database.Read(lane => (IReadOnlyList<PersonItem>)PersonItems.Of(
            lane, [.. ids.Select(id => Knowledge.OfPersons.Find(lane, id)).OfType<long>().Select(id => (int)id)])));

    public ValueTask<IReadOnlyList<PersonIndexEntry>> Lookup(string nameOrId, CancellationToken stop = default) =>
        new(database.Read(lane => PeopleIndex.Find(lane, nameOrId)));

    public ValueTask<IReadOnlyList<PersonIndexEntry>> Index(Guid? after, int limit, CancellationToken stop = default) =>
        new(database.Read(lane => PeopleIndex.After(lane, after, limit)));

    public ValueTask<Page<FilmographyEntry>?> Credits(FilmographyQuery query, CancellationToken stop = default) =>
        new(database.Read(lane => CreditPages.Of(lane, query, query.Within is null ? null : films.Left(new("", 1, 1) { Within = query.Within }))));

    public ValueTask<IReadOnlyList<Guid>> Below(Level level, bool ownedOnly, Guid? after, int limit, CancellationToken stop = default) =>
        new(database.Read(lane => PersonLevels.Below(lane, level, ownedOnly, after, limit)));

    public (Guid Id, bool Created) Ensure(ITransaction transaction, string name, ExternalIds ids, CreditPlace? place = null)
    {
        var lane = Changing(transaction);
        var held = ids.Count > 0 ? Knowledge.OfPersons.Claimant(lane, ids)
            : place is null ? null : PersonRows.Unidentified(lane, TitleKey.Of(name), place);
        if (held is not { } person) return (Add(lane, name, ids, place), true);
        if (ids.Count > 0) Knowledge.OfPersons.Claim(lane, Knowledge.OfPersons.IdOf(lane, person), ids, database.Clock.GetUtcNow());
        return (person, false);
    }

    public Person? Find(ITransaction transaction, Guid id) => PersonRows.Person(Transaction.Of(transaction).Lane, id);

    public IReadOnlyList<SourceDocument> Sources(ITransaction transaction, Guid id) =>
        Knowledge.OfPersons.Sources(transaction, id, database.Clock.GetUtcNow());

    public void SaveSource(ITransaction transaction, Guid id, SourceDocument document) =>
        Knowledge.OfPersons.SaveSource(Changing(transaction), id, document);

    public void SaveEnricherStates(ITransaction transaction, Guid id, IEnumerable<EnricherState> states) =>
        Knowledge.OfPersons.SaveStates(Transaction.Of(transaction).Lane, id, states);

    public IReadOnlyList<EnricherState> EnricherStates(ITransaction transaction, Guid id) => Knowledge.OfPersons.States(Transaction.Of(transaction).Lane, id);

    public void Reopen(ITransaction transaction, Guid id, IEnumerable<string> enrichers) => Knowledge.OfPersons.Reopen(Transaction.Of(transaction).Lane, id, enrichers);

    public void SaveResolved(ITransaction transaction, Guid id, ResolvedPerson resolved, Level level)
    {
        var lane = Changing(transaction);
        PersonResolving.Save(lane, Knowledge.OfPersons.IdOf(lane, id), resolved, level, database.Clock.GetUtcNow());
    }

    public void DropFilmography(ITransaction transaction, Guid id)
    {
        var lane = Changing(transaction);
        Catalogue.Credits.DropFilmography(lane, Knowledge.OfPersons.IdOf(lane, id));
    }

    private Guid Add(Lane lane, string name, ExternalIds ids, CreditPlace? place)
    {
        var now = database.Clock.GetUtcNow();
        var uuid = Guid.CreateVersion7(now);
        lane.Ask("insert into persons(uuid, full_name, name_key, named_by, created_at, updated_at) values(?, ?, ?, ?, ?, ?)")
            .With(uuid).With(name).With(TitleKey.Of(name)).With(ids.Count > 0 ? null : place?.Source).With(now).With(now).Run();
        var id = lane.LastId;
        PersonNames.Add(lane, id, name);
        Knowledge.OfPersons.AddIds(lane, id, ids, now);
        return uuid;
    }

    private Lane Changing(ITransaction transaction)
    {
        var own = Transaction.Of(transaction);
        database.Generation.ChangedBy(own);
        return own.Lane;
    }
}
