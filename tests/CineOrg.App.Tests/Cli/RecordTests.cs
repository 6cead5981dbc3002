using System.IO.Compression;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Cli;

/// <summary>A session of use becomes a pack, and the pack answers another program that has no network and no key.</summary>
public sealed class RecordTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private const string Film = "Bobine 100 (1950).mkv";

    [Theory]
    [InlineData("session.zip")]
    [InlineData("session")]
    public async Task What_was_recorded_is_replayed_without_network_and_holds_no_secret(string name)
    {
        await using var tmdb = await CountedTmdb.Open();
        using Home first = new(), second = new();
        first.Variables["CINEORG_PROVIDERS__MODE"] = "hybrid";
        first.Variables["CINEORG_PROVIDERS__TMDB__BASEURL"] = tmdb.Address;
        first.Variables["CINEORG_PROVIDERS__TMDB__KEY"] = Key;
        var told = await Learn(first);
        tmdb.Answered.ShouldContain(answer => answer.Asked.Contains(Key), "TMDB is asked with the key");
        var asked = tmdb.Answered.Count;

        var pack = Path.Combine(first.Folder, name);
        (await first.Run("record", "--to", pack)).Ended(0);
        Texts(pack).ShouldNotBeEmpty();
        Texts(Path.Combine(first.Data, "recordings")).ShouldNotBeEmpty();
        Texts(pack).ShouldAllBe(text => !text.Contains(Key));
        Texts(Path.Combine(first.Data, "recordings")).ShouldAllBe(text => !text.Contains(Key));

        second.Variables["CINEORG_PROVIDERS__MODE"] = "replay";
        second.Variables["CINEORG_PROVIDERS__PACKS"] = pack;
        (await Learn(second)).ShouldBe(told);
        told.ShouldBe(("deep", "Une bobine.", 90));
        tmdb.Answered.Count.ShouldBe(asked);
    }

    private static async Task<(string? Level, string? Summary, int Minutes)> Learn(Home home)
    {
        home.Films.With(Film);
        home.Variables["CINEORG_LIBRARY__ENRICHOWNED"] = "false";
        (await home.Run("scan", home.Films.Path)).Ended(0);
        (await home.Run("enrich", "--all")).Ended(0);
        var film = (await home.Run("show", "Bobine 100", "--json")).Ended(0).Json;
        return (film.GetProperty("level").GetString(), film.GetProperty("summary").GetString(), film.GetProperty("durationMinutes").GetInt32());
    }

    private static List<string> Texts(string pack)
    {
        if (Directory.Exists(pack)) return [.. Directory.EnumerateFiles(pack, "*", SearchOption.AllDirectories).Select(File.ReadAllText)];
        if (!File.Exists(pack)) return [];
        using var archive = ZipFile.OpenRead(pack);
        return [.. archive.Entries.Select(Text)];
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
