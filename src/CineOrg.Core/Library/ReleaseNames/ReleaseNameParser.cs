namespace CineOrg.Core.Library.ReleaseNames;

/// <summary>
/// Reads what people and release groups write in the names of video files and their folders.
/// A pure function: same text, same answer; no disk, no clock, no culture. Work grows linearly with the name's length.
/// </summary>
public static class ReleaseNameParser
{
    /// <param name="nameOrPath">A file or folder name, or a path to it, relative or absolute, parted by / or \.</param>
    /// <exception cref="ArgumentNullException">There is no name.</exception>
    public static ReleaseName Parse(string nameOrPath)
    {
        ArgumentNullException.ThrowIfNull(nameOrPath);
        var path = AboveDiscStructure(NamePath.Split(NameText.Clean(nameOrPath)));
        var kind = Extras.OfStem(FileNames.WithoutExtension(path.File), out var stem);
        var inFolder = Extras.OfFolder(path.Folder(1), !path.Folder(2).IsEmpty);
        if (inFolder != ReleaseKind.Film) return Told(nameOrPath, OfFilmAround(path.Up(), stem), inFolder);
        var reading = FolderAndFile.Join(path, stem);
        return Told(nameOrPath, reading, kind == ReleaseKind.Film && reading.IsEpisode ? ReleaseKind.Episode : kind);
    }

    /// <summary>The files of VIDEO_TS and BDMV take the name of the folder that holds the disc.</summary>
    private static NamePath AboveDiscStructure(NamePath path)
    {
        var disc = FileNames.IsDiscStructure(path.File) || FileNames.IsDiscStructure(path.Folder(1));
        if (!disc) return path;
        while (!path.Folder(1).IsEmpty && (FileNames.IsDiscStructure(path.File) || FileNames.IsDiscStructure(path.Folder(1)))) path = path.Up();
        return path;
    }

    /// <summary>An extra belongs to the film whose folder holds its folder.</summary>
    private static Reading OfFilmAround(NamePath path, ReadOnlySpan<char> stem) =>
        path.Folder(1).IsEmpty ? NameReader.Read(stem) : FolderAndFile.Join(path.Up(), path.Folder(1));

    private static ReleaseName Told(string input, Reading reading, ReleaseKind kind) => new()
    {
        Input = input,
        Title = reading.Title,
        Year = reading.Year,
        Kind = kind,
        Edition = reading.Edition,
        Part = reading.Part,
        Resolution = reading.Resolution,
        Source = reading.Source,
        VideoCodec = reading.VideoCodec,
        AudioCodec = reading.AudioCodec,
        AudioChannels = reading.AudioChannels,
        Hdr = reading.Hdr,
        ThreeD = reading.ThreeD,
        Languages = reading.Languages,
        ReleaseGroup = reading.Group,
        Proper = reading.Proper,
        ExternalIds = reading.Ids,
        Season = reading.Season,
        Episode = reading.Episode,
    };
}
