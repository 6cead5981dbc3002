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

    /// <summary>Makes it where it is absent; nobody else may look into it.</summary>
    /// <exception cref="IOException">It cannot be: a file is in its place or above it, the disk refuses, or it may not be written.</exception>
    public static void Make(string path)
    {
        if (File.Exists(path)) throw new IOException($"{path} is a file; the data directory must be a folder: choose another with --data");
        try
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"the data directory {path} cannot be made: choose another with --data ({wrong.Message})", wrong);
        }
    }

    // The specification: a relative XDG_DATA_HOME is to be ignored.
    private static string UserData(IReadOnlyDictionary<string, string> variables) =>
        variables.TryGetValue("XDG_DATA_HOME", out var xdg) && Path.IsPathRooted(xdg)
            ? xdg
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share");
}
