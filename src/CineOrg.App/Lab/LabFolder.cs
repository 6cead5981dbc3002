using CineOrg.App.Lab.Scenarios;

namespace CineOrg.App.Lab;

/// <summary>Where the scenarios of this program lie: beside the script that starts it.</summary>
internal static class LabFolder
{
    private const string Name = "lab", Ending = ".json";

    /// <exception cref="ScenarioException">There is no such folder.</exception>
    public static IReadOnlyList<string> All() => Folder is { } folder && Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, $"*{Ending}").Order(StringComparer.Ordinal)]
        : throw new ScenarioException("lab", "the folder of scenarios is missing: start the program by ./cineorg, or name a file");

    /// <param name="which">A name, or a path of a file.</param>
    public static string Find(string which)
    {
        if (File.Exists(which)) return Path.GetFullPath(which);
        var named = Folder is { } folder && !which.Contains('/', StringComparison.Ordinal) ? Path.Combine(folder, which + Ending) : null;
        return named is not null && File.Exists(named) ? named : throw new ScenarioException(which, "there is no such scenario and no such file");
    }

    private static string? Folder => Environment.GetEnvironmentVariable("CINEORG_CLONE") is { Length: > 0 } clone ? Path.Combine(clone, Name) : null;
}
