using CineOrg.Core.Catalogue;
using CineOrg.Core.Library.Matching;
using CineOrg.Core.Library.Notes;
using CineOrg.Core.Library.ReleaseNames;

namespace CineOrg.Core.Library;

/// <summary>What the place of a file tells of its release.</summary>
internal static class ReleaseOf
{
    /// <summary>A disc's streams are named by the folder that holds the disc, everything else by its own name and folders.</summary>
    public static ReleaseName File(string folder, string name) =>
        DiscFolder.Title(folder) is { } title ? ReleaseNameParser.Parse(title)
        : ReleaseNameParser.Parse(ScannedName.Readable(folder.Length == 0 ? name : $"{folder}/{name}"));

    public static bool SameCopy(ReleaseName a, ReleaseName b) =>
        a.Part is null == b.Part is null && a.Year == b.Year && a.Edition == b.Edition && a.Resolution == b.Resolution
        && TitleKey.Of(a.Title ?? "") == TitleKey.Of(b.Title ?? "");

    /// <summary>The note beside the file outranks its name; a name that tells no title is taken as it stands.</summary>
    public static FilmEvidence Evidence(ReleaseName release, FilmNote? note, string name)
    {
        var ids = note?.ExternalIds ?? ExternalIds.None;
        var title = note?.Title ?? release.Title ?? Path.GetFileNameWithoutExtension(ScannedName.Readable(name));
        return new(title, note?.Year ?? release.Year, ids.With(ExternalIds.Of(release.ExternalIds)), note?.Minutes)
        {
            OtherTitles = Others(title, note?.OriginalTitle, release.Title, ReleaseNameParser.Parse(ScannedName.Readable(name)).Title),
            Directors = note?.Directors ?? [],
        };
    }

    /// <summary>What else the note, the folder and the file itself call it.</summary>
    private static IReadOnlyList<string> Others(string title, params ReadOnlySpan<string?> spellings)
    {
        List<string>? others = null;
        foreach (var spelling in spellings)
            if (spelling is { Length: > 0 } && spelling != title && TitleKey.Of(spelling) != TitleKey.Of(title)) (others ??= []).Add(spelling);
        return others is null ? [] : [.. others.DistinctBy(TitleKey.Of)];
    }
}
