using System.CommandLine;
using System.Text.Json;
using CineOrg.App.Bootstrap.Settings;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg config</c>: what holds, where it comes from, and a way to change it.</summary>
internal static class ConfigCommand
{
    public static Command Create()
    {
        var command = new Command("config", $"Show each setting, its value and where it comes from. {Exit.Usual}") { Check(), Set(), Docs() };
        command.SetAction(Show);
        return command;
    }

    private static int Show(ParseResult parse)
    {
        var reading = SettingsReader.Read(parse.Surroundings);
        if (parse.WantsJson) Terminal.PrintJson(parse.Out, reading.Values.Select(held => new { held.Setting.Key, Value = held.Shown, held.Origin }));
        else Terminal.Print(parse.Out, TableOf(reading));
        foreach (var mistake in reading.Mistakes) parse.Err.WriteLine(mistake);
        return reading.Mistakes.Count == 0 ? Exit.Done : Exit.Refused;
    }

    private static Sheet TableOf(Reading reading)
    {
        var table = new Sheet("Setting", "Value", "From");
        foreach (var held in reading.Values) table.Row(held.Setting.Key, held.Shown, held.Origin);
        return table;
    }

    private static Command Check()
    {
        var command = new Command("check", $"Check every setting without starting anything. {Exit.Usual}");
        command.SetAction(parse =>
        {
            if (parse.ReadSettings() is null) return Exit.Refused;
            parse.Out.WriteLine("The settings are good.");
            return Exit.Done;
        });
        return command;
    }

    private static Command Docs()
    {
        var command = new Command("docs", $"Print the page docs/settings.md. {Exit.Usual}");
        command.SetAction(parse => parse.Out.Write(SettingsPage.Markdown));
        return command;
    }

    private static Command Set()
    {
        var key = new Argument<string>("KEY") { Description = "Such as library:watch." };
        var value = new Argument<string>("VALUE") { Description = "The new value; - reads one line from standard input, so that a secret stays out of the shell's history." };
        var command = new Command("set", $"Write one setting into {Surroundings.FileName}, after checking it. {Exit.Usual}") { key, value };
        command.SetAction(parse => Write(parse, parse.GetRequiredValue(key), parse.GetRequiredValue(value)));
        return command;
    }

    /// <returns>The exit code.</returns>
    public static int Write(ParseResult parse, string key, string text)
    {
        List<Mistake> mistakes = [];
        if (text == "-") text = Console.In.ReadLine() ?? "";
        if (SettingsReader.Check(Given.Text(key, text, "config set"), mistakes) is not { } held)
            return Refuse(parse, mistakes[0].ToString());
        var file = parse.Surroundings.File;
        try
        {
            InitCommand.Prepare(parse.Surroundings);
            SettingsFile.Write(file, SettingsEdit.Set(SettingsFile.Bytes(file), held));
        }
        catch (JsonException)
        {
            return Refuse(parse, $"{file} is not valid JSON and was left alone: see “cineorg config check”");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            parse.Err.WriteLine($"cineorg: {wrong.Message}");
            return Exit.Failed;
        }

        parse.Out.WriteLine($"{held.Setting.Key} = {held.Shown} in {file}");
        return Exit.Done;
    }

    private static int Refuse(ParseResult parse, string line)
    {
        parse.Err.WriteLine(line);
        return Exit.Refused;
    }
}
