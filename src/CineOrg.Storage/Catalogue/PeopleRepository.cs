using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Search;

namespace CineOrg.Storage.Catalogue;

/// <summary>The people's door to the database.</summary>
internal sealed class PeopleRepository(Database database, Vocabulary vocabulary) : IPeopleRepository
{
    public ValueTask<Person?> Find(Guid id, CancellationToken stop = default) => new(database.Read(lane => PersonRows.Person(lane, id)));

    public ValueTask<PersonProfile?> Profile(Guid id, string language, CancellationToken stop = default) =>
        new(database.Read(lane => PersonRows.Profile(lane, id, language)));

    public ValueTask<IReadOnlyList<FilmographyItem>> Filmography(Guid id, string language, CancellationToken stop = default) =>
        new(database.Read(lane => Filmographies.Of(lane, id, language)));

    public ValueTask<IReadOnlyList<SourceDocument>> Sources(Guid id, CancellationToken stop = default) =>
        new(database.Read(lane => Knowledge.OfPersons.Sources(lane, id)));

    public ValueTask<IReadOnlyList<EnricherState>> EnricherStates(Guid id, CancellationToken stop = default) =>
        new(database.Read(lane => Knowledge.OfPersons.States(lane, id)));

    public (Guid Id, bool Created) Ensure(ITransaction transaction, string name, ExternalIds ids)
    {
        var lane = Changing(transaction);
        var held = ids.Count > 0 ? Knowledge.OfPersons.Claimant(lane, ids) : PersonRows.WithoutIds(lane, TitleKey.Of(name));
        if (held is not { } person) return (Add(lane, name, ids), true);
        if (ids.Count > 0) Knowledge.OfPersons.SaveIds(lane, Knowledge.OfPersons.IdOf(lane, person), ids);
        return (person, false);
    }

    public void SaveSource(ITransaction transaction, Guid id, SourceDocument document) =>
        Knowledge.OfPersons.SaveSource(Changing(transaction), id, document);

    public void SaveEnricherStates(ITransaction transaction, Guid id, IEnumerable<EnricherState> states) =>
        Knowledge.OfPersons.SaveStates(Transaction.Of(transaction).Lane, id, states);

    public void SaveResolved(ITransaction transaction, Guid id, ResolvedPerson resolved, Level level)
    {
        var lane = Changing(transaction);
        if (resolved.Name is { } name) vocabulary.Renamed(TitleKey.Of(name.Value));
        PersonResolving.Save(lane, Knowledge.OfPersons.IdOf(lane, id), resolved, level, database.Clock.GetUtcNow());
    }

    private Guid Add(Lane lane, string name, ExternalIds ids)
    {
        var now = database.Clock.GetUtcNow();
        var uuid = Guid.CreateVersion7(now);
        lane.Ask("insert into persons(uuid, full_name, name_key, created_at, updated_at) values(?, ?, ?, ?, ?)")
            .With(uuid).With(name).With(TitleKey.Of(name)).With(now).With(now).Run();
        Knowledge.OfPersons.AddIds(lane, lane.LastId, ids);
        return uuid;
    }

    private Lane Changing(ITransaction transaction)
    {
        var own = Transaction.Of(transaction);
        database.Generation.ChangedBy(own);
        return own.Lane;
    }
}
