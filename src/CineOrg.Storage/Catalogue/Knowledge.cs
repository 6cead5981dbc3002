using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Merging;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>What works and persons have alike: ids, source documents and enricher states, in tables of the same shape.</summary>
internal sealed class Knowledge(string subject, EntityKind kind)
{
    public static readonly Knowledge OfWorks = new("work", EntityKind.Movie);
    public static readonly Knowledge OfPersons = new("person", EntityKind.Person);
    public static readonly Knowledge OfCollections = new("collection", EntityKind.Collection);

    public static Knowledge Of(EntityKind subject) => subject == EntityKind.Movie ? OfWorks : OfPersons;

    private readonly string _idOf = $"select id from {subject}s where uuid = ?";
    private readonly string _claimant = $"select s.uuid from {subject}_ids i join {subject}s s on s.id = i.{subject}_id where i.source = ? and i.value = ?";
    private readonly string _ids = $"select source, value from {subject}_ids where {subject}_id = ? and former = 0";
    private readonly string _dropOtherId = $"delete from {subject}_ids where {subject}_id = ? and source = ? and value <> ? and former = 0";
    private readonly string _addId = $"insert or ignore into {subject}_ids(source, value, {subject}_id) values(?, ?, ?)";
    private readonly string _idOwner = $"select {subject}_id, former from {subject}_ids where source = ? and value = ?";
    private readonly string _former = $"update {subject}_ids set former = ?3 where {subject}_id = ?1 and source = ?2 and former = ?4";
    private readonly string _sources = $"select source, external_id, source_url, fetched_at, raw_data, confidence from {subject}_sources where {subject}_id = ?";
    private readonly string _reopen = $"delete from {subject}_enrichers where {subject}_id = ? and enricher = ?";
    // Changed in place: the triggers that keep the sum of deep_bytes see what was there before.
    private readonly string _saveSource = $"""
        insert into {subject}_sources({subject}_id, source, external_id, source_url, fetched_at, raw_data, confidence, deep_bytes)
        values(?, ?, ?, ?, ?, cast(? as text), ?, ?)
        on conflict ({subject}_id, source) do update set external_id = excluded.external_id, source_url = excluded.source_url,
          fetched_at = excluded.fetched_at, raw_data = excluded.raw_data, confidence = excluded.confidence, deep_bytes = excluded.deep_bytes
        """;
    private readonly string _dropSource = $"delete from {subject}_sources where {subject}_id = ? and source = ?";
    private readonly Quarantine _quarantine = new(subject, kind);
    private readonly string _states = $"select enricher, outcome, at, next_attempt_at from {subject}_enrichers where {subject}_id = ?";
    private readonly string _saveState =
        $"insert or replace into {subject}_enrichers({subject}_id, enricher, outcome, at, next_attempt_at) values(?, ?, ?, ?, ?)";

    public long? Find(Lane lane, Guid uuid)
    {
        using var row = lane.Ask(_idOf).With(uuid);
        return row.Next() ? row.Long(0) : null;
    }

    /// <exception cref="ArgumentException">Nobody has this UUID.</exception>
    public long IdOf(Lane lane, Guid uuid) => Find(lane, uuid) ?? throw new ArgumentException($"No {subject} {uuid}", nameof(uuid));

    public Guid? Claimant(Lane lane, ExternalIds ids)
    {
        foreach (var (source, value) in ids)
            if (Claimant(lane, source, value) is { } claimant) return claimant;
        return null;
    }

    public Guid? Claimant(Lane lane, string source, string value)
    {
        using var row = lane.Ask(_claimant).With(source).With(value);
        return row.Next() ? row.Guid(0) : null;
    }

    public List<KeyValuePair<string, string>> Ids(Lane lane, long id)
    {
        using var rows = lane.Ask(_ids).With(id);
        var ids = new List<KeyValuePair<string, string>>();
        while (rows.Next()) ids.Add(new(rows.Text(0), rows.Text(1)));
        return ids;
    }

    /// <summary>
    /// Keeps one value per source; a value that another subject claims stays with that one, ours is left as it was, and the clash is
    /// noted. What a person took for a source stands above what the sources say.
    /// </summary>
    public void SaveIds(Lane lane, long id, ExternalIds ids, DateTimeOffset now)
    {
        foreach (var (source, told) in ids)
        {
            var value = ClashRows.Taken(lane, kind, id, source) ?? told;
            switch (Owner(lane, source, value))
            {
                case ({ } owner, _) when owner != id:
                    ClashRows.Note(lane, kind, source, value, owner, id, now);
                    break;
                case (_, > 0 and var former):
                    Exchange(lane, id, source, former);
                    break;
                default:
                    lane.Ask(_dropOtherId).With(id).With(source).With(value).Run();
                    lane.Ask(_addId).With(source).With(value).With(id).Run();
                    break;
            }
        }
    }

    /// <summary>Ids that sources state beside the believed ones: whoever else holds one clashes with us, and else we clash with ourselves.</summary>
    public void NoteContrary(Lane lane, long id, IReadOnlyList<KeyValuePair<string, string>> ids, DateTimeOffset now)
    {
        foreach (var (source, value) in ids)
            if (Owner(lane, source, value).Id is not { } owner || owner != id) ClashRows.Note(lane, kind, source, value, Owner(lane, source, value).Id ?? id, id, now);
    }

    /// <summary>Ids of somebody just added, who has none to drop.</summary>
    public void AddIds(Lane lane, long id, ExternalIds ids, DateTimeOffset now)
    {
        foreach (var (source, value) in ids)
            if (Owner(lane, source, value).Id is { } owner) ClashRows.Note(lane, kind, source, value, owner, id, now);
            else lane.Ask(_addId).With(source).With(value).With(id).Run();
    }

    /// <summary>Takes those ids that the subject lacks; of the others, each that somebody else holds is noted as a clash.</summary>
    public void Claim(Lane lane, long id, ExternalIds ids, DateTimeOffset now)
    {
        var held = ExternalIds.Of(Ids(lane, id));
        SaveIds(lane, id, ExternalIds.Of(ids.Where(pair => held[pair.Key] is null)), now);
        NoteContrary(lane, id, [.. ids.Where(pair => held[pair.Key] is { } ours && ours != pair.Value)], now);
    }

    /// <summary>All that is said, by sources and by persons, and what of it does not read.</summary>
    public (IReadOnlyList<SourceDocument> Documents, IReadOnlyList<Unreadable> Unreadable) Sources(Lane lane, Guid uuid)
    {
        if (Find(lane, uuid) is not { } id) return ([], []);
        var (documents, unreadable) = (new List<SourceDocument>(), new List<Unreadable>());
        using (var rows = lane.Ask(_sources).With(id))
            while (rows.Next())
            {
                try
                {
                    documents.Add(new(rows.Text(0), rows.Text(1), rows.TextOrNull(2), rows.Time(3), StatementsJson.Read(rows.Bytes(4))) { Confidence = rows.DoubleOrNull(5) });
                }
                catch (JsonException wrong)
                {
                    unreadable.Add(new(rows.Text(0), wrong.Message.ReplaceLineEndings(" ")));
                }
            }
        if (CorrectionRepository.Document(lane, uuid) is { } decided) documents.Add(decided);
        return (documents, unreadable);
    }

    /// <summary>All that is said and reads; the rest is put aside.</summary>
    public IReadOnlyList<SourceDocument> Sources(ITransaction transaction, Guid uuid, DateTimeOffset now)
    {
        var lane = Transaction.Of(transaction).Lane;
        var (documents, unreadable) = Sources(lane, uuid);
        if (unreadable.Count > 0) PutAside(transaction, uuid, unreadable, now);
        return documents;
    }

    /// <summary>The same outside a transaction. What cannot be put aside now, since nothing can be written, is left for the next who reads.</summary>
    public async ValueTask<IReadOnlyList<SourceDocument>> Sources(Database database, Guid uuid)
    {
        var (documents, unreadable) = database.Read(lane => Sources(lane, uuid));
        if (unreadable.Count == 0) return documents;
        try
        {
            await database.Run(Durability.Bulk, transaction =>
            {
                database.Generation.ChangedBy(Transaction.Of(transaction));
                return Sources(transaction, uuid, database.Clock.GetUtcNow()).Count;
            });
        }
        catch (StoreUnwritableException)
        {
            return documents;
        }
        return documents;
    }

    private void PutAside(ITransaction transaction, Guid uuid, IReadOnlyList<Unreadable> unreadable, DateTimeOffset now) =>
        _quarantine.PutAside(transaction, uuid, IdOf(Transaction.Of(transaction).Lane, uuid), unreadable, now);

    public void DropSource(Lane lane, Guid uuid, string source) => lane.Ask(_dropSource).With(IdOf(lane, uuid)).With(source).Run();

    public void SaveSource(Lane lane, Guid uuid, SourceDocument document)
    {
        Quarantine.Clear(lane, uuid, document.Source);
        Save(lane, uuid, document);
    }

    private void Save(Lane lane, Guid uuid, SourceDocument document) => lane.Ask(_saveSource)
        .With(IdOf(lane, uuid)).With(document.Source).With(document.ExternalId).With(document.Url).With(document.FetchedAt)
        .With(StatementsJson.Write(document.Statements)).With(document.Confidence is < 1 ? document.Confidence : null)
        .With(DeepBytes.Of(kind, document.Statements)).Run();

    public IReadOnlyList<EnricherState> States(Lane lane, Guid uuid)
    {
        if (Find(lane, uuid) is not { } id) return [];
        using var rows = lane.Ask(_states).With(id);
        var states = new List<EnricherState>();
        while (rows.Next()) states.Add(State(rows));
        return states;
    }

    public void SaveStates(Lane lane, Guid uuid, IEnumerable<EnricherState> states)
    {
        var id = IdOf(lane, uuid);
        foreach (var state in states)
            lane.Ask(_saveState).With(id).With(state.Enricher).With((int)state.Outcome).With(state.At).With(state.NextAttemptAt).Run();
    }

    public void Reopen(Lane lane, Guid uuid, IEnumerable<string> enrichers)
    {
        var id = IdOf(lane, uuid);
        foreach (var enricher in enrichers) lane.Ask(_reopen).With(id).With(enricher).Run();
    }

    // The current value and a former one change places.
    private void Exchange(Lane lane, long id, string source, long former)
    {
        lane.Ask(_former).With(id).With(source).With(-1).With(0).Run();
        lane.Ask(_former).With(id).With(source).With(0).With(former).Run();
        lane.Ask(_former).With(id).With(source).With(former).With(-1).Run();
    }

    private (long? Id, long Former) Owner(Lane lane, string source, string value)
    {
        using var row = lane.Ask(_idOwner).With(source).With(value);
        return row.Next() ? (row.Long(0), row.Long(1)) : (null, 0);
    }

    private static EnricherState State(Row row) => new(row.Text(0), (EnricherOutcome)row.Int(1), row.Time(2), row.TimeOrNull(3));
}
