namespace CineOrg.App.Bootstrap.Settings;

/// <summary>Where everything that must be kept lives.</summary>
internal static class DataDirectory
{
    /// <summary><c>CINEORG_DATA</c>, else <c>cineorg</c> under the user's data directory (XDG Base Directory Specification).</summary>
    public static string Usual(IReadOnlyDictionary<string, string> variables) =>
        variables.GetValueOrDefault("CINEORG_DATA", "") is { Length: > 0 } chosen
            ? Path.GetFullPath(chosen)
            : Path.Combine(UserData(variables), "cineorg");

    /// <summary>The demo keeps to itself: <c>cineorg-demo</c> in the clone it was started from, else here.</summary>
    public static string Demo(IReadOnlyDictionary<string, string> variables) =>
        Path.Combine(variables.GetValueOrDefault("CINEORG_CLONE") ?? Directory.GetCurrentDirectory(), "cineorg-demo");

    // The specification: a relative XDG_DATA_HOME is to be ignored.
    private static string UserData(IReadOnlyDictionary<string, string> variables) =>
        variables.TryGetValue("XDG_DATA_HOME", out var xdg) && Path.IsPathRooted(xdg)
            ? xdg
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
}
