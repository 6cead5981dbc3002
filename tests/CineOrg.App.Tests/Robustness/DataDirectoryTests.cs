using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

public sealed class DataDirectoryTests : IDisposable
{
    private readonly Home _home = new();

    [Fact]
    public async Task A_file_is_no_data_directory()
    {
        File.WriteAllText(_home.Data, "a letter");
        await Refuse("is a file");
        File.ReadAllText(_home.Data).ShouldBe("a letter");
    }

    [Fact]
    public async Task A_data_directory_that_may_not_be_written_is_refused()
    {
        Assert.SkipUnless(Mount("-t tmpfs -o size=64k,ro none"), "no mounting here");
        try
        {
            await Refuse("ead-only");
        }
        finally
        {
            Shell.Run("umount data", _home.Folder);
        }
    }

    [Fact]
    public async Task A_data_directory_that_nobody_could_make_is_refused()
    {
        using var nowhere = new Home { Data = "/proc/nowhere/data" };
        foreach (var command in (string[][])[["serve", "--port", $"{FreePort.Take()}"], ["search", "x"]])
            (await nowhere.Run(command)).Ended(1).ErrorLines.ShouldHaveSingleItem().ShouldContain("/proc/nowhere");
    }

    public void Dispose() => _home.Dispose();

    private bool Mount(string what)
    {
        Directory.CreateDirectory(_home.Data);
        return Shell.Code($"mount {what} data", _home.Folder) == 0;
    }

    private async Task Refuse(string reason)
    {
        foreach (var command in (string[][])[["serve", "--port", $"{FreePort.Take()}"], ["scan", "/tmp"], ["search", "x"]])
        {
            var line = (await _home.Run(command)).Ended(1).ErrorLines.ShouldHaveSingleItem();
            line.ShouldContain(_home.Data);
            line.ShouldContain(reason);
        }
    }
}
