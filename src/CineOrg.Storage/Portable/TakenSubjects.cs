using CineOrg.Core.Catalogue;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Portable;

/// <summary>Films or people as they are taken in: found by UUID, then by external id, else added. Never joined by name.</summary>
internal sealed class TakenSubjects
{
    private readonly Lane _lane;
    private readonly Section _section;
    private readonly Knowledge _knowledge;
    private readonly Dictionary<Guid, (long Id, Guid Here)> _elsewhere = [];
    private readonly List<(long Id, Guid Uuid)> _changed = [];
    private readonly long _lastBefore;
    private readonly string _insert;
    private readonly string _raise;
    private readonly string _level;
    private readonly bool _isMovie;
    private readonly Func<Guid, Guid?> _leads;

    /// <param name="leads">Where an address that was merged here leads.</param>
    public TakenSubjects(Lane lane, Section section, string table, Knowledge knowledge, Func<Guid, Guid?> leads)
    {
        (_lane, _section, _knowledge, _isMovie, _leads) = (lane, section, knowledge, table == "works", leads);
        _lastBefore = lane.Number($"select max(id) from {table}");
        var names = section.Columns.Select(column => column.Name).Append(_isMovie ? "sort_key" : "name_key").ToList();
        _insert = $"insert into {table}({string.Join(", ", names)}) values({string.Join(", ", names.Select(_ => "?"))})";
        _raise = $"update {table} set level = ?2 where id = ?1 and level < ?2";
        _level = $"select level from {table} where id = ?";
    }

    public IReadOnlyList<Guid> Changed => [.. _changed.Select(one => one.Uuid)];

    public long? Find(Guid uuid) => _elsewhere.TryGetValue(uuid, out var known) ? known.Id : _knowledge.Find(_lane, uuid);

    /// <summary>Whether one of this very UUID stood here before anything was taken in.</summary>
    public bool WasHere(Guid uuid) => _knowledge.Find(_lane, uuid) <= _lastBefore;

    /// <summary>The UUID that it has here.</summary>
    public Guid HereOf(Guid uuid) => _elsewhere.TryGetValue(uuid, out var known) ? known.Here : uuid;

    public (long Id, bool Added) Take(Item item)
    {
        var uuid = item.Values.Uuid("uuid");
        CheckIds(item);
        var id = _knowledge.Find(_lane, uuid) ?? Merged(uuid) ?? ByExternalId(item, uuid);
        if (id is { } known)
        {
            Merge(item, known, HereOf(uuid));
            return (known, false);
        }
        var added = Insert(item);
        foreach (var part in _section.Parts) Insert(item, part, added);
        return (added, true);
    }

    /// <summary>Works out anew what is shown of those that learnt something.</summary>
    public void Resolve(Action<long, Guid, IReadOnlyList<SourceDocument>, Level> save)
    {
        foreach (var (id, uuid) in _changed)
            if (_knowledge.Sources(_lane, uuid).Documents is { Count: > 0 } documents)
                save(id, uuid, documents, (Level)Taking.Number(_lane.Ask(_level).With(id))!.Value);
    }

    /// <summary>One that was here before and is shown otherwise now.</summary>
    public void Corrected(Guid here)
    {
        if (_knowledge.Find(_lane, here) is { } id && id <= _lastBefore && _changed.All(one => one.Id != id)) _changed.Add((id, here));
    }

    public static void CheckIds(Item item)
    {
        foreach (var claim in item.Parts.GetValueOrDefault("ids") ?? [])
            if (!ExternalIdPattern.IsValid(claim.Text("source")!, claim.Text("value")!))
                throw new InvalidDataException($"{item.Place}:1: {claim.Text("source")} has no ids such as {claim.Text("value")}");
    }

    private long? Merged(Guid uuid)
    {
        if (_leads(uuid) is not { } here || _knowledge.Find(_lane, here) is not { } id) return null;
        _elsewhere[uuid] = (id, here);
        return id;
    }

    private long? ByExternalId(Item item, Guid uuid)
    {
        foreach (var claim in item.Parts.GetValueOrDefault("ids") ?? [])
        {
            var (source, value) = (claim.Text("source")!, claim.Text("value")!);
            if (_knowledge.Claimant(_lane, source, value) is not { } here) continue;
            var id = _knowledge.IdOf(_lane, here);
            if (id > _lastBefore) throw new InvalidDataException($"{item.Place}:1: {source} {value} is already {here}, which stands before it");
            _elsewhere[uuid] = (id, here);
            return id;
        }
        return null;
    }

    private long Insert(Item item)
    {
        var statement = _lane.Ask(_insert);
        for (var index = 0; index < item.Values.Count; index++) Bind(statement, item.Values[index]);
        statement.With(_isMovie
            ? SortKey.Of(item.Values.Text("original_title") ?? item.Values.Text("canonical_title")!, item.Values.Text("original_language"))
            : TitleKey.Of(item.Values.Text("full_name")!)).Run();
        return _lane.LastId;
    }

    private int Insert(Item item, Part part, long owner)
    {
        var written = 0;
        foreach (var row in item.Parts.GetValueOrDefault(part.Field) ?? []) written += Insert(_lane, part, row, owner);
        return written;
    }

    public static int Insert(Lane lane, Part part, Values row, long owner)
    {
        var statement = lane.Ask(part.Insert).With(owner);
        for (var index = 0; index < row.Count; index++) Bind(statement, row[index]);
        foreach (var derived in part.Derived) Bind(statement, derived.Of(row));
        return statement.Run();
    }

    private void Merge(Item item, long id, Guid here)
    {
        var learnt = 0;
        foreach (var part in _section.Parts)
        {
            var written = Insert(item, part, id);
            if (part.Field is "sources" or "ids") learnt += written;
        }
        learnt += _lane.Ask(_raise).With(id).With(item.Values.Whole("level")).Run();
        if (learnt > 0) _changed.Add((id, here));
    }

    private static void Bind(Engine.Statement statement, object? value)
    {
        if (value is long number) statement.With(number);
        else if (value is byte[] bytes) statement.With(bytes.AsSpan());
        else statement.With((string?)value);
    }
}
