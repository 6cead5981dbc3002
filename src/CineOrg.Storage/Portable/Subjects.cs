using CineOrg.Core.Catalogue;
using CineOrg.Storage.Catalogue;

namespace CineOrg.Storage.Portable;

/// <summary>Films and people: what is shown, in whose words, and all that each source said.</summary>
internal static class Subjects
{
    /// <summary>A source whose facts may not be handed on (IMDb's terms).</summary>
    public const string Withheld = "imdb";
    private static readonly Form LevelWord = Form.Word([.. Enum.GetValues<Level>().Select(level => level.Word())]);

    public static readonly Section Movies = new("movies.json", "movies", 1, MovieColumns(), $"select {Names(MovieColumns())}, id from works order by uuid")
    {
        Parts =
        [
            Ids("work"),
            new("texts", "work_texts", "work_id", 1,
            [
                Column.Must("language", "language", Form.Text), Column.May("title", "title", Form.Text), Column.May("summary", "summary", Form.Text),
                Column.May("tagline", "tagline", Form.Text),
            ])
            {
                Derived = [new("sort_key", row => row.Text("title") is { } title ? SortKey.Of(title, row.Text("language")) : null)],
            },
            new("foundBy", "work_titles", "work_id", 1, [Column.Must("title_key", "title", Form.Text), Column.Must("worth", "worth", Form.Count)]),
            Sources("work"), Enrichers("work"),
            new("use", "work_stats", "work_id", 0,
            [
                Column.Must("view_count", "views", Form.Count), Column.Must("last_access", "lastAccess", Form.Time),
                Column.Must("last_event", "lastEvent", Form.Uuid),
            ]) { Newer = "last_access" },
        ],
        Take = (taking, item) => taking.Movie(item),
    };

    public static readonly Section People = new("people.json", "people", 1, PersonColumns(), $"select {Names(PersonColumns())}, id from persons order by uuid")
    {
        Parts =
        [
            Ids("person"),
            new("foundBy", "person_names", "person_id", 1, [Column.Must("name_key", "name", Form.Text)]),
            new("texts", "person_texts", "person_id", 1, [Column.Must("language", "language", Form.Text), Column.May("biography", "biography", Form.Text)]),
            Sources("person"), Enrichers("person"),
        ],
        Take = (taking, item) => taking.Person(item),
    };

    public static readonly Section PeopleIndex = new("people-index.json", "people", 1,
        [
            Column.Must("uuid", "id", Form.Uuid), Column.Must("full_name", "name", Form.Text), Column.Must("name_key", "folded", Form.Text),
            Column.Must("level", "level", LevelWord), Column.Must("films", "films", Form.Count),
        ],
        "select uuid, full_name, name_key, level, (select count(distinct work_id) from crew_links where person_id = p.id), id from persons p order by uuid")
    {
        Parts = [new("names", "person_names", "person_id", 1, [Column.Must("name_key", "folded", Form.Text)]), Ids("person")],
    };

    private static Column[] MovieColumns() =>
    [
        Column.Must("uuid", "id", Form.Uuid), Column.Must("kind", "kind", Form.Word([.. Enum.GetValues<MovieKind>().Select(kind => kind.Word())])),
        Column.Must("canonical_title", "title", Form.Text), Column.May("original_title", "originalTitle", Form.Text),
        Column.May("original_language", "originalLanguage", Form.Text), Column.May("year", "year", Form.Year),
        Column.May("release_date", "releaseDate", Form.Text), Column.May("duration_minutes", "durationMinutes", Form.Count),
        Column.May("ratings", "ratings", Form.Document(CatalogueJson.Strict.For<IReadOnlyList<RatingFact>>())), Column.May("awards", "awards", Form.Document(CatalogueJson.Strict.For<IReadOnlyList<AwardFact>>())), Column.May("releases", "releases", Form.Document(CatalogueJson.Strict.For<IReadOnlyList<ReleaseFact>>())),
        Column.May("poster", "poster", Form.Document(CatalogueJson.Strict.For<ImageFact>())), Column.Must("level", "level", LevelWord),
        Column.May("countries", "countries", Form.Document(CatalogueJson.Strict.For<IReadOnlyList<string>>())), Column.May("production_countries", "productionCountries", Form.Document(CatalogueJson.Strict.For<IReadOnlyList<string>>())),
        Column.May("genres", "genres", Form.Document(CatalogueJson.Strict.For<IReadOnlyList<string>>())), Column.May("keywords", "keywords", Form.Document(CatalogueJson.Strict.For<IReadOnlyList<string>>())), Column.May("images", "images", Form.Document(CatalogueJson.Strict.For<IReadOnlyList<ImageFact>>())),
        Column.May("where_to_watch", "whereToWatch", Form.Document(CatalogueJson.Strict.For<IReadOnlyList<WatchFact>>())), Column.May("field_sources", "shownFrom", Form.Document(CatalogueJson.Strict.For<Dictionary<string, string>>())),
        Column.Must("created_at", "createdAt", Form.Time), Column.Must("updated_at", "updatedAt", Form.Time),
    ];

    private static Column[] PersonColumns() =>
    [
        Column.Must("uuid", "id", Form.Uuid), Column.Must("full_name", "name", Form.Text), Column.May("named_by", "namedBy", Form.Text), Column.May("birth_date", "born", Form.Text),
        Column.May("death_date", "died", Form.Text), Column.May("birth_place", "birthPlace", Form.Text),
        Column.May("nationality", "nationality", Form.Text), Column.May("primary_profession", "profession", Form.Text),
        Column.May("portrait", "portrait", Form.Document(CatalogueJson.Strict.For<ImageFact>())), Column.Must("level", "level", LevelWord),
        Column.May("field_sources", "shownFrom", Form.Document(CatalogueJson.Strict.For<Dictionary<string, string>>())), Column.Must("created_at", "createdAt", Form.Time),
        Column.Must("updated_at", "updatedAt", Form.Time),
    ];

    private static Part Ids(string subject) => new("ids", $"{subject}_ids", $"{subject}_id", 2,
        [Column.Must("source", "source", Form.Text), Column.Must("value", "value", Form.Text)]) { Only = "former = 0" };

    private static Part Sources(string subject) => new("sources", $"{subject}_sources", $"{subject}_id", 1,
    [
        Column.Must("source", "source", Form.Text), Column.Must("external_id", "id", Form.Text), Column.May("source_url", "url", Form.Text),
        Column.Must("fetched_at", "fetchedAt", Form.Time), Column.Must("raw_data", "said", Form.Said), Column.May("confidence", "confidence", Form.Share),
    ]) { Newer = "fetched_at", Only = $"source <> '{Withheld}'", Derived = [new("deep_bytes", row => DeepBytes.Of(subject == "work" ? EntityKind.Movie : EntityKind.Person, row.Text("raw_data")!))] };

    // What no source was configured for is this instance's matter, not the film's: another asks its own.
    private static Part Enrichers(string subject) => new("asked", $"{subject}_enrichers", $"{subject}_id", 1,
    [
        Column.Must("enricher", "question", Form.Text), Column.Must("outcome", "outcome", Form.Word("done", "notApplicable", "failed")),
        Column.Must("at", "at", Form.Time), Column.May("next_attempt_at", "nextAttemptAt", Form.Time),
    ]) { Newer = "at", Only = "outcome <> 1" };

    private static string Names(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => column.Name));
}
