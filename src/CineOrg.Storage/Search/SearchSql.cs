namespace CineOrg.Storage.Search;

/// <summary>Questions about all films that a text finds, however many.</summary>
internal static class SearchSql
{
    public const string AllBeginning =
        "select uuid from works where id in (select work_id from work_titles where title_key >= ? and title_key < ?) order by id";
    public const string All = """
        select uuid from works where id in (
            select work_id from work_titles where title_key >= ? and title_key < ?
            union select work_id from work_titles where id in (select rowid from title_words where title_words match ?)) order by id
        """;
}
