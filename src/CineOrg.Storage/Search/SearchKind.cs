using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using CineOrg.Storage.Search.Memory;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Search;

/// <summary>A kind of things that are found by their titles or names. Another kind is another of these, and triggers that feed it.</summary>
/// <param name="Number">In <c>search_feed</c>.</param>
internal sealed record SearchKind(int Number)
{
    /// <summary>Rows of (id, key, worth, owned, known, uses, year), a row for each title.</summary>
    public required string All { get; init; }

    /// <summary>The same of one id.</summary>
    public required string One { get; init; }

    /// <summary>For the database's own search, as (id, weight), each bounded so that a common beginning stays cheap.</summary>
    public required string Exact { get; init; }
    public required string Beginning { get; init; }
    public required string ByWords { get; init; }

    /// <summary>Whether the rows' keys are folded already, not names as they are written.</summary>
    public bool IsFolded { get; init; } = true;

    private const string FilmColumns = """
        select t.work_id, t.title_key, t.worth, w.copies > 0, w.level > 0, coalesce(s.view_count, 0), w.year
        from work_titles t join works w on w.id = t.work_id left join work_stats s on s.work_id = t.work_id
        """;

    private const string FilmYears = "select t.work_id, w.year from work_titles t join works w on w.id = t.work_id where t.title_key ";

    private const string PersonColumns = "select p.id, n.name_key, case when n.name_key = p.name_key then 0 else 2 end, 0, p.level > 0, ";

    private const string PersonFilms = "select p.id, (select count(distinct c.work_id) from crew_links c where c.person_id = p.id) from ";
    private const string Named = "person_names n join persons p on p.id = n.person_id ";

    private const string SagaColumns = """
        select t.collection_id, t.title, case when t.language in ('', 'fr', 'en') then 0 else 1 end, 0, c.asked_at is not null,
               (select count(*) from collection_parts p where p.collection_id = c.id), null
        from collection_texts t join collections c on c.id = t.collection_id
        """;

    public static readonly SearchKind Films = new(0)
    {
        All = FilmColumns,
        One = FilmColumns + " where t.work_id = ?",
        Exact = FilmYears + "= ? limit 200",
        Beginning = FilmYears + "> ? and t.title_key < ? limit 200",
        ByWords = """
            select t.work_id, w.year from (select rowid as id from title_words where title_words match ? limit 400) f
            join work_titles t on t.id = f.id join works w on w.id = t.work_id
            """,
    };

    public static readonly SearchKind People = new(1)
    {
        All = PersonColumns + "coalesce(f.films, 0), null from " + Named
            + "left join (select person_id, count(distinct work_id) as films from crew_links group by person_id) f on f.person_id = p.id",
        One = PersonColumns + "(select count(distinct work_id) from crew_links where person_id = p.id), null from " + Named + "where p.id = ?",
        Exact = PersonFilms + Named + "where n.name_key = ? limit 100",
        Beginning = PersonFilms + Named + "where n.name_key > ? and n.name_key < ? limit 100",
        ByWords = PersonFilms + "(select rowid as id from name_words where name_words match ? limit 200) f join person_names n on n.id = f.id "
            + "join persons p on p.id = n.person_id",
    };

    /// <summary>Sagas and series of films. They are few, so that without the index in memory a small one is made of them alone.</summary>
    public static readonly SearchKind Sagas = new(2)
    {
        All = SagaColumns, One = SagaColumns + " where t.collection_id = ?", IsFolded = false, Exact = "", Beginning = "", ByWords = "",
    };

    /// <summary>By their numbers.</summary>
    public static IReadOnlyList<SearchKind> Each { get; } = [Films, People, Sagas];

    public void ReadAll(Lane lane, SegmentBuilder into) => Read(lane.Ask(All), into.Add);

    public void ReadOne(Lane lane, int id, SegmentBuilder into) => Read(lane.Ask(One).With(id), into.Add);

    /// <summary>Lets the titles of one weigh as they do now.</summary>
    public void Weigh(Lane lane, int id, TitleIndex titles) => Read(lane.Ask(One).With(id), titles.Weigh);

    private delegate void Take(int id, ReadOnlySpan<char> key, ushort weight);

    private void Read(Row rows, Take take)
    {
        using (rows)
            if (IsFolded) ReadFolded(rows, take);
            else
                while (rows.Next())
                    foreach (var key in Elision.Keys(rows.Text(1))) take(rows.Int(0), key, WeightOf(rows));
    }

    private static void ReadFolded(Row rows, Take take)
    {
        Span<char> letters = stackalloc char[2048];
        while (rows.Next())
        {
            var utf8 = rows.Bytes(1);
            if (utf8.Length > letters.Length) utf8 = utf8[..letters.Length];
            var key = letters[..System.Text.Encoding.UTF8.GetChars(utf8, letters)];
            take(rows.Int(0), key, WeightOf(rows));
        }
    }

    private static ushort WeightOf(Row row) => Weight.Of(row.Int(2), row.Bool(3), row.Bool(4), row.Int(5), row.IntOrNull(6));
}
