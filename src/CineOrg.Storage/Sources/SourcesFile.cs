using CineOrg.Storage.Engine;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace CineOrg.Storage.Sources;

/// <summary>
/// A small database beside the catalogue: what sources answered lately and what was asked of them. It may be deleted while the program
/// is down; a damaged one is set aside. Commits survive a killed process, not a power cut, which costs at most some requests.
/// </summary>
internal sealed partial class SourcesFile(string path, ILogger log) : IDisposable
{
    private const int Schema = 2;

    private const string Setup = """
        create table if not exists answers (key text primary key, fetched_at integer not null, size integer not null, tag text, body blob);
        create index if not exists answers_by_age on answers(fetched_at, size);
        create table if not exists reserved (budget text not null, until integer not null, requests integer not null);
        create table if not exists spent (budget text not null, day integer not null, requests integer not null, primary key (budget, day)) without rowid;
        create table if not exists closed (budget text primary key, day integer not null) without rowid;
        pragma user_version=2;
        """;

    private readonly Lock _door = new();
    private Lane? _lane;

    /// <summary>Runs one piece of work alone, inside one transaction.</summary>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public T Run<T>(Func<Lane, T> work)
    {
        lock (_door)
        {
            var lane = _lane ??= Open();
            lane.Script("begin immediate");
            try
            {
                var done = work(lane);
                lane.Script("commit");
                return done;
            }
            catch
            {
                lane.Rewind();
                if (!lane.IsIdle) lane.Script("rollback");
                throw;
            }
        }
    }

    /// <summary>Reads one row or none.</summary>
    public T Read<T>(Func<Lane, T> work)
    {
        lock (_door) return work(_lane ??= Open());
    }

    public void Dispose()
    {
        lock (_door) _lane?.Dispose();
    }

    private Lane Open()
    {
        try
        {
            return Prepared();
        }
        catch (DatabaseException damage) when (damage.MeansDamage)
        {
            SetAside(path, damage.Message);
            foreach (var end in (string[])["-wal", "-shm"]) File.Delete(path + end);
            File.Move(path, path + ".damaged", overwrite: true);
            return Prepared();
        }
    }

    private Lane Prepared()
    {
        var lane = Lane.Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE,
            "pragma mmap_size=0; pragma cache_size=-1000; pragma journal_mode=wal; pragma synchronous=normal; pragma journal_size_limit=16777216;");
        try
        {
            if (lane.Number("pragma user_version") != Schema) Make(lane);
            return lane;
        }
        catch
        {
            lane.Dispose();
            throw;
        }
    }

    // Another process may make it at the same time: what is there stays.
    private static void Make(Lane lane)
    {
        lane.Rewind();
        lane.Script("begin immediate");
        lane.Script(Setup);
        lane.Script("commit");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} was damaged ({Reason}) and is begun anew; the old one is beside it, named .damaged")]
    private partial void SetAside(string path, string reason);
}
