namespace CineOrg.Storage.Portable;

/// <summary>Paths from elsewhere. What they name is opened and played here, so none may lead out of its root.</summary>
internal static class Paths
{
    public static bool IsPlace(string path) => IsSafe(path) && Path.IsPathFullyQualified(path) && Path.GetFullPath(path) == path;

    public static bool IsWithin(string path) => path.Length == 0 || path.Split('/').All(IsName);

    public static bool IsName(string name) => IsSafe(name) && name is not ("." or "..") && !name.Contains('/', StringComparison.Ordinal);

    private static bool IsSafe(string path) => path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal);
}
