using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit;

namespace CineOrg.Tests.Providers;

/// <summary>Answers of true providers, kept beside the clone; tests that read them skip where they are absent.</summary>
internal static class TestData
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("CINEORG_TEST_DATA") is { Length: > 0 } set ? set : Beside();

    public static string Path(string path)
    {
        var file = System.IO.Path.Combine(Folder, path);
        Assert.SkipUnless(System.IO.Path.Exists(file), "absent");
        return file;
    }

    /// <summary>The body of a recorded answer.</summary>
    public static string Body(string path)
    {
        using var recording = JsonDocument.Parse(File.ReadAllBytes(Path(path)));
        return recording.RootElement.GetProperty("body").GetRawText();
    }

    private static string Beside([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "../../../../shared/data"));
}
