using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Bootstrap;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public void Nothing_given_leaves_the_defaults()
    {
        var reading = Read();
        reading.Mistakes.ShouldBeEmpty();
        reading.Values.ShouldAllBe(held => held.Origin == "default");
        reading.Settings.Http.Port.ShouldBe(8096);
        reading.Settings.Enrichment.Levels.Cast.ShouldBe(Level.Medium);
    }

    [Fact]
    public void Each_source_is_stronger_than_the_one_before()
    {
        _data.Write("cineorg.json", """{ "http": { "port": 1 }, "library": { "rescanMinutes": 1, "settleSeconds": 1 }, "journal": { "keepDays": 1 } }""");
        _data.Write("cineorg.Test.json", """{ "library": { "rescanMinutes": 2, "settleSeconds": 2 }, "journal:keepDays": 2 }""");
        var settings = Read(
            "Test", ["journal:keepDays=4"], ("CINEORG_LIBRARY__SETTLESECONDS", "3"), ("CINEORG_JOURNAL__KEEPDAYS", "3")).Settings;
        (settings.Http.Port, settings.Library.RescanMinutes, settings.Library.SettleSeconds, settings.Journal.KeepDays).ShouldBe((1, 2, 3, 4));
    }

    [Fact]
    public void Every_value_says_where_it_comes_from()
    {
        _data.Write("cineorg.json", "{\n  // why\n  \"language\": \"en\",\n}");
        var values = Read("", ["http:port=9000"], ("CINEORG_MATCHING__THRESHOLD", "0.5")).Values.ToDictionary(held => held.Setting.Key, held => held.Origin);
        (values["language"], values["http:port"], values["matching:threshold"]).ShouldBe(("cineorg.json:3", "--set", "CINEORG_MATCHING__THRESHOLD"));
    }

    [Theory]
    [InlineData("mkv, MP4", new[] { "mkv", "MP4" })]
    [InlineData("""["mkv","mp4"]""", new[] { "mkv", "mp4" })]
    [InlineData("", new string[0])]
    public void A_list_in_one_text_has_commas_or_is_json(string text, string[] items) =>
        Read("", [], ("CINEORG_LIBRARY__EXTENSIONS", text)).Settings.Library.Extensions.ShouldBe(items);

    [Theory]
    [InlineData("summry=wikipedia", "summry is no field")]
    [InlineData("summary.fr=wikipeda>tmdb", "wikipeda is no source")]
    [InlineData("year.fr=tmdb", "year is the same in every language")]
    [InlineData("summary.fr=tmdb, summary.fr=wikipedia", "summary.fr is given twice")]
    [InlineData("summary=tmdb>tmdb", "a source is named twice")]
    [InlineData("summary=correction>tmdb", "a person’s correction is above every source")]
    public void An_order_of_trust_that_cannot_be_followed_stops_the_start_with_one_clear_line(string written, string reason)
    {
        var lines = Read("", [$"providers:trustOfFields={written}", "providers:mode=replay"]).Mistakes;
        lines.ShouldHaveSingleItem().ToString().ShouldStartWith("--set: providers:trustOfFields");
        lines[0].Reason.ShouldContain(reason);
    }

    [Theory]
    [InlineData("""{ "version": 1, "entities": ["Movie"], "relations": [{}] }""", "relations.json, line 1: name is missing")]
    [InlineData("{\n}", "relations.json, line 1: version is missing")]
    [InlineData("", "is empty, or no file")]
    [InlineData(null, "Could not find")]
    public void A_file_of_relations_that_cannot_be_followed_stops_the_start_with_line_and_reason(string? written, string reason)
    {
        if (written is not null) _data.Write("relations.json", written);
        var lines = Read("", [$"graph:file={Path.Combine(_data.Path, "relations.json")}", "providers:contact=operator@example.org"]).Mistakes;
        lines.ShouldHaveSingleItem().ToString().ShouldStartWith("--set: graph:file");
        lines[0].Reason.ShouldContain(reason);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_one_line_each()
    {
        _data.Write("cineorg.json", """
            {
              "libary": { "roots": [] },
              "http": { "port": 99999, "listen": null, "hosts": [["a"]] },
              "matching": { "threshold": "high" },
              "language": ["fr"]
            }
            """);
        var lines = Read("", ["foo"], ("CINEORG_HTTP__PORT", "80\n81")).Mistakes.Select(mistake => mistake.ToString()).ToList();
        lines.ShouldBe([
            "--set: foo: must be KEY=VALUE",
            "cineorg.json:2: unknown setting libary:roots; did you mean library:roots?",
            "cineorg.json:3: http:port = 99999: must be a whole number from 1 to 65535",
            "cineorg.json:3: http:listen = null: must be localhost, * or an IP address",
            "cineorg.json:3: http:hosts = […]: must be a list, each item a host name or an IP address, without port",
            "cineorg.json:4: matching:threshold = high: must be a number from 0 to 1",
            "cineorg.json:5: language = fr: must be one of fr, en",
            "CINEORG_HTTP__PORT: http:port = 80 81: must be a whole number from 1 to 65535",
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("{", "cineorg.json:1: not valid JSON")]
    [InlineData("[]", "cineorg.json:1: not valid JSON")]
    [InlineData("{\n\"language\": fr }", "cineorg.json:2: not valid JSON")]
    [InlineData("{ \"language\": \"fr\",\n \"Language\": \"en\" }", "cineorg.json:2: language is given twice")]
    public void A_damaged_file_is_one_mistake(string text, string start)
    {
        _data.Write("cineorg.json", text);
        Read().Mistakes.ShouldHaveSingleItem().ToString().ShouldStartWith(start);
    }

    [Fact]
    public void A_file_far_too_large_is_not_read()
    {
        _data.Write("cineorg.json", new string(' ', SettingsFile.Largest + 1));
        Read().Mistakes.ShouldHaveSingleItem().Reason.ShouldContain("larger than");
    }

    [Fact]
    public void A_secret_is_never_shown_nor_taken_from_the_command_line()
    {
        var reading = Read("", ["providers:tmdb:key=abcdef"], ("CINEORG_PROVIDERS__TMDB__KEY", "hush\nhush"));
        reading.Mistakes.Count.ShouldBe(2);
        reading.Mistakes.ShouldAllBe(mistake => !mistake.ToString().Contains("abcdef") && !mistake.ToString().Contains("hush"));
        Read("", [], ("CINEORG_PROVIDERS__TMDB__KEY", "hush")).Values.Single(held => held.Setting.Key == "providers:tmdb:key").Shown.ShouldBe("••••••");
    }

    [Fact]
    public void Variables_that_are_no_settings_are_left_alone() =>
        Read("", [], ("CINEORG_DATA", "/x"), ("CINEORG_TEST_DATA", "/y"), ("CINEORG_CLONE", "/z")).Mistakes.ShouldBeEmpty();

    public void Dispose() => _data.Dispose();

    private Reading Read(string environment = "", string[]? commandLine = null, params (string Key, string Value)[] variables) =>
        SettingsReader.Read(new(_data.Path, environment, variables.ToDictionary(pair => pair.Key, pair => pair.Value), commandLine ?? []));
}
