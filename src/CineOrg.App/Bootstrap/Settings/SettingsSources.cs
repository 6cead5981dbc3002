namespace CineOrg.App.Bootstrap.Settings;

/// <summary>What each source gives, weakest first.</summary>
internal static class SettingsSources
{
    private const string Prefix = "CINEORG_";

    // Not settings: where to look and what to be, needed before any setting can be read.
    private static readonly HashSet<string> Others =
        ["CINEORG_DATA", "CINEORG_ENVIRONMENT", "CINEORG_CLONE", "CINEORG_TEST_DATA", "CINEORG_PROGRAM"];

    public static IEnumerable<Given> All(Surroundings from, ICollection<Mistake> mistakes) =>
    [
        .. from.Usual,
        .. SettingsFile.Read(from.File, mistakes),
        .. from.Environment.Length > 0 ? OfEnvironment(from, mistakes) : [],
        .. Variables(from),
        .. CommandLine(from, mistakes),
    ];

    private static IEnumerable<Given> OfEnvironment(Surroundings from, ICollection<Mistake> mistakes)
    {
        if (from.Environment.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            return SettingsFile.Read(from.EnvironmentFile, mistakes);
        mistakes.Add(new("CINEORG_ENVIRONMENT", $"{from.Environment}: must be letters, digits, - and _"));
        return [];
    }

    private static IEnumerable<Given> Variables(Surroundings from) =>
        from.Variables.Where(variable => variable.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !Others.Contains(variable.Key))
            .OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .Select(variable => Given.Text(KeyOf(variable.Key), variable.Value, variable.Key));

    private static string KeyOf(string variable)
    {
        var key = variable[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal).ToLowerInvariant();
        return SettingsList.Find(key)?.Key ?? key;
    }

    private static IEnumerable<Given> CommandLine(Surroundings from, ICollection<Mistake> mistakes)
    {
        foreach (var pair in from.CommandLine)
            if (pair.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at))
                mistakes.Add(new("--set", $"{pair}: must be KEY=VALUE"));
            else if (SettingsList.Find(pair[..at]) is { Words.Secret: true } secret) // every user of the machine sees a command line
                mistakes.Add(new("--set", $"{secret.Key} is a secret: give it in {Surroundings.FileName} or {secret.Variable}"));
            else
                yield return Given.Text(pair[..at], pair[(at + 1)..], "--set");
    }
}
