using System.CommandLine;
using System.Text.Json;
using CineOrg.App.Cli;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Cli;

public sealed class ConfigCommandTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    [Fact]
    public void What_was_set_is_shown_with_its_origin()
    {
        Run("config", "set", "http:port", "9000").Code.ShouldBe(Exit.Done);
        var (code, output, _) = Run("config", "--json");
        code.ShouldBe(Exit.Done);
        var port = JsonDocument.Parse(output).RootElement.EnumerateArray().Single(one => one.GetProperty("key").GetString() == "http:port");
        port.GetProperty("value").GetString().ShouldBe("9000");
        port.GetProperty("origin").GetString()!.ShouldStartWith("cineorg.json:");
    }

    [Fact]
    public void The_table_holds_each_row_on_one_line_in_a_pipe() =>
        Run("config").Output.Split('\n').Single(line => line.Contains("library:extensions")).ShouldContain("mkv, mp4");

    [Theory]
    [InlineData("http:port", "none", "http:port = none")]
    [InlineData("no:such", "1", "unknown setting no:such")]
    [InlineData("providers:contact", "nobody", "providers:contact = nobody: must be an e-mail address or an http or https address, or empty")]
    [InlineData("providers:contact", "me@home", "providers:contact = me@home")]
    [InlineData("providers:contact", "a b@example.org", "providers:contact")]
    [InlineData("providers:contact", "é@example.org", "providers:contact")]
    [InlineData("providers:contact", "ftp://example.org", "providers:contact")]
    public void A_bad_value_is_refused_and_not_written(string key, string value, string complaint)
    {
        var (code, _, error) = Run("config", "set", key, value);
        code.ShouldBe(Exit.Refused);
        error.ShouldContain(complaint);
        File.Exists(Path.Combine(_data.Path, "cineorg.json")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("operator@example.org")]
    [InlineData("films+cineorg@mail.example.co.uk")]
    [InlineData("https://films.example.org/about")]
    [InlineData("")]
    public void A_contact_that_reaches_somebody_is_taken(string contact) => Run("config", "set", "providers:contact", contact).Code.ShouldBe(Exit.Done);

    [Fact]
    public void Check_refuses_a_contact_that_reaches_nobody_in_one_line()
    {
        _data.Write("cineorg.json", """{ "providers": { "contact": "nobody" } }""");
        var (code, _, error) = Run("config", "check");
        code.ShouldBe(Exit.Refused);
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("providers:contact = nobody: must be an e-mail address");
    }

    [Fact]
    public void A_damaged_file_is_left_alone()
    {
        var path = _data.Write("cineorg.json", "{ oops");
        Run("config", "set", "http:port", "9000").Code.ShouldBe(Exit.Refused);
        File.ReadAllText(path).ShouldBe("{ oops");
    }

    [Fact]
    public void Check_tells_every_mistake_and_ends_with_2()
    {
        _data.Write("cineorg.json", """{ "a": 1, "b": 2 }""");
        var (code, output, error) = Run("config", "check");
        code.ShouldBe(Exit.Refused);
        output.ShouldBeEmpty();
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public void Init_writes_the_sample_once()
    {
        Run("init").Code.ShouldBe(Exit.Done);
        var path = Path.Combine(_data.Path, "cineorg.json");
        File.AppendAllText(path, "// mine\n");
        Run("init").Output.ShouldContain("left alone");
        File.ReadAllText(path).ShouldEndWith("// mine\n");
    }

    [Fact]
    public void The_doctor_writes_the_sample_and_names_what_it_saw()
    {
        var (_, output, _) = Run("doctor", "--json");
        File.Exists(Path.Combine(_data.Path, "cineorg.json")).ShouldBeTrue();
        var subjects = JsonDocument.Parse(output).RootElement.EnumerateArray().Select(one => one.GetProperty("subject").GetString());
        subjects.ShouldBe(["settings", "data directory", "disk space", "SQLite", "stored documents", "ffmpeg", "ffprobe", "fonts", "port"]);
    }

    [Fact]
    public void The_doctor_says_that_bad_settings_stop_the_start()
    {
        _data.Write("cineorg.json", """{ "http": { "port": 0 } }""");
        var (code, output, error) = Run("doctor");
        code.ShouldBe(Exit.Refused);
        output.ShouldContain("1 wrong");
        error.ShouldContain("http:port = 0");
    }

    public void Dispose() => _data.Dispose();

    private (int Code, string Output, string Error) Run(params string[] words)
    {
        var root = new RootCommand
        {
            GlobalOptions.Data, GlobalOptions.Set, GlobalOptions.Json,
            ConfigCommand.Create(), InitCommand.Create(), DoctorCommand.Create(),
        };
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = root.Parse([.. words, "--data", _data.Path]).Invoke(new() { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
