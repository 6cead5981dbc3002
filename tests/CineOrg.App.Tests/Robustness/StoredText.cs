using System.Globalization;
using System.Text.RegularExpressions;
using CineOrg.App.Tests.Harness;
using Microsoft.Data.Sqlite;

namespace CineOrg.App.Tests.Robustness;

/// <summary>
/// Everything a database holds, as lines of text that two runs with the same effect share: keys and public ids are replaced by the
/// names of what they stand for, times are left out, rows stand in the order of their text.
/// </summary>
internal static partial class StoredText
{
    /// <summary>Columns that name another row, by what they are replaced with.</summary>
    private static readonly Dictionary<string, string> Names = new()
    {
        ["work_id"] = Movie("id", "t.work_id"),
        ["person_id"] = Person("id", "t.person_id"),
        ["copy_id"] = Copy("id", "t.copy_id"),
        ["keyword_id"] = "(select key from keywords k where k.id = t.keyword_id)",
        ["collection_id"] = "(select group_concat(source || ':' || value) from (select source, value from collection_ids where collection_id = t.collection_id order by source))",
        ["root_id"] = "(select path from roots r where r.id = t.root_id)",
        ["folder_id"] = "(select path from folders d where d.id = t.folder_id)",
        ["edition_id"] = $"(select {Movie("id", "e.work_id")} || '|' || e.label from editions e where e.id = t.edition_id)",
    };

    /// <summary>Times, ids, positions, weights and counts of tries: they belong to a run, not to its effect.</summary>
    private static readonly HashSet<string> OfARun =
        ["id", "uuid", "at", "last_seen", "run_at", "sequence", "lease_until", "next_attempt_at", "last_event", "attempts", "result", "correlation", "causation", "event",
            "weight", "rank", "due", "held", "failures", "earliest_start", "latest_end"];

    /// <summary>What a run learns of itself, and the feeds from which others follow it.</summary>
    private static readonly HashSet<string> OwnToARun =
        ["search_feed", "link_feed", "journal", "journal_keys", "journal_keyed", "job_costs", "load_hours", "measured", "decisions", "use_marks"];

    public static IReadOnlyList<string> Of(Home home)
    {
        using var database = Open(home);
        List<string> lines = [.. Tables(database).SelectMany(table => Rows(database, table, Select(database, table)))];
        lines.AddRange(Rows(database, "happened", Happened("", "payload", 0)));
        lines.AddRange(Rows(database, "learnt", Learnt()));
        lines.AddRange(Rows(database, "tried", Happened("distinct", "''", 1)));
        lines.AddRange(Rows(database, "check", "pragma integrity_check").Concat(Rows(database, "check", "pragma foreign_key_check")));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    public static long Number(Home home, string question)
    {
        using var database = Open(home);
        using var asked = new SqliteCommand(question, database);
        return Convert.ToInt64(asked.ExecuteScalar() ?? 0L, CultureInfo.InvariantCulture);
    }

    public static IReadOnlyList<string> Texts(Home home, string question)
    {
        using var database = Open(home);
        return [.. Rows(database, "", question).Select(line => line.Trim())];
    }

    /// <summary>Writes beside the program what no source of these tests tells.</summary>
    public static void Write(Home home, string change)
    {
        using var database = Open(home);
        using var asked = new SqliteCommand(change, database);
        asked.ExecuteNonQuery();
    }

    public static string File(Home home) => Path.Combine(home.Data, "cineorg.db");

    private static SqliteConnection Open(Home home)
    {
        SQLitePCL.Batteries_V2.Init();
        var database = new SqliteConnection($"Data Source={File(home)};Pooling=False");
        database.Open();
        return database;
    }

    // An act or attempt may be told twice; an effect may not.
    private static string Happened(string distinct, string payload, int tried) => $"""
        select {distinct} type, coalesce({Movie("uuid", "t.subject")}, {Person("uuid", "t.subject")}, {Copy("uuid", "t.subject")},
                 (select type from jobs j where j.uuid = t.subject), (select path from roots r where r.uuid = t.subject)), {payload} from journal t
        where (type in ('JobQueued', 'JobStarted', 'JobCompleted', 'JobFailed', 'JobDeferred', 'JobCancelled', 'ScanStarted', 'ScanCompleted',
          'EnrichmentRequested', 'BulkEnrichRequested', 'MovieRequested')) = {tried} and type not in ('MovieEnriched', 'PersonEnriched')
        """;

    // Answers that come slowly are stored in more than one step; each is learnt once all the same.
    private static string Learnt() => $"""
        select t.type, coalesce({Movie("uuid", "t.subject")}, {Person("uuid", "t.subject")}), learnt.value
        from journal t, json_each(t.payload, '$.enrichers') learnt where t.type in ('MovieEnriched', 'PersonEnriched')
        """;

    private static string Movie(string key, string column) => $"""
        (select canonical_title || '|' || ifnull(year, '') || '|' || ifnull((select group_concat(source || ':' || value)
           from (select source, value from work_ids where work_id = w.id order by source)), '') from works w where w.{key} = {column})
        """;

    private static string Person(string key, string column) => $"""
        (select full_name || '|' || ifnull((select group_concat(source || ':' || value)
           from (select source, value from person_ids where person_id = p.id order by source)), '') from persons p where p.{key} = {column})
        """;

    private static string Copy(string key, string column) => $"""
        (select group_concat(place) from (select d.path || '/' || f.name as place from copy_files f join folders d on d.id = f.folder_id
           join copies c on c.id = f.copy_id where c.{key} = {column} order by place))
        """;

    private static List<string> Tables(SqliteConnection database) =>
    [
        .. Read(database, """
            select name from sqlite_master where type = 'table' and sql not like 'create virtual%' and name not like 'sqlite_%'
              and name not like 'title\_%\_%' escape '\' and name not like 'name\_%\_%' escape '\'
            """).Select(row => row[0]).Where(name => !IsShadow(name) && !OwnToARun.Contains(name)),
    ];

    // FTS5 keeps its index in tables of its own; the integrity check looks at them.
    private static bool IsShadow(string table) => table.StartsWith("title_words_", StringComparison.Ordinal) || table.StartsWith("name_words_", StringComparison.Ordinal);

    private static string Select(SqliteConnection database, string table)
    {
        var columns = Read(database, $"select name from pragma_table_info('{table}')").Select(row => row[0])
            .Where(column => !OfARun.Contains(column) && !column.EndsWith("_at", StringComparison.Ordinal))
            .Select(column => Names.GetValueOrDefault(column, "t." + column)).DefaultIfEmpty("1");
        // The same work may be asked for once more after a kill; it must not stay undone.
        return $"select {(table == "jobs" ? "distinct" : "")} {string.Join(", ", columns)} from {table} t";
    }

    private static IEnumerable<string> Rows(SqliteConnection database, string table, string question) =>
        Read(database, question).Select(row => Uuid().Replace($"{table}\t{string.Join('\t', row)}", "*"));

    private static List<string[]> Read(SqliteConnection database, string question)
    {
        using var asked = new SqliteCommand(question, database);
        using var rows = asked.ExecuteReader();
        var read = new List<string[]>();
        while (rows.Read()) read.Add([.. Enumerable.Range(0, rows.FieldCount).Select(index => Cell(rows, index))]);
        return read;
    }

    private static string Cell(SqliteDataReader rows, int index) => rows.GetValue(index) switch
    {
        byte[] bytes => bytes.Length == 16 && rows.GetName(index) != "fingerprint" ? "*" : Convert.ToHexString(bytes),
        DBNull => "-",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
