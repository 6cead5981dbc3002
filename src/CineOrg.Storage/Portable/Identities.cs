using CineOrg.Core.Catalogue;
using CineOrg.Storage.Catalogue;

namespace CineOrg.Storage.Portable;

/// <summary>What was decided about who is who: a person's word, which no rule overrides.</summary>
internal static class Identities
{
    private const string File = "relations.json";
    private static readonly Form Kind = Form.Word([.. Enum.GetValues<EntityKind>().Select(kind => kind.Word())]);

    public static readonly Section ToldApart = new(File, "toldApart", 2,
        [Column.Must("one", "one", Form.Uuid), Column.Must("other", "other", Form.Uuid), Column.Must("at", "at", Form.Time)],
        "select one, other, at from told_apart order by one, other")
    { Take = (taking, item) => taking.ToldApart(item) };

    public static readonly Section Clashes = new(File, "clashes", 1,
        [
            Column.Must("uuid", "id", Form.Uuid), Column.Must("kind", "kind", Kind),
            Column.Must("source", "source", Form.Text), Column.Must("value", "value", Form.Text), Column.May("held", "held", Form.Text),
            Column.Must("holder", "holder", Form.Uuid), Column.Must("claimant", "claimant", Form.Uuid),
            Column.Must("state", "state", Form.Word("open", "same", "two", "taken")), Column.Must("created_at", "createdAt", Form.Time),
            Column.May("decided_at", "decidedAt", Form.Time),
        ],
        "select uuid, kind, source, value, held, holder, claimant, state, created_at, decided_at from clashes order by uuid")
    { Take = (taking, item) => taking.Clash(item) };

    public static readonly Section Corrections = new(File, "corrections", 1,
        [
            Column.Must("uuid", "id", Form.Uuid), Column.Must("kind", "kind", Kind), Column.Must("subject", "subject", Form.Uuid),
            Column.Must("field", "field", Form.Text), Column.May("language", "language", Form.Text), Column.May("value", "value", Form.Document(CatalogueJson.Strict.For<IReadOnlyList<string>>())),
            Column.May("note", "note", Form.Text), Column.Must("made_by", "madeBy", Form.Text), Column.Must("made_at", "madeAt", Form.Time),
            Column.May("undone_at", "undoneAt", Form.Time), Column.May("undone_by", "undoneBy", Form.Text), Column.Must("replaced", "replaced", Form.Flag),
        ],
        """
        select uuid, kind, subject, field, language, value, note, made_by, made_at, undone_at, undone_by, replaced from corrections order by uuid
        """)
    { Take = (taking, item) => taking.Correction(item) };

    /// <summary>Merges and splits that happened, and whether the loser's address leads to the winner.</summary>
    public static readonly Section Merges = new(File, "merges", 1,
        [
            Column.Must("uuid", "id", Form.Uuid), Column.Must("kind", "kind", Kind), Column.Must("winner", "winner", Form.Uuid),
            Column.Must("loser", "loser", Form.Uuid), Column.Must("winner_name", "winnerName", Form.Text), Column.Must("loser_name", "loserName", Form.Text),
            Column.Must("origin", "origin", Form.OneOf("ids", "person", "split")), Column.Must("at", "at", Form.Time), Column.May("undone_at", "undoneAt", Form.Time),
            Column.Must("leads", "leads", Form.Flag),
        ],
        """
        select m.uuid, m.kind, m.winner, m.loser, m.winner_name, m.loser_name, m.origin, m.at, m.undone_at, coalesce(r.winner = m.winner, 0)
        from merges m left join redirects r on r.loser = m.loser and r.merge_id = m.id order by m.uuid
        """)
    { Take = (taking, item) => taking.Merge(item) };

    /// <summary>Ids that a merged one brought along beside another of the same source: they still find the winner.</summary>
    public static readonly Section FormerIds = new(File, "formerIds", 3,
        [Column.Must("merge", "merge", Form.Uuid), Column.Must("source", "source", Form.Text), Column.Must("value", "value", Form.Text), Column.Must("holder", "holder", Form.Uuid)],
        string.Join(" union all ", new[] { "work", "person", "collection" }.Select(subject => $"""
            select m.uuid, i.source, i.value, s.uuid from {subject}_ids i join merges m on m.id = i.former join {subject}s s on s.id = i.{subject}_id where i.former <> 0
            """)) + " order by 1, 2, 3")
    { Take = (taking, item) => taking.FormerId(item) };
}
