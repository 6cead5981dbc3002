using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Architecture;

public sealed partial class SchemaPageTests
{
    [GeneratedRegex(@"create (?:virtual )?table (?<name>\w+)")]
    private static partial Regex Table { get; }

    [Fact]
    public void Every_table_is_told_of()
    {
        var page = SourceTree.Pages().Single(page => page.Path == "docs/schema.md").Text;
        Tables().Where(table => !page.Contains($"`{table}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_table_that_leaves_the_database_has_a_uuid_of_its_own()
    {
        var sql = string.Join('\n', SourceTree.Read("src/CineOrg.Storage/Migrations", "*.sql").Select(file => file.Text));
        string[] told = ["works", "persons", "roots", "copies", "jobs"];
        told.Where(table => !Regex.IsMatch(sql, $@"create table {table} \([^;]*uuid +blob +not null unique")).ShouldBeEmpty();
    }

    private static IEnumerable<string> Tables() => SourceTree.Read("src/CineOrg.Storage/Migrations", "*.sql").SelectMany(file =>
        Table.Matches(file.Text).Select(match => match.Groups["name"].Value).Where(name => !file.Text.Contains($"alter table {name} rename to")));
}
