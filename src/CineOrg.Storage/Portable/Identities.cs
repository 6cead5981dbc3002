namespace CineOrg.Storage.Portable;

/// <summary>What was decided about who is who: a person's word, which no rule overrides.</summary>
internal static class Identities
{
    private const string File = "relations.json";

    public static readonly Section ToldApart = new(File, "toldApart", 2,
        [Column.Must("one", "one", Form.Uuid), Column.Must("other", "other", Form.Uuid), Column.Must("at", "at", Form.Time)],
        "select one, other, at from told_apart order by one, other")
    { Take = (taking, item) => taking.ToldApart(item) };

    public static readonly Section Clashes = new(File, "clashes", 1,
        [
            Column.Must("uuid", "id", Form.Uuid), Column.Must("kind", "kind", Form.Word("work", "person", "collection")),
            Column.Must("source", "source", Form.Text), Column.Must("value", "value", Form.Text), Column.May("held", "held", Form.Text),
            Column.Must("holder", "holder", Form.Uuid), Column.Must("claimant", "claimant", Form.Uuid),
            Column.Must("state", "state", Form.Word("open", "same", "two", "taken")), Column.Must("created_at", "createdAt", Form.Time),
            Column.May("decided_at", "decidedAt", Form.Time),
        ],
        "select uuid, kind, source, value, held, holder, claimant, state, created_at, decided_at from clashes order by uuid")
    { Take = (taking, item) => taking.Clash(item) };

    public static readonly Section Corrections = new(File, "corrections", 1,
        [
            Column.Must("uuid", "id", Form.Uuid), Column.Must("kind", "kind", Form.Word("movie", "person")), Column.Must("subject", "subject", Form.Uuid),
            Column.Must("field", "field", Form.Text), Column.May("language", "language", Form.Text), Column.May("value", "value", Form.Json),
            Column.May("note", "note", Form.Text), Column.Must("made_by", "madeBy", Form.Text), Column.Must("made_at", "madeAt", Form.Time),
            Column.May("undone_at", "undoneAt", Form.Time), Column.May("undone_by", "undoneBy", Form.Text), Column.Must("replaced", "replaced", Form.Flag),
        ],
        """
        select uuid, kind, subject, field, language, value, note, made_by, made_at, undone_at, undone_by, replaced from corrections order by uuid
        """)
    { Take = (taking, item) => taking.Correction(item) };
}
