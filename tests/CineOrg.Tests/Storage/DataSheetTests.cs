using System.Text.RegularExpressions;
using CineOrg.Core.Catalogue;
using CineOrg.Storage.Engine;
using CineOrg.Tests.Architecture;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Storage;

/// <summary>What the data sheet wants of the core database is there, or docs/schema.md names what replaces it.</summary>
public sealed partial class DataSheetTests
{
    /// <summary>Columns whose words are kept as numbers, in the order of these.</summary>
    private static readonly Dictionary<string, Type> Numbered = new() { ["works.kind"] = typeof(MovieKind), ["crew_links.role_category"] = typeof(CreditCategory) };

    [GeneratedRegex(@"^\| (?<wanted>[^|]+?) \| (?<here>[^|]+?) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row { get; }

    [GeneratedRegex("`(?<name>[a-z_.]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Name { get; }

    public static TheoryData<string> Wanted => [.. SourceTree.Read("tests/CineOrg.Tests/Storage", "DataSheet.txt").Single().Text
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];

    [Theory]
    [MemberData(nameof(Wanted))]
    public void The_database_has_what_the_data_sheet_wants(string line)
    {
        using var store = new Store();
        var missing = store.Database.Read(lane => Missing(lane, line));
        missing.ShouldBeNull($"{line}: neither in the database nor named otherwise in docs/schema.md");
    }

    [Fact]
    public void Whatever_is_said_to_replace_something_is_there()
    {
        using var store = new Store();
        var gone = store.Database.Read(lane => Otherwise.SelectMany(row => row.Value).Where(name => !Exists(lane, name)).ToList());
        gone.ShouldBeEmpty();
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Otherwise { get; } = Read();

    private static Dictionary<string, IReadOnlyList<string>> Read()
    {
        var page = SourceTree.Pages().Single(page => page.Path == "docs/schema.md").Text;
        var section = page[page.IndexOf("## Named otherwise", StringComparison.Ordinal)..];
        return Row.Matches(section).Where(row => row.Groups["wanted"].Value.StartsWith('`'))
            .SelectMany(row => Name.Matches(row.Groups["wanted"].Value).Select(wanted => (Wanted: wanted.Groups["name"].Value, Here: row.Groups["here"].Value)))
            .GroupBy(row => row.Wanted)
            .ToDictionary(row => row.Key, row => (IReadOnlyList<string>)[.. row.SelectMany(one => Name.Matches(one.Here).Select(name => name.Groups["name"].Value))]);
    }

    private static string? Missing(Lane lane, string line)
    {
        var words = line.Split(' ');
        var holds = words[0] switch
        {
            "table" or "column" => Exists(lane, words[1]) || Otherwise.ContainsKey(words[1]),
            "values" => Holds(lane, words[1], words[2..]),
            "range" => Allows(lane, words[1], words[2]) && Allows(lane, words[1], words[3]) && !Allows(lane, words[1], $"{int.Parse(words[3], null) + 1}"),
            "unique" => IsIndexed(lane, words[1..], isUnique: true) || Otherwise.ContainsKey(words[1]),
            "index" => IsIndexed(lane, words[1..], isUnique: false),
            _ => false,
        };
        return holds ? null : line;
    }

    private static string Here(string wanted) => Otherwise.TryGetValue(wanted, out var named) ? named[0] : wanted;

    private static bool Exists(Lane lane, string name)
    {
        var (table, column) = name.Split('.') is [var first, var second] ? (first, second) : (name, null);
        return column is null ? Columns(lane, table).Count > 0 : Columns(lane, table).Contains(column);
    }

    private static List<string> Columns(Lane lane, string table) => Texts(lane, $"select name from pragma_table_info('{table}')");

    private static bool Holds(Lane lane, string wanted, string[] values)
    {
        var here = Here(wanted);
        if (Numbered.TryGetValue(here, out var words)) return values.All(value => Enum.TryParse(words, value, ignoreCase: true, out _));
        if (!Otherwise.ContainsKey(wanted)) return Exists(lane, here) && values.All(value => Allows(lane, here, value)) && !Allows(lane, here, "nonsense");
        return SourceTree.Pages().Single(page => page.Path == "docs/schema.md").Text.Split('\n')
            .Any(row => row.Contains($"`{wanted}`", StringComparison.Ordinal) && values.All(value => row.Contains(value, StringComparison.Ordinal)));
    }

    // Tried on a table of the same definition, so that no other rule of it stands in the way.
    private static bool Allows(Lane lane, string column, string value)
    {
        var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
        var sql = Texts(lane, $"select sql from sqlite_master where name = '{table}'").Single();
        var check = Regex.Match(sql, $@"\b{name}\b[^,]*?check \((?<rule>(?:[^()]|\([^()]*\))*)\)", RegexOptions.IgnoreCase);
        if (!check.Success) return false;
        var literal = int.TryParse(value, out _) ? value : $"'{value}'";
        return Texts(lane, $"select {Regex.Replace(check.Groups["rule"].Value, $@"\b{name}\b", literal)}").Single() == "1";
    }

    private static bool IsIndexed(Lane lane, string[] columns, bool isUnique)
    {
        string[] here = [.. columns.Select(Here)];
        var (table, names) = (here[0].Split('.')[0], here.Select(column => column.Split('.')[1]).ToArray());
        var keys = Texts(lane, $"select name from pragma_table_info('{table}') where pk > 0 order by pk");
        return Leads(keys, names, isUnique) || Texts(lane, $"select name from pragma_index_list('{table}') where {(isUnique ? "\"unique\"" : "1")}")
            .Any(index => Leads(Texts(lane, $"select name from pragma_index_info('{index}') order by seqno"), names, isUnique));
    }

    private static bool Leads(List<string> index, string[] names, bool isWhole) =>
        isWhole ? index.Count == names.Length && index.ToHashSet().SetEquals(names) : index.Take(names.Length).SequenceEqual(names);

    private static List<string> Texts(Lane lane, string sql)
    {
        using var rows = lane.Ask(sql);
        var texts = new List<string>();
        while (rows.Next()) texts.Add(rows.Text(0));
        return texts;
    }
}
