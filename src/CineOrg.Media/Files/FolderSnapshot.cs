using CineOrg.Core.Library;

namespace CineOrg.Media.Files;

/// <summary>One number for all that a scan looks at in a folder; kept in the database, so it must never depend on the process.</summary>
internal static class FolderSnapshot
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static long Of(FolderContent content, List<string> folders, VideoNames videos)
    {
        var sum = Mix(Prime, (ulong)videos.Key);
        foreach (var file in content.Videos)
        {
            sum = Text(sum, file.Name);
            sum = Mix(Mix(sum, (ulong)file.Size), (ulong)file.Modified);
            sum = Mix(Mix(sum, (ulong)file.Device), (ulong)file.Inode);
        }
        foreach (var name in folders) sum = Text(Mix(sum, 1), name);
        foreach (var name in content.Notes) sum = Text(Mix(sum, 2), name);
        foreach (var (size, modified) in content.NoteStates) sum = Mix(Mix(sum, (ulong)size), (ulong)modified);
        return (long)sum;
    }

    private static ulong Text(ulong sum, string text)
    {
        foreach (var letter in text) sum = (sum ^ letter) * 0x100000001B3;
        return Mix(sum, (ulong)text.Length);
    }

    private static ulong Mix(ulong sum, ulong value)
    {
        sum = (sum ^ value) * Prime;
        return sum ^ (sum >> 32);
    }
}
