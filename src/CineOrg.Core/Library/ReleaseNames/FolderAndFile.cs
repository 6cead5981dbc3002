namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>
/// Joins what a file's name and its folders say. The file speaks first; the folder gives what the file lacks,
/// and its title when both name the same film, for people write folders with more care.
/// </summary>
internal static class FolderAndFile
{
    /// <param name="path">The path, its first name being the file or the folder that is read as one.</param>
    /// <param name="stem">That name without extension and suffix.</param>
    public static Reading Join(NamePath path, ReadOnlySpan<char> stem)
    {
        var file = FileNames.IsGeneric(stem) ? new Reading() : NameReader.Read(stem);
        var level = NearestTelling(path, file);
        if (path.Folder(level).IsEmpty) return file;
        var folder = NameReader.Read(path.Folder(level));
        TakeLabel(stem, path.Folder(level), file, folder);
        if (folder.IsEpisode || file.IsEpisode) return Episode(path, level, file, folder);
        if (level == 1) file.FillIdsFrom(folder);
        if (IsOfSameFilm(file, folder)) return Film(file, folder);
        return file.Year is null && folder.Year is null ? FromAbove(path, level + 1, file, folder) : file;
    }

    /// <summary>Goes past folders of subtitles and of single discs, which tell the part.</summary>
    private static int NearestTelling(NamePath path, Reading file)
    {
        var level = 1;
        for (; level < 3 && !path.Folder(level).IsEmpty; level++)
        {
            if (FileNames.IsSubtitles(path.Folder(level))) continue;
            if (NumberTags.PartName(path.Folder(level)) is not { } part) break;
            file.Part ??= part;
        }
        return level;
    }

    private static bool IsOfSameFilm(Reading file, Reading folder)
    {
        if (folder.Title is null) return false;
        if (file.Title is null || Titles.AreSame(file.Title, folder.Title)) return true;
        if (folder.Year is not { } year) return folder.HasRelease && !file.HasRelease && file.Year is null && IsAbbreviated(file.Title);
        if (file.Year is null) return !Titles.HasOwnNumber(file.Title, folder.Title);
        if (!folder.YearInBrackets) return false;
        return file.Year == year
            ? Titles.ShareWord(folder.Title, file.Title)
            : Titles.IsWithYear(file.Title, folder.Title, year) || Titles.IsWithYear(folder.Title, file.Title, file.Year.Value);
    }

    /// <summary>Small letters without a space: the short form release groups give their files (dmd-aw).</summary>
    private static bool IsAbbreviated(string title) => title.Length < 24 && !title.Any(char.IsUpper) && title.AsSpan().Count(' ') < 2;

    private static Reading Film(Reading file, Reading folder)
    {
        if (folder.Year is not null || file.Title is null || !Titles.AreSame(file.Title, folder.Title))
            file.Title = folder.Title;
        if (file.Year is null || (folder.YearInBrackets && !file.YearInBrackets)) file.Year = folder.Year;
        file.FillFrom(folder);
        return file;
    }

    private static Reading FromAbove(NamePath path, int level, Reading file, Reading folder)
    {
        if (path.Folder(level).IsEmpty || file.Title is null) return file;
        var above = NameReader.Read(path.Folder(level));
        var same = above is { Year: not null, Title: not null, IsEpisode: false } && Titles.ShareWord(above.Title, file.Title)
            && folder.Title is not null && Titles.ShareWord(above.Title, folder.Title) && !Titles.HasOwnNumber(file.Title, above.Title);
        return same ? Film(file, above) : file;
    }

    private static Reading Episode(NamePath path, int level, Reading file, Reading folder)
    {
        file.Season ??= folder.Season;
        if (!file.IsEpisode) file.Episode = LeadingNumber(file.Title);
        file.IsEpisode = true;
        var above = folder.Title is null && folder.IsEpisode && !path.Folder(level + 1).IsEmpty ? NameReader.Read(path.Folder(level + 1)) : null;
        if (folder.IsEpisode || file.Title is null) file.Title = folder.Title ?? above?.Title ?? file.Title;
        file.Year ??= folder.Year ?? above?.Year;
        file.FillIdsFrom(folder);
        return file;
    }

    private static int? LeadingNumber(string? title)
    {
        var digits = NumberTags.Digits(title);
        return digits is > 0 and < 4 ? int.Parse(title.AsSpan(0, digits), provider: null) : null;
    }

    /// <summary>Versions: what follows the folder's name and " - " in the file's name, when it is no tag of ours.</summary>
    private static void TakeLabel(ReadOnlySpan<char> stem, ReadOnlySpan<char> folderName, Reading file, Reading folder)
    {
        if (file.IsEpisode || !stem.StartsWith(folderName, StringComparison.OrdinalIgnoreCase)) return;
        var rest = stem[folderName.Length..].Trim();
        if (rest.Length is < 3 or > 60 || rest[0] != '-' || rest[1] != ' ') return;
        if (folder.Title is not null && file.Year is null) file.Title = folder.Title;
        var label = NameReader.Read(rest[2..].Trim());
        // Behind a title and a year, as it stands behind the folder's.
        var tagged = NameReader.Read(string.Concat("x (1999) ", rest[2..]));
        if (tagged is { HasRelease: false, Part: null, ThreeD: null, Edition: null }) file.Edition ??= label.Title;
    }
}
