using CineOrg.Storage.Engine;
using CineOrg.Storage.Library;

namespace CineOrg.Storage.Portable;

/// <summary>Copies as they are taken in. Of one that is known here only a person's choice of its film is taken over.</summary>
internal sealed class TakenCopies(Lane lane)
{
    private readonly long _lastBefore = lane.Number("select max(id) from copies");

    /// <summary>Owner, folder, name, part, kind, device, inode, size, modified, born, fingerprint, state.</summary>
    public const string AddFile = """
        insert into copy_files(copy_id, folder_id, name, ordinal, kind, device, inode, size, mtime, born, fingerprint, state)
        values(?1, (select d.id from folders d join copies c on c.root_id = d.root_id where c.id = ?1 and d.path = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """;

    public bool IsNew(Guid uuid) => Taking.Number(lane.Ask("select id from copies where uuid = ?").With(uuid)) > _lastBefore;

    /// <param name="renamed">A document with the UUIDs that films have here.</param>
    /// <returns>True when it is new here.</returns>
    public bool Take(Item item, long work, long root, Func<string, string> renamed)
    {
        if ((Known(item) ?? AtSamePlace(item, root)) is { } known)
        {
            if (item.Values.Whole("chosen") == 1) Choose(known, work, item.Values.Text("label")!);
            return false;
        }
        Add(item, work, root, renamed);
        return true;
    }

    private long? Known(Item item) => Taking.Number(lane.Ask("select id from copies where uuid = ?").With(item.Values.Uuid("uuid")));

    private long? AtSamePlace(Item item, long root)
    {
        foreach (var file in Files(item))
            if (Taking.Number(lane.Ask("""
                select f.copy_id from copy_files f join folders d on d.id = f.folder_id where d.root_id = ? and d.path = ? and f.name = ? and f.state = 0
                """).With(root).With(file.Text("d.path")).With(file.Text("f.name"))) is { } copy) return copy;
        return null;
    }

    // Here nobody has chosen yet: the choice that was made elsewhere is a person's word.
    private void Choose(long copy, long work, string label)
    {
        var before = Taking.Number(lane.Ask("""
            select e.work_id from copies c join editions e on e.id = c.edition_id where c.id = ? and c.chosen = 0
            """).With(copy));
        if (before is not { } former) return;
        lane.Ask("update copies set chosen = 1, edition_id = ? where id = ?").With(Holdings.EnsureEdition(lane, work, label)).With(copy).Run();
        lane.Ask("delete from review where copy_id = ?").With(copy).Run();
        Holdings.RefreshWork(lane, former);
        Holdings.RefreshWork(lane, work);
    }

    private void Add(Item item, long work, long root, Func<string, string> renamed)
    {
        var values = item.Values;
        var edition = Holdings.EnsureEdition(lane, work, values.Text("label")!);
        lane.Ask("update editions set duration_minutes = coalesce(duration_minutes, ?) where id = ?").With(values.Whole("duration_minutes")).With(edition).Run();
        lane.Ask("insert into copies(uuid, edition_id, root_id, location, state, last_seen, release, chosen, evidence) values(?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .With(values.Uuid("uuid")).With(edition).With(root).With(values.Text("location")).With(values.Whole("state"))
            .With(values.Whole("last_seen")).With(values.Text("release")).With(values.Whole("chosen"))
            .With(values.Text("evidence")).Run();
        var copy = lane.LastId;
        foreach (var file in Files(item))
            lane.Ask("insert or ignore into folders(root_id, path) values(?, ?)").With(root).With(file.Text("d.path")).Run();
        foreach (var part in Holding.Copies.Parts)
            foreach (var row in item.Parts.GetValueOrDefault(part.Field) ?? []) TakenSubjects.Insert(lane, part, row, copy);
        foreach (var review in item.Parts.GetValueOrDefault("review") ?? [])
            lane.Ask("update review set candidates = ? where copy_id = ?").With(renamed(review.Text("candidates")!)).With(copy).Run();
        Holdings.RefreshWork(lane, work);
    }

    private static IReadOnlyList<Values> Files(Item item) => item.Parts.GetValueOrDefault("files") ?? [];
}
