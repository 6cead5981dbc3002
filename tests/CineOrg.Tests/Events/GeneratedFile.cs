using Shouldly;

namespace CineOrg.Tests.Events;

/// <summary>A page of the repository that is made from code: compared here, written anew when <c>CINEORG_WRITE_DOCS=1</c>.</summary>
internal static class GeneratedFile
{
    public static void ShouldStandAs(string path, string text)
    {
        var file = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("CINEORG_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        File.Exists(file).ShouldBeTrue($"{path} is missing; run the tests once with CINEORG_WRITE_DOCS=1.");
        File.ReadAllText(file).ShouldBe(text, $"{path} no longer says what the code says; run the tests once with CINEORG_WRITE_DOCS=1.");
    }

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "CineOrg.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
