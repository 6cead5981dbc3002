namespace CineOrg.App.Web.Hosting;

/// <summary>Where the demo pack lies.</summary>
internal static class DemoPack
{
    private const string Mark = "cineorg-demo.mark";

    /// <summary>The clone the program was started from: told by the script, else found two folders above the built program.</summary>
    public static string Root =>
        Environment.GetEnvironmentVariable("CINEORG_CLONE") is { Length: > 0 } told
            ? told
            : Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", ".."));

    public static string Folder => Path.Combine(Root, "demo");

    /// <summary>Remembers that this data directory shows the demo, so that commands beside it know its films too.</summary>
    public static void Keep(string dataDirectory) => File.WriteAllText(Path.Combine(dataDirectory, Mark), "");

    public static string? OfDataDirectory(string dataDirectory) =>
        File.Exists(Path.Combine(dataDirectory, Mark)) && Directory.Exists(Folder) ? Folder : null;
}
