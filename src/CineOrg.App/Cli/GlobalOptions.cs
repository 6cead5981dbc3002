using System.CommandLine;
using CineOrg.App.Bootstrap.Settings;

namespace CineOrg.App.Cli;

/// <summary>Options that every command understands.</summary>
internal static class GlobalOptions
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "Data directory (default: CINEORG_DATA, else cineorg under the user's data directory).",
        HelpName = "DIR",
        Recursive = true,
        Validators = { result => { if (result.Tokens.Any(token => token.Value.Length == 0)) result.AddError("--data must name a folder"); } },
    };

    public static Option<bool> Json { get; } = new("--json") { Description = "One JSON document instead of tables.", Recursive = true };

    public static Option<string[]> Set { get; } = new("--set")
    {
        Description = "Set one setting for this run, above files and variables.",
        HelpName = "KEY=VALUE",
        Recursive = true,
    };

    extension(ParseResult parse)
    {
        public bool WantsJson => parse.GetValue(Json);

        public TextWriter Out => parse.InvocationConfiguration.Output;

        public TextWriter Err => parse.InvocationConfiguration.Error;

        public Surroundings Surroundings => Surroundings.Here(parse.GetValue(Data), parse.GetValue(Set));

        /// <summary>The settings, or null after every mistake was told on a line of its own: then end with <see cref="Exit.Refused"/>.</summary>
        public Reading? ReadSettings()
        {
            var reading = SettingsReader.Read(parse.Surroundings);
            foreach (var mistake in reading.Mistakes) parse.Err.WriteLine(mistake);
            return reading.Mistakes.Count == 0 ? reading : null;
        }
    }
}
