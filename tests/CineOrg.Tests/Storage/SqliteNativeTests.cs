using CineOrg.Storage;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

public sealed class SqliteNativeTests
{
    [Fact]
    public void Whoever_asks_there_is_one_SQLite_in_the_process()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux");
        var told = StorageServices.SqliteVersion();
        using var store = new Store();

        store.Database.Read(lane =>
        {
            using var row = lane.Ask("select sqlite_version()");
            return row.Next() ? row.Text(0) : "";
        }).ShouldBe(told.ToString());
        File.ReadLines("/proc/self/maps").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1])
            .Where(file => file.Contains("sqlite3.so", StringComparison.Ordinal)).Distinct().Count().ShouldBe(1);
    }
}
