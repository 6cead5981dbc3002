using System.Diagnostics;
using System.IO.Compression;
using CineOrg.App.Tests.Api;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Cli;

/// <summary>The whole demo out of one program and into another.</summary>
public sealed class PortableTests(Demo demo) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);
    private readonly Home _there = new();

    private string Place(string name) => Path.Combine(_there.Folder, name);

    [Fact]
    public async Task The_demo_exported_imported_and_exported_again_is_the_same_bytes()
    {
        var written = (await (await demo.Running).Run("export", "--to", Place("demo.zip"), "--json")).Ended(0).Json;
        written.GetProperty("items").Whole("movies").ShouldBeGreaterThan(20);
        (await _there.Run("import", Place("demo.zip"))).Ended(0).Error.ShouldBeEmpty();
        (await _there.Run("export", "--to", Place("again.zip"))).Ended(0);
        Texts(Place("again.zip")).ShouldBe(Texts(Place("demo.zip")));
        File.ReadAllBytes(Place("again.zip")).ShouldBe(File.ReadAllBytes(Place("demo.zip")));
        var again = (await _there.Run("import", Place("demo.zip"), "--json")).Ended(0).Json;
        again.GetProperty("added").Fields().ShouldBeEmpty();
        again.Whole("merged").ShouldBe(0);
    }

    [Fact]
    public async Task Every_file_of_an_export_is_what_its_schema_says()
    {
        (await (await demo.Running).Run("export", "--to", Place("demo"))).Ended(0);
        var files = new Answers();
        foreach (var file in Directory.EnumerateFiles(Place("demo"), "*.json"))
            files.AddAs(file, $"urn:cineorg:portable:{Path.GetFileNameWithoutExtension(file)}:1", list: false, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        foreach (var (schema, spoilt) in Spoilt()) files.AddAs("spoilt", $"urn:cineorg:portable:{schema}:1", list: false, spoilt);
        var wrong = await Ajv.Check(files);
        wrong.Count(line => line.StartsWith("spoilt", StringComparison.Ordinal)).ShouldBe(Spoilt().Count);
        wrong.Where(line => !line.StartsWith("spoilt", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_one_is_refused_in_one_line_and_nothing_is_taken_in()
    {
        await (await demo.Running).Run("export", "--to", Place("demo"));
        var movies = Path.Combine(Place("demo"), "movies.json");
        await File.WriteAllTextAsync(movies, (await File.ReadAllTextAsync(movies, TestContext.Current.CancellationToken))[..^100], TestContext.Current.CancellationToken);
        foreach (var command in (string[][])[["import", Place("demo")], ["import", Place("demo"), "--dry-run"]])
            (await _there.Run(command)).Ended(2).ErrorLines.ShouldHaveSingleItem().ShouldStartWith("cineorg: movies.json");
        Movies().ShouldBe(0);
    }

    [Fact]
    public async Task A_kill_in_the_middle_leaves_everything_as_it_was()
    {
        await Many(Place("demo"));
        (await _there.Run("search", "nothing")).Code.ShouldBeLessThan(3); // makes the database
        var inTheMiddle = 0;
        foreach (var bytes in (long[])[1, 100_000, 1_000_000, 2_000_000])
        {
            var killed = await KilledWhenWritten(bytes);
            // Whole or not at all; whole only when it was done before the kill came.
            if (Movies() > 0) break;
            if (killed) inTheMiddle++;
        }
        inTheMiddle.ShouldBeGreaterThan(1);
        (await _there.Run("import", Place("demo"))).Ended(0);
        (await _there.Run("export", "--to", Place("again"))).Ended(0);
        foreach (var file in Directory.EnumerateFiles(Place("demo")))
            File.ReadAllText(Path.Combine(Place("again"), Path.GetFileName(file))).ShouldBe(File.ReadAllText(file));
    }

    public void Dispose() => _there.Dispose();

    // A word unknown, a number for a word, a strange field, a field missing, a statement without its value.
    private List<(string Schema, string Text)> Spoilt()
    {
        var movies = File.ReadAllText(Path.Combine(Place("demo"), "movies.json"));
        var people = File.ReadAllText(Path.Combine(Place("demo"), "people.json"));
        return
        [
            ("movies", Once(movies, "\"kind\":\"film\"", "\"kind\":\"opera\"")), ("movies", Once(movies, "\"level\":\"deep\"", "\"level\":3")),
            ("movies", Once(movies, "\"kind\":", "\"colour\":1,\"kind\":")), ("people", Once(people, "\"level\":", "\"levels\":")),
            ("movies", Once(movies, "[\"title\",", "[")), ("movies", Once(movies, "movies:1", "movies:2")),
        ];
    }

    private static string Once(string text, string what, string by)
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(-1, what);
        return text[..at] + by + text[(at + what.Length)..];
    }

    // More than SQLite keeps in memory, so that an open transaction shows on the disk.
    private static async Task Many(string place)
    {
        using var home = new Home();
        home.Films.WithMany(4000);
        (await home.Run("scan", home.Films.Path)).Ended(0);
        (await home.Run("export", "--to", place)).Ended(0);
    }

    private long Movies() => StoredText.Number(_there, "select count(*) from works");

    /// <summary>Kills an import as soon as SQLite's log has grown: the transaction is open, and a part of it is on the disk.</summary>
    private async Task<bool> KilledWhenWritten(long bytes)
    {
        var log = new FileInfo(StoredText.File(_there) + "-wal");
        var before = log.Exists ? log.Length : 0;
        using var process = _there.Start("import", Place("demo"));
        using var looking = new PeriodicTimer(Look);
        var began = Stopwatch.GetTimestamp();
        while (!process.HasExited && Grown(log) < before + bytes && Stopwatch.GetElapsedTime(began) < Patience) await looking.WaitForNextTickAsync();
        var running = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return running;
    }

    private static long Grown(FileInfo log)
    {
        log.Refresh();
        return log.Exists ? log.Length : 0;
    }

    private static IReadOnlyList<string> Texts(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        return [.. zip.Entries.SelectMany(entry => new StreamReader(entry.Open()).ReadToEnd().Split('\n').Select(line => $"{entry.FullName}: {line}"))];
    }
}
