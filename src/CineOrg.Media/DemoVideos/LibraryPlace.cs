namespace CineOrg.Media.DemoVideos;

/// <summary>Turns a path that a pack gives into a place inside the library, or refuses it.</summary>
internal static class LibraryPlace
{
    private const int LongestName = 240;

    /// <exception cref="InvalidDataException">The path is absolute, climbs, holds a character that no library has, or passes through a link.</exception>
    public static string Of(string libraryFolder, string path)
    {
        var parts = path.Split('/');
        if (!parts.All(IsPlain)) throw new InvalidDataException($"The path '{path}' is not a plain path inside the library.");
        var place = Path.GetFullPath(libraryFolder);
        foreach (var part in parts)
        {
            place = Path.Combine(place, part);
            if (IsLink(place)) throw new InvalidDataException($"The path '{path}' passes through a link.");
        }

        return place;
    }

    private static bool IsPlain(string part) =>
        part.Length is > 0 and <= LongestName && part.Trim('.').Length > 0 && !part.Any(IsForbidden);

    private static bool IsForbidden(char letter) => char.IsControl(letter) || letter is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|';

    private static bool IsLink(string place) => new FileInfo(place).LinkTarget is not null;
}
