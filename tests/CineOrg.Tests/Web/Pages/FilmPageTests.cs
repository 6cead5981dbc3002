using CineOrg.App.Web.Pages.Films;
using CineOrg.App.Web.Pages.Frame;
using CineOrg.App.Web.Texts;
using CineOrg.Core.Catalogue;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Pages;

public sealed class FilmPageTests
{
    private const string Hostile = "<script>alert('x')</script>\" onload=\"x";

    private static readonly CopyProfile Copy = new()
    {
        Id = new("01900000-0000-7000-8000-000000000002"), State = "present", Location = "Local/SSD", Size = 7_400_000_000,
    };

    [Fact]
    public async Task A_hostile_title_stays_text()
    {
        var html = await Page(Film() with { Title = Hostile, OriginalTitle = Hostile + "2", Tagline = Hostile, Summary = Hostile });
        html.ShouldNotContain("<script>alert");
        html.ShouldNotContain("\" onload=");
        html.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public async Task Only_web_addresses_become_links()
    {
        var html = await Page(Film() with { WhereToWatch = [new("FR", "Bad", "free", "javascript:alert(1)", null), new("FR", "Arte", "free", "https://arte.example/a", null)] });
        html.ShouldNotContain("javascript:");
        html.ShouldContain("href=\"https://arte.example/a\"");
    }

    [Fact]
    public async Task A_credit_is_due_only_when_its_data_is_shown()
    {
        (await Page(Film())).ShouldNotContain("TMDB");
        (await Page(Film() with { Sources = new Dictionary<string, string> { ["title.fr"] = "tmdb" } })).ShouldContain(French.Texts.CreditTmdb);
    }

    [Fact]
    public async Task What_is_still_fetched_has_its_place_and_what_nobody_knows_is_said()
    {
        (await Page(Film())).ShouldContain("reserved");
        var known = await Page(Film() with { Level = "deep" });
        known.ShouldNotContain("reserved");
        known.ShouldContain(French.Texts.NothingKnown);
    }

    [Fact]
    public async Task Workrooms_are_shown_to_the_owner_alone()
    {
        (await Page(Film())).ShouldNotContain("href=\"/lab\"");
        (await Page(Film(), Rendered.Owner)).ShouldContain("href=\"/lab\"");
    }

    private static MovieProfile Film() => new()
    {
        Id = new("01900000-0000-7000-8000-000000000001"), Kind = "film", Level = "basic", Title = "Napoléon",
        ExternalIds = new Dictionary<string, string>(), Sources = new Dictionary<string, string>(),
    };

    private static Task<string> Page(MovieProfile film, Reader? reader = null) =>
        Rendered.Html<FilmPage>(new() { ["Reader"] = reader ?? Rendered.French, ["Film"] = film });
}
