namespace CineOrg.Storage.Search;

/// <summary>Questions that give films as (id, year), each bounded so that a common beginning stays cheap.</summary>
internal static class FilmSearch
{
    public const string Exact =
        "select t.work_id, w.year from work_titles t join works w on w.id = t.work_id where t.title_key = ? limit 200";
    public const string Beginning =
        "select t.work_id, w.year from work_titles t join works w on w.id = t.work_id where t.title_key > ? and t.title_key < ? limit 200";
    public const string ByWords = """
        select t.work_id, w.year from (select rowid as id from title_words where title_words match ? limit 400) f
        join work_titles t on t.id = f.id join works w on w.id = t.work_id
        """;
    public const string AllBeginning =
        "select uuid from works where id in (select work_id from work_titles where title_key >= ? and title_key < ?) order by id";
    public const string All = """
        select uuid from works where id in (
            select work_id from work_titles where title_key >= ? and title_key < ?
            union select work_id from work_titles where id in (select rowid from title_words where title_words match ?)) order by id
        """;
}

/// <summary>The same for persons by any of their names, as (id, number of films).</summary>
internal static class PeopleSearch
{
    private const string Films = "(select count(distinct c.work_id) from crew_links c where c.person_id = p.id)";
    private const string Named = " from person_names n join persons p on p.id = n.person_id ";
    public const string Exact = "select p.id, " + Films + Named + "where n.name_key = ? limit 100";
    public const string Beginning = "select p.id, " + Films + Named + "where n.name_key > ? and n.name_key < ? limit 100";
    public const string ByWords =
        "select p.id, " + Films + " from (select rowid as id from name_words where name_words match ? limit 200) f join person_names n on n.id = f.id join persons p on p.id = n.person_id";
}
