using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CineOrg.Tests.Demo;

/// <summary>The demo pack of this clone, read as plain JSON.</summary>
internal static class DemoPackFiles
{
    public static string Folder { get; } = Find();

    public static IReadOnlyDictionary<string, JsonElement> Works { get; } = ReadAll("works");

    public static IReadOnlyDictionary<string, JsonElement> People { get; } = ReadAll("people");

    public static IReadOnlyDictionary<string, JsonElement> Collections { get; } = ReadAll("collections");

    public static IReadOnlyList<JsonElement> Videos { get; } = [.. Read(Path.Combine(Folder, "videos.json")).EnumerateArray()];

    public static string Text(this JsonElement element, string field) => element.GetProperty(field).GetString() ?? "";

    public static IEnumerable<string> Texts(this JsonElement element, string field) =>
        element.TryGetProperty(field, out var list) ? list.EnumerateArray().Select(item => item.GetString() ?? "") : [];

    public static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }

    private static Dictionary<string, JsonElement> ReadAll(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.json")
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), Read);

    private static string Find([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../demo"));
}
