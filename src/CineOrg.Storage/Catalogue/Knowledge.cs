using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>What works and persons have alike: ids, source documents and enricher states, in tables of the same shape.</summary>
internal sealed class Knowledge(string subject)
{
    public static readonly Knowledge OfWorks = new("work");
    public static readonly Knowledge OfPersons = new("person");
    public static readonly Knowledge OfCollections = new("collection");

    private readonly string _idOf = $"select id from {subject}s where uuid = ?";
    private readonly string _claimant = $"select s.uuid from {subject}_ids i join {subject}s s on s.id = i.{subject}_id where i.source = ? and i.value = ?";
    private readonly string _ids = $"select source, value from {subject}_ids where {subject}_id = ?";
    private readonly string _dropOtherId = $"delete from {subject}_ids where {subject}_id = ? and source = ? and value <> ?";
    private readonly string _addId = $"insert or ignore into {subject}_ids(source, value, {subject}_id) values(?, ?, ?)";
    private readonly string _idOwner = $"select {subject}_id from {subject}_ids where source = ? and value = ?";
    private readonly string _sources = $"select source, external_id, source_url, fetched_at, raw_data from {subject}_sources where {subject}_id = ?";
    private readonly string _saveSource =
        $"insert or replace into {subject}_sources({subject}_id, source, external_id, source_url, fetched_at, raw_data) values(?, ?, ?, ?, ?, cast(? as text))";
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

    /// <summary>Keeps one value per source; a value that another subject claims stays with that one, and ours is left as it was.</summary>
    public void SaveIds(Lane lane, long id, ExternalIds ids)
    {
        foreach (var (source, value) in ids)
        {
            if (Owner(lane, source, value) is { } owner && owner != id) continue;
            lane.Ask(_dropOtherId).With(id).With(source).With(value).Run();
            lane.Ask(_addId).With(source).With(value).With(id).Run();
        }
    }

    /// <summary>Ids of somebody just added, who has none to drop.</summary>
    public void AddIds(Lane lane, long id, ExternalIds ids)
    {
        foreach (var (source, value) in ids) lane.Ask(_addId).With(source).With(value).With(id).Run();
    }

    public IReadOnlyList<SourceDocument> Sources(Lane lane, Guid uuid)
    {
        if (Find(lane, uuid) is not { } id) return [];
        using var rows = lane.Ask(_sources).With(id);
        var documents = new List<SourceDocument>();
        while (rows.Next())
            documents.Add(new(rows.Text(0), rows.Text(1), rows.TextOrNull(2), rows.Time(3), StatementsJson.Read(rows.Bytes(4))));
        return documents;
    }

    public void SaveSource(Lane lane, Guid uuid, SourceDocument document) => lane.Ask(_saveSource)
        .With(IdOf(lane, uuid)).With(document.Source).With(document.ExternalId).With(document.Url).With(document.FetchedAt)
        .With(StatementsJson.Write(document.Statements)).Run();

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

    private long? Owner(Lane lane, string source, string value)
    {
        using var row = lane.Ask(_idOwner).With(source).With(value);
        return row.Next() ? row.Long(0) : null;
    }

    private static EnricherState State(Row row) => new(row.Text(0), (EnricherOutcome)row.Int(1), row.Time(2), row.TimeOrNull(3));
}
