using System.Reflection;

namespace CineOrg.Tests.Architecture;

/// <summary>One file of the house: its path from the root, with '/', and its text.</summary>
internal sealed record SourceFile(string Path, string Text);

/// <summary>The house's own files, found from wherever the tests were built.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static IReadOnlyList<SourceFile> Read(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), path))
            .Where(IsSource)
            .Select(file => file with { Text = File.ReadAllText(file.Text) })
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>What the project says of itself, at the root and in docs.</summary>
    public static IReadOnlyList<SourceFile> Pages() =>
        [.. Directory.EnumerateFiles(Root, "*.md").Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path))),
            .. Read("docs", "*.md")];

    /// <summary>The folders that stand directly in one, builds aside.</summary>
    public static IReadOnlyList<string> Folders(string folder) =>
        [.. Directory.EnumerateDirectories(Path.Combine(Root, folder))
            .Select(path => $"{folder}/{Path.GetFileName(path)}")
            .Where(path => IsSource(new(path, "")))];

    /// <summary>The house's own built assemblies, its tests aside.</summary>
    public static IEnumerable<Assembly> Assemblies() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(path => IsOurs(Path.GetFileNameWithoutExtension(path)) && !path.EndsWith("Tests.dll", StringComparison.Ordinal))
            .Select(Assembly.LoadFrom);

    public static bool IsOurs(string name) => name == "cineorg" || name.StartsWith("CineOrg.", StringComparison.Ordinal);

    private static bool IsSource(SourceFile file) =>
        !file.Path.Split('/').Any(part => part is "bin" or "obj" or "node_modules");

    private static string FindRoot(string start)
    {
        var folder = new DirectoryInfo(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CineOrg.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No CineOrg.slnx above {start}");
    }
}
