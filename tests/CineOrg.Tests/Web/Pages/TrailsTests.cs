using CineOrg.App.Web.Pages.Trail;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Pages;

public sealed class TrailsTests
{
    private static readonly TrailStep Film = TrailStep.Film(Guid.CreateVersion7());
    private static readonly TrailStep Director = TrailStep.Person(Guid.CreateVersion7());
    private static readonly TrailStep Other = TrailStep.Film(Guid.CreateVersion7());
    private readonly Trails _trails = new();

    [Fact]
    public void A_trail_grows_from_link_to_link()
    {
        Open(null, Film).ShouldBeEmpty();
        Open(Film, Director).ShouldBe([Film]);
        Open(Director, Other).ShouldBe([Film, Director]);
    }

    [Fact]
    public void Going_back_cuts_it_and_a_list_begins_it_anew()
    {
        Open(null, Film);
        Open(Film, Director);
        Open(Director, Other);
        Open(Film, Director).ShouldBe([Film]);
        Open(null, Other).ShouldBeEmpty();
    }

    [Fact]
    public void A_reload_changes_nothing()
    {
        Open(null, Film);
        Open(Film, Director).ShouldBe([Film]);
        Open(Film, Director).ShouldBe([Film]);
        Open(Director, Director).ShouldBe([Film]);
    }

    [Fact]
    public void The_page_one_comes_from_is_known_even_to_a_fresh_program() => Open(Director, Other).ShouldBe([Director]);

    [Theory]
    [InlineData("/films/0190c0de-0000-7000-8000-000000000001", true)]
    [InlineData("/play/0190c0de-0000-7000-8000-000000000001/0190c0de-0000-7000-8000-000000000002", true)]
    [InlineData("/films", false)]
    [InlineData("/search/0190c0de-0000-7000-8000-000000000001", false)]
    [InlineData("/films/nothing", false)]
    public void A_page_of_a_film_is_a_step(string path, bool step) => (TrailStep.Read(path) is { Room: "films" }).ShouldBe(step);

    private IReadOnlyList<TrailStep> Open(TrailStep? from, TrailStep here)
    {
        var before = _trails.Before("session", from, here);
        _trails.Visit("session", before, here);
        return before;
    }
}
