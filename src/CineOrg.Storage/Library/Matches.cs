using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Core.Library;
using CineOrg.Core.Library.Matching;
using CineOrg.Storage.Engine;
using Statement = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Library;

/// <summary>What persons decide about copies and their films, and what waits for them.</summary>
internal sealed partial class Matches(Database database) : IMatches
{
    /// <summary>Enough to be counted exactly; more are "at least so many".</summary>
    private const int Counted = 10_000;
    private const string Columns = """
        select c.uuid, r.path, d.path, f.name, w.uuid, w.canonical_title, w.year, v.candidates, v.created_at
        from copies c join editions e on e.id = c.edition_id join works w on w.id = e.work_id
        join copy_files f on f.id = (select id from copy_files where copy_id = c.id order by ordinal, id limit 1)
        join folders d on d.id = f.folder_id join roots r on r.id = d.root_id
        """;
    private const string Waiting = Columns + " join review v on v.copy_id = c.id";

    public ValueTask<Page<ReviewItem>> Review(int page, int pageSize, CancellationToken stop = default) => new(database.Read(lane =>
    {
        var total = (int)lane.Number("select count(*) from (select 1 from review limit 10001)");
        var from = (long)(page - 1) * pageSize;
        var items = from > Counted ? [] : Read(lane.Ask(Waiting + " where v.copy_id in (select copy_id from review order by copy_id limit ?1 offset ?2) order by v.copy_id")
            .With(pageSize).With(from));
        return new Page<ReviewItem>(items, page, pageSize, Math.Min(total, Counted), total > Counted);
    }));

    public ValueTask<IReadOnlyList<ReviewItem>> Sure(double atLeast, int limit, CancellationToken stop = default) => new(database.Read<IReadOnlyList<ReviewItem>>(
        lane => [.. Read(lane.Ask(Waiting + " where json_extract(v.candidates, '$[0].score') >= ? order by v.copy_id limit ?").With(atLeast).With(limit))
            .Where(item => FilmMatcher.Choose(item.Candidates, atLeast) is not null)]));

    public ValueTask<ReviewItem?> Find(Guid copy, CancellationToken stop = default) => new(database.Read(
        lane => Read(lane.Ask(Columns + " left join review v on v.copy_id = c.id where c.uuid = ?").With(copy)).FirstOrDefault()));

    public ValueTask<CopyEvidence?> Evidence(Guid movie, CancellationToken stop = default) => new(database.Read(lane =>
    {
        using var row = lane.Ask("""
            select c.evidence from works w join editions e on e.work_id = w.id join copies c on c.edition_id = e.id
            where w.uuid = ? and c.evidence is not null order by c.id limit 1
            """).With(movie);
        return row.Next() ? JsonSerializer.Deserialize(row.Text(0), LibraryJson.Default.CopyEvidence) : null;
    }));

    public void Propose(ITransaction transaction, Guid movie, IReadOnlyList<Candidate>? candidates, DateTimeOffset now)
    {
        var lane = Transaction.Of(transaction).Lane;
        if (Undecided(lane, movie) is not { } copy) return;
        var held = Candidates(lane, copy)?.Where(candidate => candidate.MovieId is not null && candidate.MovieId != movie).ToList();
        if (candidates is null && held is not { Count: > 0 }) lane.Ask("delete from review where copy_id = ?").With(copy).Run();
        else Save(lane, copy, [.. (held ?? []).Concat(candidates ?? []).OrderByDescending(candidate => candidate.Score).Take(Holdings.MostHeld)], now);
    }

    public Matched? Of(ITransaction transaction, Guid copy)
    {
        using var row = Transaction.Of(transaction).Lane.Ask("""
            select w.uuid, w.canonical_title, w.year, exists (select 1 from work_ids i where i.work_id = w.id)
            from copies c join editions e on e.id = c.edition_id join works w on w.id = e.work_id where c.uuid = ?
            """).With(copy);
        return row.Next() ? new(copy, row.Guid(0), row.Text(1), row.IntOrNull(2), row.Int(3) == 1) : null;
    }

    internal static void Save(Lane lane, long copy, IReadOnlyList<Candidate> candidates, DateTimeOffset now) => lane
        .Ask("insert into review(copy_id, candidates, created_at) values (?, ?, ?) on conflict(copy_id) do update set candidates = excluded.candidates")
        .With(copy).With(JsonSerializer.Serialize(candidates, LibraryJson.Default.IReadOnlyListCandidate)).With(now).Run();

    private static long? Undecided(Lane lane, Guid movie)
    {
        using var row = lane.Ask("""
            select c.id, c.chosen from works w join editions e on e.work_id = w.id join copies c on c.edition_id = e.id
            where w.uuid = ? order by c.chosen desc, c.id limit 1
            """).With(movie);
        return row.Next() && row.Int(1) == 0 ? row.Long(0) : null;
    }

    private static bool IsChosen(Lane lane, long copy)
    {
        using var row = lane.Ask("select chosen from copies where id = ?").With(copy);
        return row.Next() && row.Int(0) == 1;
    }

    private static List<Candidate>? Candidates(Lane lane, long copy)
    {
        using var row = lane.Ask("select candidates from review where copy_id = ?").With(copy);
        return row.Next() ? [.. JsonSerializer.Deserialize(row.Text(0), LibraryJson.Default.IReadOnlyListCandidate) ?? []] : null;
    }

    private static List<ReviewItem> Read(Statement asked)
    {
        using var row = asked;
        var items = new List<ReviewItem>();
        while (row.Next())
            items.Add(new(row.Guid(0), Path.Join(row.Text(1), Holdings.Join(row.Text(2), row.Text(3))), row.Guid(4), row.Text(5), row.IntOrNull(6),
                row.TextOrNull(7) is { } json ? JsonSerializer.Deserialize(json, LibraryJson.Default.IReadOnlyListCandidate) ?? [] : [], row.TimeOrNull(8)));
        return items;
    }
}
