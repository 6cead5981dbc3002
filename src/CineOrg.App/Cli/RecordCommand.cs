using System.CommandLine;
using CineOrg.App.Bootstrap;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.Providers;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg record</c>: what the sources answered while the program was used becomes a pack that answers without them.</summary>
internal static class RecordCommand
{
    private static readonly Option<string?> To = new("--to")
    {
        Description = "Write what was recorded into a new folder, or a new archive when the name ends in .zip.", HelpName = "DIR|FILE.zip",
    };

    private static readonly Option<string> Title = new("--title") { Description = "What the pack is called.", DefaultValueFactory = _ => "Recorded answers" };
    private static readonly Option<bool> On = new("--on") { Description = $"Record from the next start on (providers:mode = hybrid in {Surroundings.FileName})." };
    private static readonly Option<bool> Off = new("--off") { Description = "Record no more from the next start on; what was recorded stays." };

    public static Command Create()
    {
        var command = new Command("record", $"Record what the sources answer, and make a replay pack of it, without keys. Alone: say what is recorded. {Exit.Usual}") { To, Title, On, Off };
        command.Validators.Add(result =>
        {
            if (new Option[] { To, On, Off }.Count(option => result.GetResult(option) is { Implicit: false }) > 1) result.AddError("Choose one of --to, --on and --off.");
        });
        command.SetAction((parse, stop) => Task.Run(() => Run(parse, stop), stop));
        return command;
    }

    private static int Run(ParseResult parse, CancellationToken stop)
    {
        if (parse.GetValue(On) || parse.GetValue(Off)) return ConfigCommand.Write(parse, "providers:mode", parse.GetValue(On) ? "hybrid" : "http");
        if (parse.ReadSettings() is not { } reading) return Exit.Refused;
        var options = ProviderChoice.Options(reading.Settings, parse.Surroundings.DataDirectory, demoPack: null);
        var recorded = new RecordedAnswers(options.Recording!);
        return parse.GetValue(To) is { } place ? Pack(parse, recorded, options, Path.GetFullPath(place), stop) : Tell(parse, recorded, options);
    }

    private static int Pack(ParseResult parse, RecordedAnswers recorded, ProviderOptions options, string place, CancellationToken stop)
    {
        try
        {
            var written = recorded.Pack(place, parse.GetRequiredValue(Title), options.Languages, new[] { options.TmdbKey, options.OmdbKey }.OfType<string>(), stop);
            if (parse.WantsJson) Terminal.PrintJson(parse.Out, new { place, written });
            else parse.Out.WriteLine($"Written: {place} ({written} answers)");
            return Exit.Done;
        }
        catch (InvalidDataException wrong)
        {
            parse.Err.WriteLine($"cineorg: {wrong.Message}");
            return Exit.Refused;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            parse.Err.WriteLine($"cineorg: {wrong.Message}");
            return Exit.Failed;
        }
    }

    private static int Tell(ParseResult parse, RecordedAnswers recorded, ProviderOptions options)
    {
        var counts = recorded.Count();
        var recording = options.Mode == DataMode.Hybrid;
        if (parse.WantsJson) Terminal.PrintJson(parse.Out, new { recording, folder = options.Recording, answers = counts });
        else
        {
            parse.Out.WriteLine(recording ? $"Recording into {options.Recording}." : "Not recording: “cineorg record --on” begins it at the next start.");
            var table = new Sheet("Source", "Answers");
            foreach (var (source, answers) in counts) table.Row(source, $"{answers}");
            if (counts.Count > 0) Terminal.Print(parse.Out, table);
        }
        return Exit.Done;
    }
}
