using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>Wrong settings stop the start: one line per mistake, exit code 2, nothing begun.</summary>
public sealed class BadConfigurationTests : IDisposable
{
    private readonly Home _home = new();

    public static TheoryData<string> Commands => ["serve", "scan", "search x", "enrich --all"];

    [Theory, MemberData(nameof(Commands))]
    public async Task Each_mistake_of_file_variable_and_command_line_is_told_on_a_line_of_its_own(string command)
    {
        Write("""
            {
              "http": { "port": "many" },
              "colour": "blue",
              "matching": { "threshold": 7 },
              "library": { "watch": "perhaps", "extensions": 3.5 }
            }
            """);
        _home.Variables["CINEORG_LANGUAGE"] = "tlh";
        _home.Variables["CINEORG_NO__SUCH"] = "1";
        var refused = (await _home.Run([.. command.Split(' '), "--set", "http:listen=everywhere", "--set", "library:settleSeconds", "--set", "journal:keepDays=-1"])).Ended(2);
        refused.Out.ShouldBeEmpty();
        string[] expected =
        [
            "cineorg.json:2: http:port = many", "cineorg.json:3: unknown setting colour", "cineorg.json:4: matching:threshold = 7",
            "cineorg.json:5: library:watch = perhaps", "cineorg.json:5: library:extensions = 3.5", "CINEORG_LANGUAGE: language = tlh", "CINEORG_NO__SUCH: unknown setting no:such",
            "--set: http:listen = everywhere", "--set: library:settleSeconds: must be KEY=VALUE", "--set: journal:keepDays = -1",
        ];
        foreach (var mistake in expected) refused.ErrorLines.ShouldContain(line => line.StartsWith(mistake, StringComparison.Ordinal), refused.Error);
        refused.ErrorLines.Count.ShouldBe(expected.Length, refused.Error);
        NothingBegun();
    }

    [Theory]
    [InlineData("{\n  \"language\": \"en\",\n  \"http\": { \"port\": 80 80 }\n}", "cineorg.json:3: not valid JSON")]
    [InlineData("[]", "cineorg.json:1: not valid JSON")]
    [InlineData("\u0000\u0001", "cineorg.json:1: not valid JSON")]
    [InlineData("{ \"language\": \"en\",\n\"language\": \"fr\" }", "cineorg.json:2: language is given twice")]
    public async Task A_broken_file_is_told_with_the_line_where_it_breaks(string text, string told)
    {
        Write(text);
        (await _home.Run("serve")).Ended(2).ErrorLines.ShouldHaveSingleItem().ShouldStartWith(told);
        NothingBegun();
    }

    [Theory]
    [InlineData(null, "it has no pack.json")]
    [InlineData("{ broken", "pack.json")]
    [InlineData("{ \"schema\": 1 }", "pack.json")]
    [InlineData("""{ "schema": 9, "pack": "p", "title": "P", "version": 1, "licence": "CC0", "languages": ["en"], "providers": {} }""", "schema 9 is not known")]
    [InlineData("""{ "schema": 1, "pack": "p", "title": "P", "version": 1, "licence": "CC0", "languages": ["en"], "providers": { "wikidata": "../../etc" } }""", "wikidata does not stay inside")]
    public async Task A_bad_pack_stops_the_start_with_one_line(string? manifest, string told)
    {
        var pack = Directory.CreateDirectory(Path.Combine(_home.Folder, "pack")).FullName;
        if (manifest is not null) File.WriteAllText(Path.Combine(pack, "pack.json"), manifest);
        string[] settings = ["--set", $"http:port={FreePort.Take()}", "--set", "providers:mode=replay", "--set", $"providers:packs={pack}", "--set", "providers:wikidata:enabled=true"];
        foreach (var command in (string[])["serve", "search"])
        {
            var line = (await _home.Run([command, .. command == "search" ? ["x"] : Array.Empty<string>(), .. settings])).Ended(2).ErrorLines.ShouldHaveSingleItem();
            line.ShouldContain(pack);
            line.ShouldContain(told);
        }
        NothingBegun();
    }

    public void Dispose() => _home.Dispose();

    private void NothingBegun() => File.Exists(StoredText.File(_home)).ShouldBeFalse();

    private void Write(string text)
    {
        Directory.CreateDirectory(_home.Data);
        File.WriteAllText(Path.Combine(_home.Data, "cineorg.json"), text);
    }
}
