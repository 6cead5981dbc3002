using System.CommandLine;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.App.Cli.Doctor;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg doctor</c>: what this machine has and lacks.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor",
            "Look at the data directory, disk, SQLite, ffmpeg, fonts, port and settings; writes the commented settings file when there is none. "
            + "Exit codes: 0 fine or something optional missing, 1 something wrong, 2 bad settings.");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parse)
    {
        var here = parse.Surroundings;
        Prepare(parse, here);
        var reading = SettingsReader.Read(here);
        var findings = Looks.All(here, reading);
        if (parse.WantsJson) Terminal.PrintJson(parse.Out, findings);
        else Terminal.Print(parse.Out, TableOf(findings));
        foreach (var mistake in reading.Mistakes) parse.Err.WriteLine(mistake);
        if (reading.Mistakes.Count > 0) return Exit.Refused;
        return findings.Any(finding => finding.Verdict == Verdict.Wrong) ? Exit.Failed : Exit.Done;
    }

    private static void Prepare(ParseResult parse, Surroundings here)
    {
        try
        {
            InitCommand.Prepare(here);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            parse.Err.WriteLine($"cineorg: {wrong.Message}"); // the look at the data directory says the rest
        }
    }

    private static Sheet TableOf(IReadOnlyList<Finding> findings)
    {
        var table = new Sheet("", "Subject", "Found");
        foreach (var finding in findings) table.Row(Sign(finding.Verdict), finding.Subject, finding.Detail);
        return table;
    }

    private static string Sign(Verdict verdict) => verdict switch { Verdict.Fine => "✓", Verdict.Missing => "–", _ => "✗" };
}
