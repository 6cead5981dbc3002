using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>Exports as a hostile person makes them: refused in one line that names the place, nothing of them taken in.</summary>
public sealed class HostileExportTests : IDisposable
{
    private const string Unknown = "01a201f0-0000-7000-8000-000000000012";
    private const string Time = "2026-01-31T12:00:00.000Z";
    private readonly Home _here = new();
    private readonly Home _there = new();

    private string Out => Path.Combine(_here.Folder, "out");

    public static TheoryData<string, string, string, string> Forgeries => new()
    {
        { "movies.json", "\"year\":1927", "\"year\":9223372036854775807", @"movies\.json:\d+:\d+: year must be a whole number from 0 to 9999" },
        { "movies.json", "\"title\":\"[^\"]*\"", "\"title\":\"\\ud800\"", @"movies\.json:\d+:\d+: the text is not UTF-8" },
        { "movies.json", "\"kind\":", "\"\\ud800\":1,\"kind\":", @"movies\.json:\d+:\d+: the text is not UTF-8" },
        { "movies.json", "\"kind\":", "\"\\u001b[2J\":1,\"kind\":", @"movies\.json:\d+:\d+: unknown field �\[2J" },
        { "movies.json", "\"kind\":", $"\"{new string('x', 100_000)}\":1,\"kind\":", @"movies\.json:\d+:\d+: unknown field x{100}" },
        { "manifest.json", "\"files\": \\[", "\"files\": [null,", @"manifest\.json:1: a file is null" },
        { "manifest.json", "\"version\": 1", "\"version\": -1", @"manifest\.json:1: version -1 never was" },
        { "library.json", "\"path\":\"[^\"]*\"", "\"path\":\"../../etc\"", @"library\.json:\d+:\d+: path must be an absolute path" },
        { "library.json", "\"path\":\"[^\"]*\"", "\"path\":\"/srv/../etc\"", @"library\.json:\d+:\d+: path must be an absolute path" },
        { "library.json", "\"folder\":\"\"", "\"folder\":\"../../../etc\"", @"library\.json:\d+:\d+: folder must be a relative path that stays inside" },
        { "library.json", "\"folder\":\"\"", "\"folder\":\"/etc\"", @"library\.json:\d+:\d+: folder must be a relative path that stays inside" },
        { "library.json", "(\"folder\":\"\",\"name\":)\"[^\"]*\"", "$1\"../../etc/passwd\"", @"library\.json:\d+:\d+: name must be the name of a file" },
        { "library.json", "(\"files\":\\[)(\\{[^}]*\\})", "$1$2,$2", @"library\.json:\d+:1: it contradicts what stands before it" },
        { "relations.json", "\"field\":\"year\"", "\"field\":\"colour\"", @"relations\.json:\d+:1: field must be one of title" },
        { "relations.json", "\"value\":\\[\"1950\"\\]", "\"value\":[\"soon\"]", @"relations\.json:\d+:1: values must be a year from 1870 to 2100" },
        { "relations.json", "\"value\":\\[\"1950\"\\]", "\"value\":[\"1950\",\"1951\"]", @"relations\.json:\d+:1: values must be one value" },
        { "relations.json", "(\"kind\":)\"movie\"(,\"subject\")", "$1\"collection\"$2", @"relations\.json:\d+:1: a collection has no corrections" },
        { "relations.json", "\"toldApart\":\\[\n", $"\"toldApart\":[\n{{\"one\":\"{Unknown}\",\"other\":\"{Unknown}\",\"at\":\"{Time}\"}}\n", "cannot be told apart from itself" },
        { "relations.json", "\"merges\":\\[\n", "\"merges\":[\n" + Merge(Unknown, Unknown, leads: false), "winner and loser are the same" },
    };

    [Theory, MemberData(nameof(Forgeries))]
    public async Task It_is_refused_with_its_place(string file, string what, string by, string told)
    {
        await Export();
        ForgedExport.Forge(Out, file, what, by);
        await Refused(told);
    }

    [Fact]
    public async Task An_address_cannot_lead_elsewhere_from_a_film_that_stands_there()
    {
        await Export();
        var ids = File.ReadLines(Path.Combine(Out, "movies.json")).Where(line => line.StartsWith("{\"id\"", StringComparison.Ordinal)).Select(line => line[7..43]).ToList();
        ForgedExport.Forge(Out, "relations.json", "\"merges\":\\[\n", "\"merges\":[\n" + Merge(ids[0], ids[1], leads: true));
        await Refused("still stands for itself");
    }

    [Theory, InlineData("jpg"), InlineData("html")]
    public async Task A_text_that_poses_as_an_image_is_refused(string extension)
    {
        await Export();
        ForgedExport.Add(Out, $"images/{Unknown}.{extension}", "<script>alert(1)</script>"u8.ToArray());
        await Refused(@"images/.* is no image");
    }

    [Theory]
    [InlineData("rm movies.json && mkfifo movies.json", "movies.json is empty")]
    [InlineData("rm manifest.json && ln -s /dev/zero manifest.json", "manifest.json is a link")]
    [InlineData("rm manifest.json && mkfifo manifest.json", "manifest.json is empty")]
    [InlineData("printf x > ../half.zip", "half.zip is no sound zip archive")]
    [InlineData("mkfifo ../half.zip", "half.zip is empty")]
    public async Task What_has_no_end_or_no_sense_is_not_waited_for(string made, string told)
    {
        await Export();
        Shell.Run(made, Out);
        await Refused(told, made.EndsWith("half.zip", StringComparison.Ordinal) ? Path.Combine(_here.Folder, "half.zip") : Out);
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    private static string Merge(string winner, string loser, bool leads) =>
        $$"""{"id":"{{Unknown}}","kind":"movie","winner":"{{winner}}","loser":"{{loser}}","winnerName":"a","loserName":"b","origin":"person","at":"{{Time}}","leads":{{(leads ? "true" : "false")}}}""" + "\n";

    private async Task Export()
    {
        _here.Films.With("Metropolis (1927).mkv", "Nosferatu (1922).mkv");
        (await _here.Run("scan", _here.Films.Path)).Ended(0);
        (await _here.Run("correct", "Nosferatu", "year=1950")).Ended(0);
        (await _here.Run("export", "--to", Out)).Ended(0);
    }

    private async Task Refused(string told, string? place = null)
    {
        var line = (await _there.Run("import", place ?? Out)).Ended(2).ErrorLines.ShouldHaveSingleItem();
        line.ShouldMatch(told);
        line.Length.ShouldBeLessThan(500);
        line.Any(char.IsControl).ShouldBeFalse();
        StoredText.Number(_there, "select (select count(*) from works) + (select count(*) from roots) + (select count(*) from corrections)").ShouldBe(0);
    }
}
