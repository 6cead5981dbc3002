using System.Globalization;

namespace CineOrg.Storage.Engine;

/// <summary>One step of the schema.</summary>
internal sealed record Migration(int Number, string Sql);

/// <summary>The numbered SQL files inside this assembly, and how a database is brought up to the last of them.</summary>
internal static class Migrations
{
    private const string Folder = "CineOrg.Storage.Migrations.";
    public static readonly IReadOnlyList<Migration> All = [.. Read().OrderBy(migration => migration.Number)];

    public static int Newest => All[^1].Number;

    /// <summary>Brings the database from its version to the newest, one transaction per step.</summary>
    public static void Run(Lane lane, int from)
    {
        foreach (var migration in All.Where(migration => migration.Number > from)) Run(lane, migration);
    }

    private static void Run(Lane lane, Migration migration)
    {
        lane.Script("begin immediate");
        try
        {
            lane.Script(migration.Sql);
            lane.Script(string.Create(CultureInfo.InvariantCulture, $"pragma user_version={migration.Number}; commit"));
        }
        catch
        {
            lane.Script("rollback");
            throw;
        }
    }

    private static IEnumerable<Migration> Read()
    {
        var assembly = typeof(Migrations).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new(int.Parse(name.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }
}
