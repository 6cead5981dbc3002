using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Robustness;

/// <summary>Settings and data directories as a hostile or clumsy person leaves them: one line, no secret, no stack trace.</summary>
public sealed class HostileSettingsTests : IDisposable
{
    private readonly Home _home = new();

    private string File => Path.Combine(_home.Data, "cineorg.json");

    public HostileSettingsTests() => Directory.CreateDirectory(_home.Data);

    [Theory]
    [InlineData(@"printf '{\n""language"":""\xff\xfe""}'", "cineorg.json:2: not valid JSON: the text is not UTF-8")]
    [InlineData(@"printf '{""language"":""\\ud800""}'", "cineorg.json:1: not valid JSON: the text is not UTF-8")]
    [InlineData(@"printf '{""\\ud800"":""en""}'", "cineorg.json:1: not valid JSON: the text is not UTF-8")]
    [InlineData(@"printf '{""providers"":{""proxy"":""http://me:hush@proxy:99999""}}'", "cineorg.json:1: providers:proxy = http://••••••@proxy:99999")]
    [InlineData(@"printf '{""providers"":{""tmdb"":{""baseUrl"":""https://me:hush@tmdb.example""}}}'", "cineorg.json:1: providers:tmdb:baseUrl = https://••••••@tmdb.example")]
    [InlineData(@"printf '{""providers"":{""dailyLimits"":[""netflix=5""]}}'", "cineorg.json:1: providers:dailyLimits: netflix is no source that this holds for")]
    [InlineData(@"printf '{""providers"":{""dailyLimits"":[""omdb=5"",""omdb=6""]}}'", "cineorg.json:1: providers:dailyLimits: omdb is given twice")]
    [InlineData(@"printf '{""providers"":{""answers"":{""hoursOf"":[""tdmb/search=5""]}}}'", "cineorg.json:1: providers:answers:hoursOf: tdmb is no source that this holds for")]
    [InlineData(@"printf '{\n""version"": 1,\n""entities"": [""Movie"", ""Film""] }' > g.json; printf '{""graph"":{""file"":""%s/g.json""}}' ""$PWD""", "cineorg.json:1: graph:file: g.json, line 3: unknown entity Film")]
    [InlineData(@"mkfifo g.json; printf '{""graph"":{""file"":""%s/g.json""}}' ""$PWD""", "cineorg.json:1: graph:file: /")]
    [InlineData(@"printf '{""graph"":{""file"":""/nowhere/g.json""}}'", "cineorg.json:1: graph:file: Could not find")]
    public async Task A_file_that_makes_no_sense_is_told_in_one_line(string written, string told)
    {
        Shell.Run($"{written} > cineorg.json", _home.Data);
        await Refused(told);
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_not_passed_over()
    {
        Directory.CreateDirectory(File);
        await Refused("cineorg.json: ");
    }

    [Theory, InlineData("mkfifo cineorg.json"), InlineData("ln -s /dev/zero cineorg.json")]
    public async Task What_has_no_end_is_not_waited_for(string made)
    {
        Shell.Run(made, _home.Data);
        await Refused("cineorg.json: ");
    }

    [Fact]
    public async Task A_file_that_is_a_link_is_read_where_it_leads()
    {
        Shell.Run("printf '{\"http\":{\"port\":4242}}' > ../mine.json && ln -s ../mine.json cineorg.json", _home.Data);
        (await _home.Run("config")).Ended(0).Out.ShouldContain("4242");
    }

    [Theory]
    [InlineData("", 2, "--data must name a folder")]
    [InlineData("file", 1, "file; the data directory must be a folder")]
    [InlineData("file/below", 1, "cannot be made: choose another with --data")]
    [InlineData("base", 1, "is a folder where the database should be")]
    public async Task A_data_directory_that_cannot_be_one_is_told(string place, int code, string told)
    {
        Shell.Run("touch file && mkdir -p base/cineorg.db", _home.Folder);
        using var other = new Home { Data = place.Length == 0 ? "" : Path.Combine(_home.Folder, place) };
        var refused = (await other.Run("search", "x")).Ended(code);
        refused.ErrorLines[0].ShouldContain(told);
        refused.Error.ShouldNotContain("   at ");
    }

    public void Dispose() => _home.Dispose();

    private async Task Refused(string told)
    {
        foreach (var command in (string[][])[["config"], ["search", "x"], ["serve"]])
        {
            var refused = (await _home.Run(command)).Ended(2);
            refused.ErrorLines.ShouldHaveSingleItem().ShouldStartWith(told);
            refused.Error.ShouldNotContain("hush");
        }
        System.IO.File.Exists(StoredText.File(_home)).ShouldBeFalse();
    }
}
