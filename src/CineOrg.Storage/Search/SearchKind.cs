using CineOrg.Storage.Engine;
using CineOrg.Storage.Search.Memory;

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

    private const string FilmColumns = """
        select t.work_id, t.title_key, 0, w.copies > 0, w.level > 0, coalesce(s.view_count, 0), w.year
        from work_titles t join works w on w.id = t.work_id left join work_stats s on s.work_id = t.work_id
        """;

    private const string FilmYears = "select t.work_id, w.year from work_titles t join works w on w.id = t.work_id where t.title_key ";

    private const string PersonColumns = "select p.id, n.name_key, case when n.name_key = p.name_key then 0 else 2 end, 0, p.level > 0, ";

    private const string PersonFilms = "select p.id, (select count(distinct c.work_id) from crew_links c where c.person_id = p.id) from ";
    private const string Named = "person_names n join persons p on p.id = n.person_id ";

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

    /// <summary>By their numbers.</summary>
    public static IReadOnlyList<SearchKind> Each { get; } = [Films, People];

    public void ReadAll(Lane lane, SegmentBuilder into) => Read(lane.Ask(All), into);

    public void ReadOne(Lane lane, int id, SegmentBuilder into) => Read(lane.Ask(One).With(id), into);

    private static void Read(Statement rows, SegmentBuilder into)
    {
        Span<char> letters = stackalloc char[2048];
        using (rows)
            while (rows.Next())
            {
                var utf8 = rows.Bytes(1);
                if (utf8.Length > letters.Length) utf8 = utf8[..letters.Length];
                var key = letters[..System.Text.Encoding.UTF8.GetChars(utf8, letters)];
                into.Add(rows.Int(0), key, Weight.Of(rows.Int(2), rows.Bool(3), rows.Bool(4), rows.Int(5), rows.IntOrNull(6)));
            }
    }
}
