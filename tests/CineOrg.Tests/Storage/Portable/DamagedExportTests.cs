using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage.Portable;

/// <summary>An export that is not as it was written is refused with its file and line, and nothing of it is taken in.</summary>
public sealed class DamagedExportTests : IDisposable
{
    private readonly PortableRig _here = new();
    private readonly PortableRig _there = new();

    // File, what is replaced (a pattern), by what, and what the one line says.
    [Theory]
    [InlineData("movies.json", "\"year\":1927", "\"year\":\"1927\"", @"^movies\.json:2:\d+: year must be a whole number")]
    [InlineData("movies.json", "\"kind\":\"film\"", "\"kind\":\"opera\"", @"^movies\.json:2:\d+: kind must be film or")]
    [InlineData("movies.json", "\"id\":\"[0-9a-f]{8}", "\"id\":\"zzzzzzzz", @"^movies\.json:2:\d+: id must be a UUID")]
    [InlineData("movies.json", "\"year\":1927", "\"colour\":\"blue\",\"year\":1927", @"^movies\.json:2:\d+: unknown field colour")]
    [InlineData("movies.json", "\"year\":1927", "\"year\":1927,\"year\":1927", @"^movies\.json:2:\d+: year stands twice")]
    [InlineData("movies.json", "\"level\":\"basic\",", "", @"^movies\.json:2:\d+: level is missing")]
    [InlineData("movies.json", "\"year\":1927", "\"year\":1927 1", @"^movies\.json:2:\d+: ")]
    [InlineData("movies.json", "(?s)\\A(.*\\n)(.*)(\\n\\].*)\\z", "$1$2,\n$2$3", @"^movies\.json:4:1: it stands twice")]
    [InlineData("movies.json", "movies:1", "movies:2", @"^movies\.json:1:1: it must begin with")]
    [InlineData("movies.json", "Metropolis", "Metropoliz", @"^movies\.json:\d+: its bytes are not those")]
    [InlineData("movies.json", "(?s)\\]\\}\\n\\z", "", @"^movies\.json:4: it ends in the middle")]
    [InlineData("movies.json", "(?s)tagline|summary|.{40}\\z", "", @"^movies\.json")]
    [InlineData("relations.json", "\"movie\":\"[0-9a-f]{8}-[0-9a-f]{4}", "\"movie\":\"00000000-0000", @"^relations\.json:\d+:1: there is no movie")]
    [InlineData("people.json", "nm0000485", "tt0000485x", @"^people\.json:\d+:1: imdb has no ids such as")]
    [InlineData("manifest.json", "\"version\": 1", "\"version\": 2", @"^manifest\.json:1: it was written by a newer CineOrg")]
    [InlineData("manifest.json", "\"movies\": 2", "\"movies\": 3", @"^manifest\.json:1: it tells of 3 movies, there are 2")]
    [InlineData("manifest.json", "people.json", "../people.json", @"^manifest\.json:1: \.\./people\.json is no name|is not named")]
    [InlineData("manifest.json", "\"withheld\"", "\"extra\": 1, \"withheld\"", @"^manifest\.json:\d+:\d+: ")]
    public async Task It_is_refused_with_its_place(string file, string what, string by, string told)
    {
        await _here.Fill();
        _here.Export(_here.Out("out"));
        // A careful forger would tell the new length and hash; what is wrong must show all the same. The one test of the hash leaves them.
        Spoil(_here.Out("out"), file, what, by, forge: !told.Contains("its bytes"));
        await Refused(_here.Out("out"), told);
    }

    [Theory]
    [InlineData("../evil.json", "is no name that an export holds")]
    [InlineData("/etc/evil.json", "is no name that an export holds")]
    [InlineData("images/../../evil", "is no name that an export holds")]
    [InlineData("images/0192d3b0-0000-7000-8000-000000000000/../../x", "is no name that an export holds")]
    public async Task An_archive_with_a_name_that_leads_elsewhere_is_refused(string name, string told)
    {
        await _here.Fill();
        _here.Export(_here.Out("out.zip"));
        using (var archive = ZipFile.Open(_here.Out("out.zip"), ZipArchiveMode.Update)) archive.CreateEntry(name);
        await Refused(_here.Out("out.zip"), told);
    }

    [Fact]
    public async Task An_archive_that_would_swell_is_refused()
    {
        await _here.Fill();
        using (var archive = ZipFile.Open(_here.Out("bomb.zip"), ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry("movies.json").Open())
            for (var megabyte = 0; megabyte < 20; megabyte++) entry.Write(new byte[1 << 20]);
        await Refused(_here.Out("bomb.zip"), "packed too tightly");
    }

    [Fact]
    public async Task A_link_in_place_of_a_file_is_refused()
    {
        await _here.Fill();
        _here.Export(_here.Out("out"));
        File.Move(Path.Combine(_here.Out("out"), "people.json"), _here.Out("people.json"));
        File.CreateSymbolicLink(Path.Combine(_here.Out("out"), "people.json"), _here.Out("people.json"));
        await Refused(_here.Out("out"), "people.json is a link");
    }

    [Fact]
    public async Task What_is_no_export_is_refused()
    {
        await Refused(_here.Out("nothing"), "there is no such folder or archive");
        File.WriteAllText(_here.Out("text.zip"), "no archive");
        await Refused(_here.Out("text.zip"), "");
        Directory.CreateDirectory(_here.Out("empty"));
        await Refused(_here.Out("empty"), "manifest.json is missing");
    }

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    private async Task Refused(string place, string told)
    {
        var refused = await Should.ThrowAsync<InvalidDataException>(() => _there.Import(place));
        refused.Message.ShouldMatch(told);
        refused.Message.ShouldNotContain("\n");
        (await _there.Store.Movies.List(new("fr"), TestContext.Current.CancellationToken)).Items.ShouldBeEmpty();
    }

    private static void Spoil(string folder, string file, string what, string by, bool forge)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        var spoilt = new Regex(what).Replace(text, by, 1);
        spoilt.ShouldNotBe(text);
        File.WriteAllText(path, spoilt);
        if (!forge || file == "manifest.json") return;
        var manifest = Path.Combine(folder, "manifest.json");
        var bytes = File.ReadAllBytes(path);
        File.WriteAllText(manifest, Regex.Replace(
            File.ReadAllText(manifest), $"(\"path\": \"{Regex.Escape(file)}\",\\s*\"bytes\": )\\d+(,\\s*\"sha256\": \")[0-9a-f]+",
            match => $"{match.Groups[1].Value}{bytes.Length}{match.Groups[2].Value}{Convert.ToHexStringLower(SHA256.HashData(bytes))}"));
    }
}
