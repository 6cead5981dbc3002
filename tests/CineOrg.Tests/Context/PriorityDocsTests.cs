using CineOrg.Core.Context;
using CineOrg.Tests.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context;

/// <summary>The page of jobs tells the priorities that the code gives.</summary>
public sealed class PriorityDocsTests
{
    private static readonly IReadOnlyList<(string Intents, string Interest, string Priority)> Rows = [.. File.ReadLines(Path.Combine(GeneratedFile.Root, "docs/jobs.md"))
        .SkipWhile(line => line != "| intent | interest | priority |").Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (cells[1], cells[2].Split(':')[0], cells[3]))];

    public static IEnumerable<TheoryDataRow<string, Interest>> Steps =>
        from intent in Intents.Words
        from interest in Enum.GetValues<Interest>()
        where interest == Interest.Strong || !Intents.IsStrong(intent) // a strong intent is strong interest
        select new TheoryDataRow<string, Interest>(intent, interest);

    [Theory]
    [MemberData(nameof(Steps))]
    public void The_first_row_that_fits_tells_the_priority(string intent, Interest interest)
    {
        var row = Rows.First(row => (row.Intents == "any" || row.Intents.Contains($"`{intent}`")) && row.Interest.Equals(interest.ToString(), StringComparison.OrdinalIgnoreCase));
        row.Priority.ShouldBe(Intents.PriorityOf(intent, interest).ToString().ToUpperInvariant());
    }

    [Fact]
    public void The_page_has_no_other_rows() => Rows.Select(row => row.Interest).Distinct().ShouldBe(["strong", "insistent", "wished", "reflex"]);
}
