using System.Buffers.Binary;
using System.Text.Json;
using CineOrg.Core.Events;
using CineOrg.Core.Library;
using CineOrg.Core.Library.Matching;
using CineOrg.Storage.Catalogue;
using CineOrg.Storage.Engine;

namespace CineOrg.Storage.Library;

internal sealed partial class Matches
{
    public MatchChange Move(ITransaction transaction, Matched copy, Guid to, Guid batch, bool claimed, DateTimeOffset now)
    {
        var opened = Transaction.Of(transaction);
        var lane = opened.Lane;
        var (key, from, target) = (Key(lane, copy.Copy), WorkKey(lane, copy.Movie), WorkKey(lane, to));
        var candidates = Candidates(lane, key);
        var wasChosen = IsChosen(lane, key);
        IReadOnlyList<Guid> along = copy.IsIdentified ? [] : Siblings(lane, from, key);
        if (from != target) MoveCopies(lane, [key, .. along.Select(other => Key(lane, other))], from, target);
        lane.Ask("update copies set chosen = 1 where id = ?").With(key).Run();
        lane.Ask("delete from review where copy_id = ?").With(key).Run();
        var change = new MatchChange(batch, copy.Copy, copy.Movie, to, copy.Title, copy.Year, claimed, candidates, along,
            from == target ? [] : MoveSeen(lane, copy, from, to), wasChosen, now);
        if (from != target) LetGo(lane, from);
        Record(lane, change);
        database.Generation.ChangedBy(opened);
        return change;
    }

    public IReadOnlyList<MatchChange> Latest(ITransaction transaction, Guid? batch)
    {
        using var row = Transaction.Of(transaction).Lane.Ask("""
            select change from match_changes where undone_at is null
              and batch = coalesce(?, (select batch from match_changes where undone_at is null order by id desc limit 1)) order by id desc
            """).With(batch);
        var changes = new List<MatchChange>();
        while (row.Next()) changes.Add(JsonSerializer.Deserialize(row.Text(0), LibraryJson.Default.MatchChange)!);
        return changes;
    }

    public void Restore(ITransaction transaction, MatchChange change, Guid movie, DateTimeOffset now)
    {
        var opened = Transaction.Of(transaction);
        var lane = opened.Lane;
        var (key, target) = (Key(lane, change.CopyId), WorkKey(lane, movie));
        var from = Holdings.WorkOf(lane, key);
        if (from != target) MoveCopies(lane, [key, .. change.Along.Select(other => Key(lane, other))], from, target);
        lane.Ask("update copies set chosen = ? where id = ?").With(change.WasChosen ? 1 : 0).With(key).Run();
        if (change.Candidates is { } candidates) Save(lane, key, candidates, now);
        foreach (var viewer in change.Seen) lane.Ask("update or ignore seen set work = ? where viewer = ? and work = ?").With(movie).With(viewer).With(change.To).Run();
        lane.Ask("update match_changes set undone_at = ? where batch = ? and copy = ?").With(now).With(change.Batch).With(change.CopyId).Run();
        database.Generation.ChangedBy(opened);
    }

    private static void MoveCopies(Lane lane, IReadOnlyList<long> copies, long from, long to)
    {
        foreach (var copy in copies)
        {
            var label = Holdings.Label(lane, copy);
            lane.Ask("update copies set edition_id = ? where id = ?").With(Holdings.EnsureEdition(lane, to, label)).With(copy).Run();
        }
        lane.Ask("delete from editions where work_id = ? and not exists (select 1 from copies c where c.edition_id = editions.id)").With(from).Run();
        Holdings.RefreshWork(lane, from);
        Holdings.RefreshWork(lane, to);
    }

    // Copies of a film that no source has named were put together by their names alone: they are of one film.
    private static List<Guid> Siblings(Lane lane, long work, long copy)
    {
        using var row = lane.Ask("select c.uuid from editions e join copies c on c.edition_id = e.id where e.work_id = ? and c.chosen = 0 and c.id <> ?").With(work).With(copy);
        var all = new List<Guid>();
        while (row.Next()) all.Add(row.Guid(0));
        return all;
    }

    /// <summary>Marks set since the file came are about what it showed; with another copy left they may be about that one.</summary>
    private static List<string> MoveSeen(Lane lane, Matched copy, long from, Guid to)
    {
        var moved = new List<string>();
        if (IsOwned(lane, from)) return moved;
        using (var row = lane.Ask("select viewer from seen where work = ? and first_at >= ?").With(copy.Movie).With(Arrived(copy.Copy)))
            while (row.Next()) moved.Add(row.Text(0));
        foreach (var viewer in moved) lane.Ask("update or replace seen set work = ? where viewer = ? and work = ?").With(to).With(viewer).With(copy.Movie).Run();
        return moved;
    }

    /// <summary>A copy's name is made when its file is first seen, and tells when that was.</summary>
    private static DateTimeOffset Arrived(Guid copy)
    {
        Span<byte> bytes = stackalloc byte[16];
        copy.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16);
    }

    /// <summary>
    /// A film that was nothing but a file's name, and a note's beside it, has no reason to stay without the file; those whom it alone
    /// credits by their bare names go with it. What a person wrote of it keeps it.
    /// </summary>
    private static void LetGo(Lane lane, long work)
    {
        var named = BareNames.In(lane, work);
        lane.Ask("""
            delete from works where id = ?1 and copies = 0 and not exists (select 1 from work_ids where work_id = ?1)
              and not exists (select 1 from crew_links c join person_ids i on i.person_id = c.person_id where c.work_id = ?1)
              and not exists (select 1 from work_sources where work_id = ?1 and source not in ('file', 'nfo'))
              and not exists (select 1 from seen where work = works.uuid) and not exists (select 1 from corrections where subject = works.uuid)
              and not exists (select 1 from merges where winner = works.uuid and undone_at is null)
            """).With(work).Run();
        BareNames.LetGo(lane, named);
    }

    private static void Record(Lane lane, MatchChange change) => lane.Ask("insert into match_changes(batch, copy, change, at) values (?, ?, ?, ?)")
        .With(change.Batch).With(change.CopyId).With(JsonSerializer.Serialize(change, LibraryJson.Default.MatchChange)).With(change.At).Run();

    private static bool IsOwned(Lane lane, long work)
    {
        using var row = lane.Ask("select copies from works where id = ?").With(work);
        return row.Next() && row.Int(0) > 0;
    }

    private static long Key(Lane lane, Guid copy)
    {
        using var row = lane.Ask("select id from copies where uuid = ?").With(copy);
        return row.Next() ? row.Long(0) : throw new InvalidOperationException($"No copy {copy}");
    }

    private static long WorkKey(Lane lane, Guid movie) => Holdings.WorkKey(lane, movie) ?? throw new InvalidOperationException($"No film {movie}");
}
