using System.Diagnostics;
using SQLitePCL;

namespace CineOrg.Bench.Jobs;

/// <summary>The least that a queue on SQLite can do: the same file settings, one table, prepared statements, and nothing else.</summary>
internal static class RawQueue
{
    public static (double Enqueued, double Completed, double EnqueuedTogether, double CompletedTogether) Measure(string folder, int count, int batch)
    {
        raw.sqlite3_open(Path.Combine(folder, "raw.db"), out var file);
        using var _ = file;
        Run(file, "pragma journal_mode=wal; pragma synchronous=full; pragma mmap_size=0; pragma cache_size=-2000; pragma wal_autocheckpoint=0;");
        Run(file, "create table jobs(id integer primary key, uuid blob not null unique, type text, priority integer, status integer, params text, run_at integer); create index ready on jobs(priority desc, run_at, id) where status = 0");
        var (enqueued, completed) = (Insert(file, count, 1), Complete(file, count, 1));
        return (enqueued, completed, Insert(file, count * 10, batch), Complete(file, count * 10, batch));
    }

    private static double Insert(sqlite3 file, int count, int batch)
    {
        raw.sqlite3_prepare_v2(file, "insert into jobs(uuid, type, priority, status, params, run_at) values(?, 'own', 1, 0, '{}', ?)", out var insert);
        using var _ = insert;
        return PerSecond(file, count, batch, at =>
        {
            raw.sqlite3_bind_blob(insert, 1, Guid.CreateVersion7().ToByteArray());
            raw.sqlite3_bind_int64(insert, 2, at);
            Step(insert);
        });
    }

    private static double Complete(sqlite3 file, int count, int batch)
    {
        const string first = "(select id from jobs where status = 0 order by priority desc, run_at, id limit 1)";
        raw.sqlite3_prepare_v2(file, $"update jobs set status = 1 where id = {first}", out var take);
        raw.sqlite3_prepare_v2(file, "update jobs set status = 2 where id = (select id from jobs where status = 1 limit 1)", out var complete);
        Run(file, "create index if not exists running on jobs(id) where status = 1");
        using var _ = take;
        using var also = complete;
        var watch = Stopwatch.StartNew();
        for (var done = 0; done < count; done += batch)
        {
            PerSecond(file, batch, batch, _ => Step(take));
            PerSecond(file, batch, batch, _ => Step(complete));
        }
        return count / watch.Elapsed.TotalSeconds;
    }

    private static double PerSecond(sqlite3 file, int count, int batch, Action<int> one)
    {
        var watch = Stopwatch.StartNew();
        for (var done = 0; done < count; done += batch)
        {
            Run(file, "begin immediate");
            for (var at = 0; at < batch; at++) one(done + at);
            Run(file, "commit");
        }
        return count / watch.Elapsed.TotalSeconds;
    }

    private static void Step(sqlite3_stmt statement)
    {
        if (raw.sqlite3_step(statement) is var code && code != raw.SQLITE_DONE) throw new IOException($"SQLite answered {code}");
        _ = raw.sqlite3_reset(statement);
    }

    private static void Run(sqlite3 file, string sql)
    {
        if (raw.sqlite3_exec(file, sql) is var code && code != raw.SQLITE_OK) throw new IOException($"SQLite answered {code}: {raw.sqlite3_errmsg(file).utf8_to_string()}");
    }
}
