using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>Files that go, grow, move and come back, under scans of the true program.</summary>
public sealed class ChangingFilesTests : IDisposable
{
    private readonly Home _home = new();

    [Fact]
    public async Task Files_that_vanish_and_grow_while_they_are_scanned_stop_nothing()
    {
        await using var program = await ProgramUnderTest.Serve(_home);
        _home.Films.With(Enumerable.Range(0, 3000).Select(number => $"{number % 30:00}/Film {number} (1950).mkv"));
        var scan = Scan();
        await Begun();
        Shell.Run("""
            for folder in 2?; do rm -r "$folder"; done; for folder in 0?; do for film in "$folder"/*1*.mkv; do printf more >> "$film"; done; done
            mv 10 'moved away'; rm -r 11; printf 'a file now' > 11
            """, _home.Films.Path);
        (await scan).Code.ShouldBeOneOf(0, 3);

        (await Scan()).Ended(0);

        Present().ShouldBe(OnDisk());
        StoredText.Number(_home, "select count(*) from journal where type = 'MovieCreated'").ShouldBe(StoredText.Number(_home, "select count(*) from works"));
    }

    [Fact]
    public async Task A_folder_replaced_by_a_file_counts_its_films_as_missing()
    {
        _home.Films.With("stays/Film (1951).mkv", "goes/Other (1952).mkv");
        (await Scan()).Ended(0);
        Shell.Run("rm -r goes; printf x > goes", _home.Films.Path);
        (await Scan()).Ended(0).Json.GetProperty("missing").GetInt32().ShouldBe(1);
        StoredText.Number(_home, "select count(*) from works").ShouldBe(2);
    }

    [Theory]
    [InlineData("mv films away", "mv away films", "cannot be reached")]
    [InlineData("mv films away; mkdir films", "rmdir films; mv away films", "is empty although it held videos")]
    public async Task An_unplugged_or_empty_root_deletes_nothing_and_comes_back(string unplug, string plug, string told)
    {
        _home.Films.WithMany(5);
        (await Scan()).Ended(0);
        var before = StoredText.Texts(_home, Inventory);

        Shell.Run(unplug, _home.Folder);
        var gone = (await Scan()).Ended(3).Json;
        gone.GetProperty("errors")[0].GetProperty("path").GetString().ShouldBe(_home.Films.Path);
        gone.GetProperty("errors")[0].GetProperty("reason").GetString()!.ShouldContain(told);
        StoredText.Texts(_home, Inventory).ShouldBe(before);

        Shell.Run(plug, _home.Folder);
        (await Scan()).Ended(0).Json.GetProperty("skipped").GetInt32().ShouldBe(5);
        StoredText.Texts(_home, Inventory).ShouldBe(before);
    }

    [Fact]
    public async Task Renamed_and_moved_films_keep_film_and_copy_within_a_root()
    {
        Shell.Run("touch 'Empty One (1961).mkv' 'Empty Two (1962).mkv'; printf same > 'Same One (1963).mkv'; printf size > 'Same Two (1964).mkv'; printf x > 'CASE (1965).mkv'", _home.Films.Path);
        await ScanAndPrint(_home.Films.Path);
        var before = Copies();

        Shell.Run("""
            mkdir new; mv 'Empty One (1961).mkv' new/; mv 'Empty Two (1962).mkv' 'Renamed Two (1962).mkv'; mv 'CASE (1965).mkv' 'case (1965).mkv'
            mv 'Same One (1963).mkv' swap; mv 'Same Two (1964).mkv' 'Same One (1963).mkv'; mv swap 'Same Two (1964).mkv'
            """, _home.Films.Path);
        (await Scan()).Ended(0).Json.GetProperty("moved").GetInt32().ShouldBe(5);

        Copies().ShouldBe(before);
    }

    [Fact]
    public async Task Films_moved_to_another_disk_keep_film_and_copy()
    {
        var other = Directory.CreateDirectory(Path.Combine(_home.Folder, "other")).FullName;
        Assert.SkipUnless(Shell.Code("mount -t tmpfs none other", _home.Folder) == 0, "no mounting here");
        try
        {
            Shell.Run("printf anchor > '../films/Anchor (1970).mkv'; printf anchor2 > 'Anchor Two (1970).mkv'", other);
            Shell.Run("touch 'Empty One (1971).mkv' 'Empty Two (1972).mkv'; printf same > 'Same One (1973).mkv'; printf size > 'Same Two (1974).mkv'", _home.Films.Path);
            await ScanAndPrint(_home.Films.Path, other);
            var before = Copies();

            Shell.Run("mv Empty* Same* ../other/", _home.Films.Path);
            (await _home.Run("scan", "--json")).Ended(0).Json.GetProperty("missing").GetInt32().ShouldBe(0);

            Copies().ShouldBe(before);
            StoredText.Number(_home, "select count(*) from copy_files f join folders d on d.id = f.folder_id join roots r on r.id = d.root_id where r.path like '%/other'").ShouldBe(5);
        }
        finally
        {
            Shell.Run("umount other", _home.Folder);
        }
    }

    public void Dispose() => _home.Dispose();

    /// <summary>Waits until some files have been taken in.</summary>
    private async Task Begun()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (StoredText.Number(_home, "select count(*) from copy_files") == 0) await look.WaitForNextTickAsync(patience.Token);
    }

    private const string Inventory = "select d.path, f.name, f.state, f.size from copy_files f join folders d on d.id = f.folder_id order by 1, 2";

    private Task<Outcome> Scan() => _home.Run("scan", _home.Films.Path, "--json");

    /// <summary>Scans, and waits for the fingerprints.</summary>
    private async Task ScanAndPrint(params string[] roots)
    {
        await using var program = await ProgramUnderTest.Serve(_home);
        (await program.Run(["scan", .. roots])).Ended(0);
        await Settled.Wait(_home);
        await program.Terminate();
    }

    /// <summary>Which copy is of which film, by their ids, and that it is there.</summary>
    private IReadOnlyList<string> Copies() => StoredText.Texts(_home, """
        select hex(c.uuid) || ' ' || hex(w.uuid) || ' ' || w.canonical_title || ' ' || c.state from copies c
        join editions e on e.id = c.edition_id join works w on w.id = e.work_id order by c.id
        """);

    private IReadOnlyList<string> Present() => StoredText.Texts(_home, """
        select case d.path when '' then f.name else d.path || '/' || f.name end as place from copy_files f
        join folders d on d.id = f.folder_id where f.state = 0 order by place
        """);

    private List<string> OnDisk() =>
        [.. Directory.EnumerateFiles(_home.Films.Path, "*.mkv", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_home.Films.Path, path)).Order(StringComparer.Ordinal)];
}
