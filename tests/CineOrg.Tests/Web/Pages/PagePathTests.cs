using CineOrg.App.Web.Pages.Trail;
using CineOrg.Core.Context;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Web.Pages;

public sealed class PagePathTests
{
    [Theory]
    [InlineData("/films/0190c0de-0000-7000-8000-000000000001", "Movie", "0190c0de-0000-7000-8000-000000000001")]
    [InlineData("/play/0190c0de-0000-7000-8000-000000000001/0190c0de-0000-7000-8000-000000000002", "Movie", "0190c0de-0000-7000-8000-000000000001")]
    [InlineData("/persons/0190c0de-0000-7000-8000-000000000001?x=1", "Person", "0190c0de-0000-7000-8000-000000000001")]
    [InlineData("/categories/science-fiction", "Genre", "science-fiction")]
    [InlineData("/countries/FR", "Country", "FR")]
    [InlineData("/films?genre=drama", "Wall", null)]
    [InlineData("/search?q=truffaut", "Search", null)]
    public void A_page_is_a_step(string page, string entity, string? id) => PagePath.Read(page).ShouldBe(new EntityName(entity, id));

    [Theory]
    [InlineData("/")]
    [InlineData("/films/nothing")]
    [InlineData("/review/0190c0de-0000-7000-8000-000000000001")]
    [InlineData("/search/answers")]
    [InlineData("/categories/")]
    [InlineData("//elsewhere.example/films")]
    public void Any_other_page_is_none(string page) => PagePath.Read(page).ShouldBeNull();

    [Theory]
    [InlineData("/films/0190c0de-0000-7000-8000-000000000001", true)]
    [InlineData("/films/0190c0de-0000-7000-8000-000000000001/body", false)]
    [InlineData("/keywords/l-été", false)]
    [InlineData("/keywords/heist", true)]
    public void Only_the_page_itself_is_whole(string path, bool whole) => PagePath.IsWhole(path).ShouldBe(whole);

    [Fact]
    public void A_list_is_found_again_with_its_filters()
    {
        var step = new Frame { Id = Guid.CreateVersion7(), Entity = PagePath.Wall, Intent = PagePath.Browsing(new QueryString("?genre=drama&page=2")) };
        PagePath.Of(ContextText.ReadStack(ContextText.Write(new ContextStack { Frames = [step] }))!.Frames[0]).ShouldBe("/films?genre=drama&page=2");
    }

    [Fact]
    public void What_leads_nowhere_leads_home() => PagePath.Of(new EntityName("Planet", "x")).ShouldBe("/");
}
