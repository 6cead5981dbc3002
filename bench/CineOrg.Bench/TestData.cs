namespace CineOrg.Bench;

/// <summary>Real data that nobody of this project wrote; not part of it, so it may be absent.</summary>
internal static class TestData
{
    public static string Folder =>
        Environment.GetEnvironmentVariable("CINEORG_TEST_DATA") ??
        Path.Combine(Environment.GetEnvironmentVariable("CINEORG_CLONE") ?? Directory.GetCurrentDirectory(), "..", "shared", "data");

    public static bool Has(string path) => Path.Exists(Path.Combine(Folder, path));

    public static string At(string path) => Path.Combine(Folder, path);
}
