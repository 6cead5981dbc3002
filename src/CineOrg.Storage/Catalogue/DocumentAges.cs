using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Catalogue;

/// <summary>How old sources' documents of films or of people are. A source that sets a limit has an index of its own, so its name stands in the SQL.</summary>
internal sealed class DocumentAges(string subject, EntityKind kind)
{
    private readonly string _mark = $"""
        insert into outdated(source, kind, subject, noticed_at)
        select d.source, {(int)kind}, s.uuid, ?3 from {subject}_ids i join {subject}s s on s.id = i.{subject}_id
          join {subject}_sources d on d.{subject}_id = s.id and d.source = i.source
        where i.source = ?1 and i.value = ?2 and d.fetched_at < ?3
        on conflict do update set noticed_at = excluded.noticed_at where excluded.noticed_at > noticed_at
        """;
    private readonly string _uuidOf = $"select s.uuid from {subject}_sources d join {subject}s s on s.id = d.{subject}_id";
    private readonly string _reopen = $"delete from {subject}_enrichers where {subject}_id = ? and enricher = ?";
    private readonly string _drop = $"delete from {subject}_sources where {subject}_id = ? and source = ?";
    private readonly string _answered = $"select enricher from {subject}_enrichers where {subject}_id = ?";
    private readonly string _said = $"select raw_data from {subject}_sources where {subject}_id = ? and source = ?";

    public DateTimeOffset? Oldest(Lane lane, string source)
    {
        using var row = lane.Ask($"select fetched_at from {subject}_sources d where {Is(source)} order by fetched_at limit 1");
        return row.Next() ? row.Time(0) : null;
    }

    public int Mark(Lane lane, string source, string value, DateTimeOffset until) => lane.Ask(_mark).With(source).With(value).With(until).Run();

    public int MarkOld(Lane lane, string source, DateTimeOffset before, DateTimeOffset will, int limit) => lane.Ask($"""
        insert into outdated(source, kind, subject, noticed_at)
        select d.source, {(int)kind}, s.uuid, ?2 from {subject}_sources d join {subject}s s on s.id = d.{subject}_id
        where {Is(source)} and d.fetched_at < ?1
          and not exists (select 1 from outdated o where o.source = d.source and o.kind = {(int)kind} and o.subject = s.uuid)
        order by d.fetched_at limit ?3
        """).With(before).With(will).With(limit).Run();

    public IReadOnlyList<Guid> Older(Lane lane, string source, DateTimeOffset before, int limit)
    {
        using var rows = lane.Ask($"{_uuidOf} where {Is(source)} and d.fetched_at < ? order by d.fetched_at limit ?").With(before).With(limit);
        var found = new List<Guid>();
        while (rows.Next()) found.Add(rows.Guid(0));
        return found;
    }

    public IReadOnlyList<string> Drop(Lane lane, string source, Guid uuid)
    {
        var id = Knowledge.Of(kind).IdOf(lane, uuid);
        var questions = Questions(lane, id, source);
        lane.Ask(_drop).With(id).With(source).Run();
        foreach (var question in questions) lane.Ask(_reopen).With(id).With(question).Run();
        lane.Ask("delete from outdated where source = ? and kind = ? and subject = ?").With(source).With((int)kind).With(uuid).Run();
        return questions;
    }

    private List<string> Questions(Lane lane, long id, string source)
    {
        using var row = lane.Ask(_said).With(id).With(source);
        if (!row.Next()) return [];
        try
        {
            return [.. StatementsJson.Read(row.Bytes(0)).Select(statement => statement.Enricher).Distinct()];
        }
        catch (JsonException)
        {
            return Answered(lane, id); // it does not tell any more which it answered
        }
    }

    private List<string> Answered(Lane lane, long id)
    {
        using var rows = lane.Ask(_answered).With(id);
        var questions = new List<string>();
        while (rows.Next()) questions.Add(rows.Text(0));
        return questions;
    }

    private static string Is(string source) => Licence.LongestKept.ContainsKey(source) ? $"d.source = '{source}'"
        : throw new ArgumentException($"{source} sets no limit", nameof(source));
}
