using System.CommandLine;
using System.Text;
using CineOrg.App.Bootstrap.Settings;

namespace CineOrg.App.Cli;

/// <summary><c>cineorg init</c>: the data directory and a settings file that explains itself.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var command = new Command("init", $"Make the data directory and a commented {Surroundings.FileName} in it; what is there stays. {Exit.Usual}");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parse)
    {
        var here = parse.Surroundings;
        try
        {
            var made = Prepare(here);
            if (parse.WantsJson) Terminal.PrintJson(parse.Out, new { here.DataDirectory, here.File, Made = made });
            else parse.Out.WriteLine(made ? $"Written: {here.File}" : $"Already there, left alone: {here.File}");
            return Exit.Done;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            parse.Err.WriteLine($"cineorg: {wrong.Message}");
            return Exit.Failed;
        }
    }

    /// <returns>Whether the settings file was written; false when it was there.</returns>
    /// <exception cref="IOException">The directory cannot be made or written.</exception>
    public static bool Prepare(Surroundings here)
    {
        DataDirectory.Make(here.DataDirectory);
        if (File.Exists(here.File)) return false;
        SettingsFile.Write(here.File, Encoding.UTF8.GetBytes(SampleFile.Text));
        return true;
    }
}
