using System.Security.Cryptography;
using CineOrg.App.Tests.Harness;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>A database file that may not be opened: one line that names it and what to do, and not a byte of it changed.</summary>
public sealed class RefusedFileTests : IAsyncLifetime
{
    private static readonly string[][] Commands = [["serve", "--port", $"{FreePort.Take()}"], ["scan", "/tmp"], ["search", "Metropolis"]];
    private readonly Home _home = new();

    private string Database => StoredText.File(_home);

    public static TheoryData<string> Damages => [.. Ways.Keys];

    private static Dictionary<string, (Action<string> Do, string Said)> Ways { get; } = new()
    {
        ["a broken header"] = (path => Overwrite(path, 0, 16), "damaged"),
        ["a broken page in the middle"] = (path => Overwrite(path, 4096 * Root(path, "works") - 1500, 1400), "damaged"),
        ["broken pages behind a sound header"] = (path => Overwrite(path, 4096, 4096 * 3), "damaged"),
        ["half of it"] = (path => Cut(path, new FileInfo(path).Length / 2), "damaged"),
        ["its first fifty bytes"] = (path => Cut(path, 50), "damaged"),
        ["nothing in it"] = (path => Cut(path, 0), "damaged"),
        ["some text"] = (path => File.WriteAllText(path, new string('x', 20_000)), "damaged"),
        ["a newer program's schema"] = (path => Sql(path, "pragma user_version = 4711"), "newer"),
        ["another program's mark"] = (path => Sql(path, "pragma application_id = 4711"), "another program"),
    };

    [Theory, MemberData(nameof(Damages))]
    public async Task A_file_with_this_is_refused_and_left_as_it_is(string damage)
    {
        Ways[damage].Do(Database);
        await Refused(Ways[damage].Said);
    }

    [Fact]
    public async Task A_damaged_file_keeps_its_log_too()
    {
        await using (var program = await ProgramUnderTest.Serve(_home))
        {
            using var reader = Reading();   // as long as somebody reads, the log cannot be emptied
            (await program.Run("scan", _home.Films.WithMany(50).Path)).Ended(0);
            await program.Kill();
        }
        new FileInfo(Database + "-wal").Length.ShouldBeGreaterThan(0);
        Overwrite(Database, 4096, (int)new FileInfo(Database).Length - 4096);   // what the log does not cover is damaged
        await Refused("damaged");
    }

    [Fact]
    public async Task A_log_without_its_file_is_refused_and_left_as_it_is()
    {
        File.Move(Database, Database + "-wal");
        await Refused("missing");
    }

    public async ValueTask InitializeAsync()
    {
        (await _home.Run("scan", _home.Films.WithMany(20).Path)).Ended(0);
    }

    public ValueTask DisposeAsync()
    {
        _home.Dispose();
        return default;
    }

    private async Task Refused(string reason)
    {
        var before = Prints();
        foreach (var command in Commands)
        {
            var outcome = (await _home.Run(command)).Ended(1);
            outcome.Out.ShouldBeEmpty();
            var line = outcome.ErrorLines.ShouldHaveSingleItem();
            line.ShouldContain(Database);
            line.ShouldContain(reason);
            line.ShouldMatch("[Rr]estore a backup|Choose another data directory");
        }
        Prints().ShouldBe(before);
    }

    private List<string> Prints() =>
    [
        .. Directory.EnumerateFiles(_home.Data, "cineorg.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];

    private static void Overwrite(string path, long at, int length)
    {
        using var file = File.OpenWrite(path);
        file.Position = at;
        file.Write(Enumerable.Repeat((byte)0xA5, length).ToArray());
    }

    private static void Cut(string path, long length)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(length);
    }

    private static void Sql(string path, string script)
    {
        using var database = Open(path);
        using var command = new SqliteCommand(script, database);
        command.ExecuteNonQuery();
    }

    private static long Root(string path, string table)
    {
        using var database = Open(path);
        using var command = new SqliteCommand($"select rootpage from sqlite_master where name = '{table}'", database);
        return (long)command.ExecuteScalar()!;
    }

    private SqliteConnection Reading()
    {
        var database = Open(Database);
        SQLitePCL.raw.sqlite3_db_config(database.Handle, SQLitePCL.raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
        using var command = new SqliteCommand("begin; select count(*) from works", database);
        command.ExecuteScalar();
        return database;
    }

    private static SqliteConnection Open(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        var database = new SqliteConnection($"Data Source={path};Pooling=False");
        database.Open();
        return database;
    }
}
