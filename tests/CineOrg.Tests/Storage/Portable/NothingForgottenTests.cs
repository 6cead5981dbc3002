using System.Text.RegularExpressions;
using CineOrg.Storage.Portable;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage.Portable;

public sealed class NothingForgottenTests
{
    [Fact]
    public void Each_table_and_column_is_carried_or_said_to_stay_here()
    {
        var carried = Sections.All.Select(section => section.Select)
            .Concat(Sections.All.SelectMany(section => section.Parts).Select(part => part.Select)).ToList();
        using var store = new Store();
        foreach (var (table, column) in Columns(store))
        {
            if (Sections.StaysHere.ContainsKey(table) || Sections.WorkedOut.ContainsKey($"{table}.{column}") || IsKey(column)) continue;
            carried.ShouldContain(sql => Word(sql, table) && Word(sql, column),
                $"{table}.{column} is not exported: carry it in Sections, or say there why it stays");
        }
    }

    [Fact]
    public void What_is_said_to_stay_here_is_there()
    {
        using var store = new Store();
        var columns = Columns(store).ToList();
        Sections.StaysHere.Keys.ShouldBeSubsetOf(columns.Select(one => one.Table));
        Sections.WorkedOut.Keys.ShouldBeSubsetOf(columns.Select(one => $"{one.Table}.{one.Column}"));
    }

    // Integer keys never leave the database; folded names are worked out from the names.
    private static bool IsKey(string column) => column is "id" or "name_key" || column.EndsWith("_id", StringComparison.Ordinal);

    private static bool Word(string sql, string word) => Regex.IsMatch(sql, $@"\b{word}\b");

    private static List<(string Table, string Column)> Columns(Store store) => store.Database.Read(lane =>
    {
        using var rows = lane.Ask("""
            select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c
            where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like '%\_words\_%' escape '\' and m.name not like '%_vocabulary'
            """);
        var columns = new List<(string, string)>();
        while (rows.Next()) columns.Add((rows.Text(0), rows.Text(1)));
        return columns;
    });
}
