using CineOrg.App.Cli;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Cli;

public sealed class SheetTests
{
    private static readonly string[] Ids = ["0192f3a0-1111-7222-8333-444455556666", "0192f3a0-aaaa-7bbb-8ccc-ddddeeeeffff"];

    [Theory]
    [InlineData(40)]
    [InlineData(36)]
    [InlineData(65)]
    public void In_a_narrow_window_an_id_has_a_line_of_its_own(int width)
    {
        var lines = Printed(width);
        foreach (var id in Ids) lines.ShouldContain(id);
        lines.ShouldAllBe(line => line.Length <= width);
        string.Join(' ', lines).ShouldContain("Le Fabuleux Destin d’Amélie Poulain · 2001 · Jean-Pierre Jeunet");
    }

    [Theory]
    [InlineData(66)]
    [InlineData(80)]
    [InlineData(120)]
    public void In_a_wider_one_the_other_columns_give_way(int width)
    {
        var lines = Printed(width);
        foreach (var id in Ids) lines.Count(line => line.Contains(id)).ShouldBe(1);
        lines.ShouldAllBe(line => line.Length <= width);
    }

    [Fact]
    public void Into_a_pipe_each_row_is_one_line() => Printed(0).Count(line => line.Contains("Amélie") && line.Contains(Ids[0])).ShouldBe(1);

    [Fact]
    public void What_has_no_id_stays_a_table_however_narrow()
    {
        var sheet = new Sheet("Setting", "Value");
        sheet.Row("http:port", "[8096]");
        Printed(sheet, 40).ShouldContain(line => line.Contains("http:port") && line.Contains("[8096]"));
    }

    private static List<string> Printed(int width)
    {
        var sheet = new Sheet("Film", "Year", "Director", "Copies", "Id");
        sheet.Row("Le Fabuleux Destin d’Amélie Poulain", "2001", "Jean-Pierre Jeunet", "present", Ids[0]);
        sheet.Row("Ran", "1985", "", "none", Ids[1]);
        return Printed(sheet, width);
    }

    private static List<string> Printed(Sheet sheet, int width)
    {
        using var writer = new StringWriter();
        Terminal.Print(writer, sheet, width);
        return [.. writer.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
    }
}
