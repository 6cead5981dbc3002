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

    [Fact]
    public void Decisions_are_numbered_without_gap_or_collision_and_each_is_listed() =>
        Decisions.WrongIn(SourceTree.Read("docs/decisions", "*.md")).ShouldBeEmpty();

    [Fact]
    public void A_number_given_twice_left_out_or_told_otherwise_and_a_decision_that_no_list_names_are_caught()
    {
        SourceFile[] pages =
        [
            new("docs/decisions/0001-one.md", "# 1. One"), new("docs/decisions/0001-two.md", "# 1. Two"), new("docs/decisions/0003-three.md", "# 4. Three"),
            new("docs/decisions/README.md", "| 1 | [One](0001-one.md) |\n| 2 | [Two](0001-two.md) |"),
        ];
        Decisions.WrongIn(pages).ShouldBe(
        [
            "0001-two.md: its number should be 2", "0003-three.md: its title should begin with # 3.", "0001-two.md: README.md does not list it as 1",
            "0003-three.md: README.md does not list it as 3",
        ], ignoreOrder: true);
    }
}
