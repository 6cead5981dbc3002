using System.Text;
using System.Text.Json;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Cli;

/// <summary>Names on standard input, one JSON object per line on standard output.</summary>
public sealed class ParseCommandTests
{
    [Fact]
    public async Task Each_line_is_answered_by_one_line()
    {
        using var home = new Home();
        var names = new[]
        {
            "La.Haine.1995.MULTi.1080p.BluRay.x265-GRP.mkv", "", "Cléo de 5 à 7 (1962).mkv", "  ", "七人の侍 (1954).mkv", "🎬.mkv",
            "Les Sœurs fâchées (2004) {imdb-tt0388403}.avi", "Show.S02E03.720p.mkv",
        };
        var outcome = (await home.RunWith(Encoding.UTF8.GetBytes(string.Join('\n', names) + "\n"), "parse", "--json")).Ended(0);
        var read = outcome.Lines.Select(line => JsonElement.Parse(line)).ToList();
        read.Texts("input").ShouldBe(names);
        (read[0].Text("title"), read[0].Whole("year"), read[0].Text("kind"), read[0].Text("resolution")).ShouldBe(("La Haine", 1995, "film", "1080p"));
        read[1].Fields().ShouldBe(["input", "kind"], "what is unknown is absent");
        read[6].GetProperty("externalIds").Text("imdb").ShouldBe("tt0388403");
        (read[7].Text("kind"), read[7].Whole("season"), read[7].Whole("episode")).ShouldBe(("episode", 2, 3));
        Directory.Exists(home.Data).ShouldBeFalse("parsing needs no data directory");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_and_names_without_end_are_read_as_far_as_they_go()
    {
        using var home = new Home();
        byte[] broken = [0xC3, (byte)'(', 0xFF, (byte)' ', .. "Ran (1985).mkv\r\n"u8];
        var longest = new string('é', 65_536);
        byte[] input = [.. broken, .. Encoding.UTF8.GetBytes($"{longest}\n{longest}{longest} (1985).mkv\nRan (1985).mkv")];
        var read = (await home.RunWith(input, "parse", "--json")).Ended(0).Lines.Select(line => JsonElement.Parse(line)).ToList();
        read.Count.ShouldBe(4);
        read[0].Text("input").ShouldBe("\uFFFD(\uFFFD Ran (1985).mkv");
        read[0].Whole("year").ShouldBe(1985);
        read[1].Text("input").ShouldBe(longest);
        read[2].Text("input").ShouldBe(longest, "the rest of a longer line is passed over");
        read[3].Text("title").ShouldBe("Ran");
    }

    [Fact]
    public async Task Names_may_be_arguments_and_people_get_a_table()
    {
        using var home = new Home();
        var outcome = (await home.Run("parse", "Ran.1985.1080p.mkv", "Ikiru (1952).mkv")).Ended(0);
        var read = outcome.Lines.Single(line => line.Contains("Ran.1985.1080p.mkv")).Split("Ran.1985.1080p.mkv")[0];
        read.Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldBe(["Ran", "1985", "film", "1080p"]);
        (await home.Run("parse")).Ended(0).Lines.Count.ShouldBeLessThan(4, "nothing on standard input, nothing in the table");
    }
}
