using CineOrg.Storage;
using CineOrg.Storage.Engine;
using Shouldly;
using SQLitePCL;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class DatabaseFileTests
{
    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        var first = new Store();
        var id = await first.Film("Metropolis", 1927);
        first.Close();
        using var second = new Store(first.Folder);
        (await second.Movies.Find(id, Token)).ShouldNotBeNull().Title.ShouldBe("Metropolis");
    }

    [Fact]
    public void A_file_of_something_else_is_refused_and_left_as_it_is()
    {
        using var store = new Store();
        File.WriteAllText(PathIn(store), new string('x', 5000));
        Should.Throw<DatabaseRefusedException>(() => store.Database).Message.ShouldContain("damaged");
        File.ReadAllText(PathIn(store)).ShouldBe(new string('x', 5000));
    }

    [Fact]
    public async Task A_file_that_lost_its_end_is_refused()
    {
        var path = await Closed();
        using (var file = File.OpenWrite(path)) file.SetLength(file.Length / 2);
        Refusal(path).ShouldContain("damaged");
    }

    [Fact]
    public async Task A_file_with_a_broken_page_is_refused()
    {
        var path = await Closed();
        using (var file = File.OpenWrite(path))
        {
            file.Position = 4096 * 2;
            file.Write(Enumerable.Repeat((byte)0xAB, 4096 * 3).ToArray());
        }
        Refusal(path).ShouldContain("damaged");
    }

    [Fact]
    public async Task A_newer_programs_file_is_refused()
    {
        var path = await Closed();
        Script(path, "pragma user_version=999");
        Refusal(path).ShouldContain("newer");
    }

    [Fact]
    public void Another_programs_database_is_refused()
    {
        using var store = new Store();
        Script(PathIn(store), "create table notes(a)");
        Should.Throw<DatabaseRefusedException>(() => store.Database).Message.ShouldContain("another program");
    }

    [Fact]
    public void An_older_database_is_copied_before_it_is_migrated()
    {
        using var store = new Store();
        using (var lane = Connections.PersonWriter(PathIn(store)))
        {
            lane.Script($"pragma journal_mode=wal; pragma application_id={DatabaseFile.ApplicationId}");
            lane.Script(Migrations.All[0].Sql + "; pragma user_version=1");
        }
        store.Database.Read(lane => lane.Number("pragma user_version")).ShouldBe(Migrations.Newest);
        using var copy = Lane.Open(Path.Combine(store.Folder, "cineorg.v1.db"), raw.SQLITE_OPEN_READONLY, "");
        copy.Number("pragma user_version").ShouldBe(1);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string PathIn(Store store) => Path.Combine(store.Folder, StorageServices.FileName);

    private static async Task<string> Closed()
    {
        var store = new Store();
        for (var film = 0; film < 50; film++) await store.Film($"Film {film}", 1900 + film);
        store.Close();
        return PathIn(store);
    }

    private static void Script(string path, string sql)
    {
        using var lane = Connections.PersonWriter(path);
        lane.Script(sql);
    }

    private static string Refusal(string path)
    {
        using var store = new Store(Path.GetDirectoryName(path));
        return Should.Throw<DatabaseRefusedException>(() => store.Database).Message;
    }
}
