using CineOrg.Core.Library.Matching;
using CineOrg.Core.Library.ReleaseNames;
using CineOrg.Storage.Catalogue;

namespace CineOrg.Storage.Portable;

/// <summary>What we own. Paths are in it, so it is a file of its own; a person's choice of a film hangs on a copy, so it is not left out.</summary>
internal static class Holding
{
    private const string File = "library.json";

    public static readonly Section Roots = new(File, "roots", 1,
        [
            Column.Must("uuid", "id", Form.Uuid), Column.Must("path", "path", Form.Place), Column.May("volume", "volume", Form.Text),
            Column.Must("added_at", "addedAt", Form.Time),
        ],
        "select uuid, path, volume, added_at from roots order by uuid")
    { Take = (taking, item) => taking.Root(item) };

    public static readonly Section Copies = new(File, "copies", 1,
        [
            Column.Must("uuid", "id", Form.Uuid), Column.Must("work", "movie", Form.Uuid), Column.Must("label", "edition", Form.Text),
            Column.May("duration_minutes", "editionMinutes", Form.Count), Column.Must("root", "root", Form.Uuid),
            Column.Must("location", "location", Form.Text), Column.Must("state", "state", Form.Word("present", "missing")),
            Column.Must("last_seen", "lastSeen", Form.Time), Column.Must("release", "release", Form.Document(LibraryForms.Strict.For<ReleaseName>())),
            Column.Must("chosen", "chosen", Form.Flag), Column.May("evidence", "evidence", Form.Document(LibraryForms.Strict.For<CopyEvidence>())),
        ],
        """
        select c.uuid, w.uuid, e.label, e.duration_minutes, r.uuid, c.location, c.state, c.last_seen, c.release, c.chosen, c.evidence, c.id
        from copies c join editions e on e.id = c.edition_id join works w on w.id = e.work_id join roots r on r.id = c.root_id order by c.uuid
        """)
    {
        Parts =
        [
            new("files", "copy_files f join folders d on d.id = f.folder_id", "f.copy_id", 3,
            [
                Column.Must("d.path", "folder", Form.Within), Column.Must("f.name", "name", Form.FileName), Column.Must("f.ordinal", "part", Form.Count),
                Column.Must("f.kind", "kind", Form.Word([.. Enum.GetNames<ReleaseKind>().Select(name => name.ToLowerInvariant())])),
                Column.Must("f.device", "device", Form.Whole), Column.Must("f.inode", "inode", Form.Whole), Column.Must("f.size", "size", Form.Size),
                Column.Must("f.mtime", "modifiedNs", Form.Whole), Column.Must("f.born", "bornNs", Form.Whole),
                Column.May("f.fingerprint", "fingerprint", Form.Bytes), Column.Must("f.state", "state", Form.Word("present", "missing", "sought")),
            ])
            { Insert = TakenCopies.AddFile },
            new("review", "review", "copy_id", 0,
                [Column.Must("candidates", "candidates", Form.Document(LibraryForms.Strict.For<IReadOnlyList<Candidate>>())), Column.Must("created_at", "createdAt", Form.Time)]),
            new("note", "copy_notes", "copy_id", 0,
                [Column.Must("file", "file", Form.Text), Column.Must("document", "said", Form.Said), Column.Must("read_at", "readAt", Form.Time)]),
        ],
        Take = (taking, item) => taking.Copy(item),
    };

    /// <summary>What persons decided about copies, so that it can be taken back.</summary>
    public static readonly Section Choices = new(File, "choices", 2,
        [
            Column.Must("batch", "batch", Form.Uuid), Column.Must("copy", "copy", Form.Uuid), Column.Must("change", "change", Form.Document(LibraryForms.Strict.For<MatchChange>())),
            Column.Must("at", "at", Form.Time), Column.May("undone_at", "undoneAt", Form.Time),
        ],
        """
        select batch, copy, change, at, undone_at from match_changes m
        where not exists (select 1 from match_changes o where o.batch = m.batch and o.copy = m.copy and o.id > m.id) order by batch, copy
        """)
    { Take = (taking, item) => taking.Choice(item) };
}
