using CineOrg.Core.Library;
using CineOrg.Media.Files;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Files;

/// <summary>A folder is scanned when its files have stopped growing, not before.</summary>
public sealed class RestlessTests : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);
    private readonly TemporaryFolder _root = new();
    private readonly ManualTime _time = new();
    private readonly Restless _restless;

    public RestlessTests() => _restless = new(new DiskFiles(), VideoNames.Default, Settle, _time);

    public void Dispose() => _root.Dispose();

    [Fact]
    public void A_growing_file_is_waited_for()
    {
        var film = _root.Write("film.mkv", "a little");
        _restless.Stirred(_root.Path, "");
        _restless.Settled().ShouldBeEmpty("it was looked at for the first time");
        _time.Advance(Settle);
        File.AppendAllText(film, " and more");
        _restless.Settled().ShouldBeEmpty("it grew");
        _time.Advance(Settle / 2);
        _restless.Settled().ShouldBeEmpty("not still for long enough");
        _time.Advance(Settle);
        _restless.Settled().ShouldBe([new RestlessFolder(_root.Path, "")]);
        _restless.Settled().ShouldBeEmpty("it was told once");
    }

    [Fact]
    public void A_folder_that_vanished_is_forgotten()
    {
        _restless.Stirred(_root.Path, "gone");
        _restless.Settled().ShouldBeEmpty();
        _time.Advance(Settle);
        _restless.Settled().ShouldBeEmpty();
    }

    [Fact]
    public void Where_nothing_tells_of_changes_the_folders_times_do()
    {
        var clock = new FolderClock(new DiskFiles());
        var sub = Directory.CreateDirectory(Path.Combine(_root.Path, "sub")).FullName;
        clock.ChangedIn(_root.Path).ShouldBeEmpty("what is seen first counts as known");
        File.WriteAllText(Path.Combine(sub, "film.mkv"), "film");
        Directory.SetLastWriteTimeUtc(sub, new(2026, 5, 4, 0, 0, 0, DateTimeKind.Utc));
        clock.ChangedIn(_root.Path).ShouldBe(["sub"]);
        clock.ChangedIn(_root.Path).ShouldBeEmpty();
    }
}
