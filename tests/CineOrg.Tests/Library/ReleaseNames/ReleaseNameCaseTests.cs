using CineOrg.Core.Library.ReleaseNames;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Library.ReleaseNames;

public sealed class ReleaseNameCaseTests
{
    private static readonly string[] Cases =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Library", "ReleaseNames", "cases.tsv")).Where(line => !line.StartsWith('#'))];

    [Fact]
    public void Every_case_reads_as_written()
    {
        var wrong = Cases.Select(line => (Wanted: line, Read: CaseLine.Of(ReleaseNameParser.Parse(line[..line.IndexOf('\t', StringComparison.Ordinal)]))))
            .Where(pair => pair.Wanted != pair.Read);
        string.Join(Environment.NewLine, wrong.Select(pair => $"wanted {pair.Wanted}{Environment.NewLine}  read {pair.Read}")).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_at_least_300_different_cases() =>
        Cases.Select(line => line.Split('\t')[0]).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThanOrEqualTo(300);

    [Fact]
    public void A_decomposed_name_gives_a_composed_title() =>
        ReleaseNameParser.Parse("Ame\u0301lie (2001).mkv").Title.ShouldBe("Am\u00e9lie");

    [Fact]
    public void A_broken_surrogate_is_replaced_and_harms_nothing() =>
        ReleaseNameParser.Parse("Film\ud800 (2001).mkv").ShouldSatisfyAllConditions(
            name => name.Title.ShouldBe("Film\ufffd"), name => name.Year.ShouldBe(2001));

    [Fact]
    public void Marks_of_writing_direction_do_not_hide_in_titles() =>
        ReleaseNameParser.Parse("\u202bالرسالة\u202c (1976).mkv").Title.ShouldBe("الرسالة");

    [Fact]
    public void An_empty_name_tells_nothing() => ReleaseNameParser.Parse("").Title.ShouldBeNull();
}
