namespace CineOrg.Tests.Architecture;

/// <summary>Names say what a thing is for cinema, so words that fit anything are refused, and folders are subjects.</summary>
internal static class Names
{
    private static readonly string[] LayerFolders =
        ["Services", "Entities", "Models", "Interfaces", "Dto", "Dtos", "Helpers", "Utils", "Utilities", "Common", "Managers", "UseCases", "Ports", "Adapters"];

    public static IReadOnlyList<string> TypesRefusedIn(IEnumerable<SourceFile> files) =>
        [.. files.SelectMany(file => SourceText.TypesDeclaredIn(file).Where(IsRefused).Select(type => $"{type} in {file.Path}"))];

    public static IReadOnlyList<string> FoldersRefusedIn(IEnumerable<SourceFile> files) =>
        [.. files.Select(file => Path.GetDirectoryName(file.Path)!.Replace('\\', '/')).Distinct()
            .Where(folder => folder.Split('/').Any(part => LayerFolders.Contains(part, StringComparer.OrdinalIgnoreCase)))];

    /// <summary>Rooms and projects in which no class stands.</summary>
    /// <param name="rooms">Folders from the root, with '/'.</param>
    public static IReadOnlyList<string> EmptyAmong(IEnumerable<string> rooms, IReadOnlyList<SourceFile> files) =>
        [.. rooms.Where(room => !files.Any(file =>
            file.Path.StartsWith(room + "/", StringComparison.Ordinal) && SourceText.TypesDeclaredIn(file).Any()))];

    private static bool IsRefused(string type) =>
        (type.EndsWith("Manager", StringComparison.Ordinal) && type is not ("CacheManager" or "ICacheManager"))
        || type.Contains("Mediator", StringComparison.Ordinal)
        || type.Contains("Mapper", StringComparison.Ordinal);
}
