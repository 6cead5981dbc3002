using Shouldly;
using Xunit;

namespace CineOrg.Tests.Architecture;

public sealed class SignpostsTests
{
    [Fact]
    public void Every_path_and_link_in_our_pages_leads_somewhere() =>
        Signposts.BrokenIn(SourceTree.Pages(), path => Path.Exists(Path.Combine(SourceTree.Root, path))).ShouldBeEmpty();

    [Fact]
    public void A_path_or_link_into_the_void_is_caught()
    {
        var page = new SourceFile("docs/page.md", "`src/Gone.cs` [there](../README.md) [gone](gone.md#part) [out](https://example.org)");
        Signposts.BrokenIn([page], path => path == "README.md").ShouldBe(["docs/page.md → src/Gone.cs", "docs/page.md → docs/gone.md"]);
    }

    [Fact]
    public void Each_page_of_decisions_fits_a_page() =>
        SourceTree.Read("docs/decisions", "*.md").Where(page => page.Text.Split('\n').Length > 100).ShouldBeEmpty();
}
