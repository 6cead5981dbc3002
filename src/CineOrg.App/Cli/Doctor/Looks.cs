using System.Net;
using System.Net.Sockets;
using CineOrg.App.Bootstrap.Settings;
using CineOrg.Storage;

namespace CineOrg.App.Cli.Doctor;

/// <summary>Each thing the doctor looks at. A look never throws: what it cannot see is its finding.</summary>
internal static class Looks
{
    /// <summary>Least free space that lets databases and posters breathe, in bytes.</summary>
    private const long LeastFree = 1L << 30;

    /// <summary>Oldest SQLite whose words our queries use.</summary>
    private static readonly Version OldestSqlite = new(3, 35);

    private static readonly string[] FontFolders =
        ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"];

    public static IReadOnlyList<Finding> All(Surroundings here, Reading reading) =>
    [
        Settings(reading),
        Data(here.DataDirectory),
        Space(here.DataDirectory),
        Sqlite(),
        Documents(here.DataDirectory),
        Tool.Look("ffmpeg", "demo videos and converted playing"),
        Tool.Look("ffprobe", "running time, codecs and languages of files"),
        Fonts(),
        Port(reading.Settings.Http),
    ];

    private static Finding Settings(Reading reading) => reading.Mistakes.Count == 0
        ? new("settings", Verdict.Fine, "good")
        : new("settings", Verdict.Wrong, $"{reading.Mistakes.Count} wrong: see “cineorg config check”");

    private static Finding Data(string folder)
    {
        var trial = Path.Combine(folder, $".doctor-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(trial, "");
            File.Delete(trial);
            return new("data directory", Verdict.Fine, folder);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return new("data directory", Verdict.Wrong, wrong.Message);
        }
    }

    private static Finding Space(string folder)
    {
        try
        {
            var free = new DriveInfo(folder).AvailableFreeSpace;
            return new("disk space", free < LeastFree ? Verdict.Missing : Verdict.Fine, $"{free >> 20} MB free");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new("disk space", Verdict.Missing, wrong.Message);
        }
    }

    private static Finding Sqlite()
    {
        var version = StorageServices.SqliteVersion();
        return new("SQLite", version < OldestSqlite ? Verdict.Wrong : Verdict.Fine, version.ToString());
    }

    private static Finding Documents(string folder)
    {
        try
        {
            return StorageServices.Quarantined(folder) switch
            {
                null => new("stored documents", Verdict.Fine, "none yet"),
                0 => new("stored documents", Verdict.Fine, "all read"),
                var aside => new("stored documents", Verdict.Missing, $"{aside} did not read and wait for their source to be asked again"),
            };
        }
        catch (IOException wrong)
        {
            return new("stored documents", Verdict.Wrong, wrong.Message);
        }
    }

    private static Finding Fonts()
    {
        var deep = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 6 };
        var found = FontFolders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.?t?", deep))
            .FirstOrDefault(file => Path.GetExtension(file) is ".ttf" or ".otf");
        return found is null
            ? new("fonts", Verdict.Missing, "none: demo videos show no title")
            : new("fonts", Verdict.Fine, found);
    }

    private static Finding Port(HttpSettings http)
    {
        try
        {
            using var trial = new TcpListener(IPAddress.Loopback, http.Port);
            trial.Start();
            return new("port", Verdict.Fine, $"{http.Port} is free");
        }
        catch (SocketException)
        {
            return new("port", Verdict.Missing, $"{http.Port} is in use: by CineOrg itself, or choose another http:port");
        }
    }
}
