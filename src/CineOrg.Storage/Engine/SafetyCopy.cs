using SQLitePCL;

namespace CineOrg.Storage.Engine;

/// <summary>A verified copy of the whole database beside it, made before its schema changes.</summary>
internal static class SafetyCopy
{
    /// <returns>The copy's path: <c>cineorg.v3.db</c> for a database of schema 3.</returns>
    public static string Make(Lane lane, string path, int version)
    {
        var copy = Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.v{version}{Path.GetExtension(path)}");
        var partial = copy + ".partial";
        File.Delete(partial);
        lane.Ask("vacuum into ?").With(partial).Run();
        Verify(partial, version);
        File.Move(partial, copy, overwrite: true);
        return copy;
    }

    private static void Verify(string path, int version)
    {
        using var lane = Lane.Open(path, raw.SQLITE_OPEN_READONLY, "");
        DatabaseFile.QuickCheck(lane, path);
        if (lane.Number("pragma user_version") != version)
            throw new DatabaseRefusedException($"The copy {path} made before migrating does not hold what the database holds; nothing was changed.");
    }
}
