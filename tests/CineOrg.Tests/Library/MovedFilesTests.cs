using CineOrg.Core.Library;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library;

public sealed class MovedFilesTests : IDisposable
{
    private readonly LibraryRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_renamed_or_moved_file_keeps_film_and_copy()
    {
        _rig.Write("Faust (1926).mkv");
        await _rig.Scan();
        var before = _rig.Owned("Faust (1926).mkv");

        _rig.Move("Faust (1926).mkv", "F/Faust - Eine deutsche Volkssage.mkv");
        var result = await _rig.Scan();

        (result.Moved, result.Added, result.Missing).ShouldBe((1, 0, 0));
        var after = _rig.Owned("F/Faust - Eine deutsche Volkssage.mkv");
        (after.Copy, after.Movie).ShouldBe((before.Copy, before.Movie));
        _rig.CountEvents("VideoOrganized").ShouldBe(1);
        _rig.Files().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_renamed_folder_keeps_all_its_films()
    {
        foreach (var year in Enumerable.Range(1920, 20)) _rig.Write($"old/Film {year} ({year}).mkv", "same size");
        await _rig.Scan();
        var before = _rig.Files().ToDictionary(file => Path.GetFileName(file.Path), file => file.Movie);

        Directory.Move(_rig.At("old"), _rig.At("anew"));
        var result = await _rig.Scan();

        (result.Moved, result.Added, result.Missing).ShouldBe((20, 0, 0));
        _rig.Files().ShouldAllBe(file => before[Path.GetFileName(file.Path)] == file.Movie && file.Path.StartsWith("anew/"));
    }

    [Fact]
    public async Task Empty_files_that_swap_their_names_keep_their_films()
    {
        foreach (var name in (string[])["a (1950)", "b (1951)", "c (1952)"]) _rig.Write(name + ".mkv", "");
        await _rig.Scan();
        var (a, b) = (_rig.Owned("a (1950).mkv").Movie, _rig.Owned("b (1951).mkv").Movie);

        _rig.Move("a (1950).mkv", "held");
        _rig.Move("b (1951).mkv", "a (1950).mkv");
        _rig.Move("held", "b (1951).mkv");
        var result = await _rig.Scan();

        (result.Moved, result.Missing).ShouldBe((2, 0));
        (_rig.Owned("a (1950).mkv").Movie, _rig.Owned("b (1951).mkv").Movie).ShouldBe((b, a));
    }

    [Fact]
    public async Task A_file_moved_over_another_leaves_that_one_missing()
    {
        _rig.Write("a (1950).mkv");
        _rig.Write("b (1951).mkv");
        await _rig.Scan();
        var b = _rig.Owned("b (1951).mkv");

        _rig.Move("b (1951).mkv", "a (1950).mkv");
        var result = await _rig.Scan();

        (result.Moved, result.Missing).ShouldBe((1, 1));
        _rig.Owned("a (1950).mkv").Copy.ShouldBe(b.Copy);
        _rig.Files().Single(file => file.State == FileState.Missing).Copies.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_film_moved_to_another_disk_is_known_by_its_content(bool scannedBetween)
    {
        _rig.Write("Faust (1926).mkv", "content A");
        _rig.Write("Sunrise (1927).mkv", "content B");
        await _rig.Scan();
        await _rig.TakeFingerprints();
        var before = _rig.Owned("Faust (1926).mkv");

        var other = await OnAnotherDisk("Faust (1926).mkv", "Faust.1926.720p.mkv", scannedBetween);
        var result = await _rig.Scan(new ScanRequest([_rig.Films, other]));

        result.Moved.ShouldBe(1);
        result.Added.ShouldBe(0);
        (_rig.Owned("Faust.1926.720p.mkv").Copy, _rig.Owned("Faust.1926.720p.mkv").Movie).ShouldBe((before.Copy, before.Movie));
    }

    [Fact]
    public async Task Equal_size_alone_makes_no_two_files_one()
    {
        _rig.Write("Faust (1926).mkv", "content A");
        _rig.Write("Empty (1950).mkv", "");
        await _rig.Scan();
        await _rig.TakeFingerprints();
        File.Delete(_rig.At("Faust (1926).mkv"));
        File.Delete(_rig.At("Empty (1950).mkv"));
        await _rig.Scan(_rig.Films);   // empty root: nothing is concluded
        _rig.Write("Sunrise (1927).mkv", "content B");
        _rig.Write("Other (1960).mkv", "");

        var result = await _rig.Scan();

        (result.Added, result.Moved, result.Missing).ShouldBe((2, 0, 2));
    }

    [Fact]
    public async Task An_unplugged_or_empty_root_loses_nothing()
    {
        _rig.Write("Faust (1926).mkv");
        await _rig.Scan();

        Directory.Move(_rig.Films, _rig.Films + "-away");
        var gone = await _rig.Request(_rig.Films);
        var unreachable = await _rig.Run(gone);
        Directory.CreateDirectory(_rig.Films);
        var empty = await _rig.Run(gone);

        (unreachable.Errors.Count, unreachable.Missing, empty.Errors.Count, empty.Missing).ShouldBe((1, 0, 1, 0));
        _rig.Owned("Faust (1926).mkv").Copies.ShouldBe(2);
    }

    [Fact]
    public async Task A_missing_film_comes_back_to_its_history()
    {
        _rig.Write("Faust (1926).mkv", "content");
        _rig.Write("stays (1930).mkv");
        await _rig.Scan();
        var before = _rig.Owned("Faust (1926).mkv");
        File.Delete(_rig.At("Faust (1926).mkv"));
        (await _rig.Scan()).Missing.ShouldBe(1);
        (await _rig.Scan()).Missing.ShouldBe(0);

        _rig.Write("Faust (1926).mkv", "content");
        await _rig.Scan();

        (_rig.Owned("Faust (1926).mkv").Copy, _rig.Count("works")).ShouldBe((before.Copy, 2));
    }

    /// <summary>A copy with another inode: what a move between file systems leaves. The root is one of its own.</summary>
    private async Task<string> OnAnotherDisk(string from, string to, bool scannedBetween)
    {
        var other = Path.Combine(_rig.Place, "other");
        Directory.CreateDirectory(other);
        File.Copy(_rig.At(from), Path.Combine(other, to));
        File.Delete(_rig.At(from));
        if (scannedBetween) (await _rig.Scan()).Missing.ShouldBe(1);
        return other;
    }
}
