using System.CommandLine;
using System.Text.Json;
using CineOrg.App.Cli;
using CineOrg.App.Lab.Traces;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Lab.Traces;

/// <summary><c>cineorg simulate --trace</c>, by the door.</summary>
public sealed class SimulateTraceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Each_policy_and_budget_is_one_line_and_the_same_each_time()
    {
        var file = Written("time,user,work,level\n1,a,x,deep\n2,b,x,medium\n3,a,y,basic\n4,a,x,deep\n");
        var (code, output, _) = Run("--trace", file, "--budget", "0.5,1", "--json");
        code.ShouldBe(Exit.Done, output);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Count.ShouldBe(2 * PolicyKinds.All.Count);
        lines[0].EnumerateObject().Select(member => member.Name).ShouldBe(
            ["policy", "budget", "requests", "served", "servedBytes", "bound", "regenerations", "bytesMoved", "bytesAhead", "meanWaitMs", "p95WaitMs", "quota"]);
        lines.Where(line => line.GetProperty("budget").GetDouble() == 1).ShouldAllBe(line => line.GetProperty("served").GetDouble() == 0.5 && line.GetProperty("quota").GetInt64() == 7);
        Run("--trace", file, "--budget", "0.5,1", "--json").Output.ShouldBe(output);
    }

    [Fact]
    public void People_get_a_table_for_each_budget_with_what_is_possible_at_most()
    {
        var (code, output, _) = Run("--trace", Written("1,a,x,deep\n2,b,x,medium\n"), "--budget", "1", "--latency-ms", "0");
        code.ShouldBe(Exit.Done);
        foreach (var word in (string[])["at 100%", "ours", "w-tinylfu", "belady", "at most", "50.00%"]) output.ShouldContain(word);
    }

    [Theory]
    [InlineData("--budget", "0", "--budget takes")]
    [InlineData("--budget", "-0.1", "--budget takes")]
    [InlineData("--budget", "1.5", "--budget takes")]
    [InlineData("--budget", "NaN", "--budget takes")]
    [InlineData("--budget", "0.1,,0.2", "--budget takes")]
    [InlineData("--latency-ms", "-1", "--latency-ms is from")]
    [InlineData("--latency-ms", "NaN", "--latency-ms is from")]
    [InlineData("--sizes", "large", "--sizes is levels or unit")]
    [InlineData("--level-bytes", "1,2,3", "--level-bytes takes four")]
    [InlineData("--level-bytes", "4,3,2,1", "--level-bytes takes four")]
    [InlineData("--level-bytes", "0,0,0,0", "--level-bytes takes four")]
    [InlineData("--level-requests", "1,2,3,x", "--level-requests takes four")]
    public void What_makes_no_sense_is_refused_and_named(string option, string value, string told)
    {
        var parsed = Root().Parse(["simulate", "--trace", "household", option, value]);
        parsed.Errors.ShouldHaveSingleItem().Message.ShouldContain(told);
    }

    [Fact]
    public void A_scenario_and_a_trace_are_not_run_together() =>
        Root().Parse(["simulate", "quota", "--trace", "household"]).Errors.ShouldHaveSingleItem().Message.ShouldBe("name a scenario or a trace, not both");

    [Theory]
    [InlineData("1,a,x,deep\n0,a,x,deep\n", "line 2: is earlier")]
    [InlineData("", "holds no request")]
    public void A_bad_trace_ends_with_2_and_one_clear_line(string text, string told)
    {
        var (code, output, error) = Run("--trace", Written(text));
        (code, output).ShouldBe((Exit.Refused, ""));
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain(told);
    }

    [Fact]
    public void A_file_that_is_not_there_ends_with_2() => Run("--trace", Path.Combine(_folder.Path, "none.csv")).Code.ShouldBe(Exit.Refused);

    public void Dispose() => _folder.Dispose();

    private string Written(string text)
    {
        var path = Path.Combine(_folder.Path, "trace.csv");
        File.WriteAllText(path, text);
        return path;
    }

    private static RootCommand Root() => new() { GlobalOptions.Data, GlobalOptions.Set, GlobalOptions.Json, SimulateCommand.Create() };

    private static (int Code, string Output, string Error) Run(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Root().Parse(["simulate", .. words]).Invoke(new() { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
