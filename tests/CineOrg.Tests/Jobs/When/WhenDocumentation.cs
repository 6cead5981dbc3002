using System.Text;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Jobs;
using CineOrg.Core.Jobs.When;

namespace CineOrg.Tests.Jobs.When;

/// <summary>The page docs/when.md, made from the declared variables.</summary>
internal static class WhenDocumentation
{
    public static readonly IReadOnlyList<(string Rule, string Says)> Examples =
    [
        ("quiet", "in a window for work that can wait"),
        ("load <= medium and not provider.tmdb.exhausted", "the machine has room, and TMDB may still be asked today"),
        ("time in 22:00..6:00 or weekday in [saturday, sunday]", "at night, or at the weekend"),
        ("not known(provider.omdb.left) or provider.omdb.left > 50", "OMDb has no limit, or more than 50 requests left"),
    ];

    public static string Page() => new StringBuilder()
        .AppendLine(Words)
        .AppendLine("## Examples")
        .AppendLine()
        .AppendJoin('\n', Examples.Select(example => $"- `{example.Rule}`: {example.Says}"))
        .AppendLine().AppendLine()
        .AppendLine("## Machine, world and hour: every rule may read these")
        .AppendLine()
        .Append(Table(Conditions.All))
        .AppendLine()
        .AppendLine("## Relations of the graph may read these too")
        .AppendLine()
        .Append(Table(MomentVariables.All.All.Where(variable => Conditions.Find(variable.Name) is null)))
        .ToString();

    private static readonly WhenVariables<Conditions> Conditions = new WhenVariables<Conditions>().AddConditions(conditions => conditions);

    private static string Table<T>(IEnumerable<WhenVariable<T>> variables)
    {
        var page = new StringBuilder("| variable | type | what it is |\n|---|---|---|\n");
        foreach (var variable in variables.Where(variable => !IsRepeated(variable.Name)))
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{Shown(variable.Name)}` | {Type(variable)} | {variable.Meaning} |\n");
        return page.ToString();
    }

    private static bool IsRepeated(string name) =>
        name.StartsWith("provider.", StringComparison.Ordinal) && !name.StartsWith($"provider.{ConditionVariables.Providers[0]}.", StringComparison.Ordinal);

    private static string Shown(string name) => name.Replace($"provider.{ConditionVariables.Providers[0]}.", "provider.NAME.", StringComparison.Ordinal);

    private static string Type<T>(WhenVariable<T> variable) =>
        variable.Type == WhenType.Choice ? string.Join(" < ", variable.Choices) : variable.Type.ToString().ToLowerInvariant();

    private static readonly string Words = $$"""
        # Rules: when something may happen

        A rule is one line that holds or does not. Relations of the graph and jobs carry them under the name `when`. A rule reads the variables of the tables below
        and nothing else; it has no loops, changes nothing, and is read once at start: a bad one is refused with the character and the reason. One that can never
        hold, such as `load == low and load == high`, is refused too.

        | form | means |
        |---|---|
        | `A and B`, `A or B`, `not A`, `(A)` | `and` binds closer than `or` |
        | `variable == value`, also `!= < <= > >=` | the value's type is the variable's |
        | `variable in [value, value]`, `not in` | one of them |
        | `time in 22:00..6:00` | from the first to just before the second, past midnight too |
        | `'drama' in variable` | a list of words has that word |
        | `known(variable)` | it has a value |
        | `flag` | stands alone |

        Values: numbers `12`, `0.5`; durations `50ms`, `10s`, `5min`, `4h`, `2d`; times of day `18:00`; words `low`, `'New York'` (capitals do not count; those of a
        choice have an order). A test of a variable that nobody knows fails, `!=` and `not in` as well. 1000 characters, 20 deep and 50 values in a list at most.

        `NAME` stands for {{string.Join(", ", ConditionVariables.Providers)}}.

        """;
}
