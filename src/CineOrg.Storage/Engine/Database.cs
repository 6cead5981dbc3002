using CineOrg.Core.Events;
using Microsoft.Extensions.Logging;

namespace CineOrg.Storage.Engine;

/// <summary>
/// The embedded database: one file (plus SQLite's log beside it) opened by one process. Reads run side by side on their own
/// connections, writes one after another.
/// </summary>
internal sealed class Database : ITransactions, IDisposable
{
    private readonly JournalWriter _journal;
    private readonly LanePool _lanes;
    private readonly WriterQueue _writers;

    private Database(string path, JournalWriter journal, TimeProvider clock, ILogger log)
    {
        Path = path;
        Generation = new(clock);
        Renewals = new(clock);
        Clock = clock;
        _journal = journal;
        _lanes = new(path);
        _writers = new(
            new(Connections.PersonWriter(path), journal, Tell, log), new(Connections.BulkWriter(path), journal, Tell, log), log);
    }

    public string Path { get; }
    public TimeProvider Clock { get; }
    public Generation Generation { get; }
    public Renewals Renewals { get; }

    /// <summary>Raised by whoever wrote, before the next change, after each commit that appended events, with them in order.</summary>
    public event Action<IReadOnlyList<Recorded>>? Appended;

    /// <summary>Opens the database, creates it when there is none, migrates it when it is older (after a verified copy beside it).</summary>
    /// <exception cref="DatabaseRefusedException">Damaged, another program's or a newer program's file; nothing was changed.</exception>
    public static Database Open(string path, TimeProvider clock, ILogger log)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        Prepare(path, DatabaseFile.Inspect(path), log);
        return new(path, new JournalWriter(clock), clock, log);
    }

    /// <summary>Runs a question on one committed state; dispose each statement before asking another.</summary>
    public T Read<T>(Func<Lane, T> question) => _lanes.Read(question);

    public Task<T> Run<T>(Durability durability, Func<ITransaction, T> change, CancellationToken stop = default) =>
        _writers.Run(durability, change, stop);

    public void Dispose()
    {
        _writers.Dispose();
        _lanes.Dispose();
        _journal.Dispose();
    }

    private void Tell(IReadOnlyList<Recorded> events) => Appended?.Invoke(events);

    private static void Prepare(string path, int? version, ILogger log)
    {
        if (version is not { } older) DatabaseFile.Create(path);
        else if (older < Migrations.Newest) Migrate(path, older, log);
    }

    private static void Migrate(string path, int version, ILogger log)
    {
        using var lane = Connections.PersonWriter(path);
        log.LogInformation("The database is brought up to date; a copy is kept as {Copy}", SafetyCopy.Make(lane, path, version));
        Migrations.Run(lane, version);
    }
}
