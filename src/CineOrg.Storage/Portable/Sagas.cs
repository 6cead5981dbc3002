namespace CineOrg.Storage.Portable;

/// <summary>Sagas and series of films, and which film stands where in them.</summary>
internal static class Sagas
{
    private const string File = "relations.json";

    public static readonly Section Collections = new(File, "collections", 1,
        [Column.Must("uuid", "id", Form.Uuid), Column.May("asked_at", "askedAt", Form.Time), Column.Must("created_at", "createdAt", Form.Time)],
        "select uuid, asked_at, created_at, id from collections order by uuid")
    {
        Parts =
        [
            new("ids", "collection_ids", "collection_id", 2, [Column.Must("source", "source", Form.Text), Column.Must("value", "value", Form.Text)]) { Only = "former = 0" },
            new("texts", "collection_texts", "collection_id", 1, [Column.Must("language", "language", Form.Text), Column.Must("title", "title", Form.Text)]),
        ],
        Take = (taking, item) => taking.Collection(item),
    };

    public static readonly Section Parts = new(File, "collectionParts", 2,
        [
            Column.Must("collection", "collection", Form.Uuid), Column.Must("movie", "movie", Form.Uuid), Column.May("ordinal", "ordinal", Form.Count),
            Column.Must("by_film", "byFilm", Form.Flag),
        ],
        """
        select c.uuid, w.uuid, p.ordinal, p.by_film from collections c cross join collection_parts p on p.collection_id = c.id
        cross join works w on w.id = p.work_id order by c.uuid, w.uuid
        """)
    { Take = (taking, item) => taking.CollectionPart(item) };
}
