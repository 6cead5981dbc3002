using System.Text.Json;
using CineOrg.Core.Library.ReleaseNames;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library.ReleaseNames;

/// <summary>What was reached on names that others collected; a change may raise these numbers, never lower them.</summary>
public sealed class ReleaseNameAccuracyTests
{
    private const string Absent = "absent: real names (CINEORG_TEST_DATA)";

    [Fact]
    public void Films_keep_title_and_year()
    {
        var path = Needed("parser", "cases.jsonl");
        var films = RealNames.OfKind(path, "film").Where(film => film.Expected.TryGetProperty("title", out _) && film.Expected.TryGetProperty("year", out _)).ToList();
        var missed = films.Where(film => !IsRight(film.Input, film.Expected)).Select(film => film.Input).ToList();
        films.Count.ShouldBeGreaterThan(300);
        missed.Count.ShouldBeLessThanOrEqualTo(4, string.Join(Environment.NewLine, missed));
    }

    [Fact]
    public void Library_paths_keep_title_and_year()
    {
        var rows = File.ReadLines(Needed("names", "derived_library_paths.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        var right = rows.Count(row => ReleaseNameParser.Parse(row[0]) is var name && name.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) == row[2] && RealNames.Bare(name.Title) == RealNames.Bare(row[1]));
        (right / (double)rows.Count).ShouldBeGreaterThanOrEqualTo(0.985);
    }

    [Fact]
    public void Season_packs_are_no_films()
    {
        var packs = File.ReadAllLines(Needed("names", "tv_season_packs.txt"));
        (packs.Count(pack => ReleaseNameParser.Parse(pack).Kind != ReleaseKind.Film) / (double)packs.Length).ShouldBeGreaterThanOrEqualTo(0.998);
    }

    [Fact]
    public void Episodes_are_recognised_as_often_as_before()
    {
        var episodes = RealNames.OfKind(Needed("parser", "cases.jsonl"), "episode").ToList();
        (episodes.Count(episode => ReleaseNameParser.Parse(episode.Input).Kind != ReleaseKind.Film) / (double)episodes.Count).ShouldBeGreaterThanOrEqualTo(0.86);
    }

    [Fact]
    public void Folders_of_extras_hold_no_films()
    {
        var folders = RealNames.OfKind(Needed("parser", "cases.jsonl"), "extra").Where(extra => extra.Expected.TryGetProperty("dirName", out _));
        foreach (var (_, expected) in folders)
            ReleaseNameParser.Parse($"/films/Film (2001)/{expected.GetProperty("dirName").GetString()}/One.mkv").Kind.ShouldNotBe(ReleaseKind.Film);
    }

    [Fact]
    public void Ids_in_brackets_are_taken()
    {
        var rows = RealNames.OfKind(Needed("parser", "cases.jsonl"), "path_id").ToList();
        var right = rows.Count(row => row.Expected.EnumerateObject().All(id =>
            ReleaseNameParser.Parse(row.Input).ExternalIds.GetValueOrDefault(id.Name.Replace("id", "", StringComparison.Ordinal)) == id.Value.GetString()));
        right.ShouldBeGreaterThanOrEqualTo(110);
    }

    private static bool IsRight(string input, JsonElement expected) => ReleaseNameParser.Parse(input) is var name
        && $"{name.Year}" == $"{expected.GetProperty("year")}"
        && RealNames.Folded(name.Title) == RealNames.Folded(expected.GetProperty("title").GetString());

    private static string Needed(params string[] parts)
    {
        var path = RealNames.File(parts);
        Assert.SkipUnless(path is not null, Absent);
        return path!;
    }
}
