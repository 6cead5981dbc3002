namespace CineOrg.Media.DemoVideos;

/// <summary>What became of a pack's videos.</summary>
/// <param name="Made">Videos encoded now.</param>
/// <param name="AlreadyThere">Files that existed and were left as they were.</param>
/// <param name="Placeholders">Files that only look like videos, because no ffmpeg was found: a scan finds them, no player plays them.</param>
/// <param name="Problems">One line for each video that could not be made.</param>
public sealed record DemoVideosMade(int Made, int AlreadyThere, int Placeholders, IReadOnlyList<string> Problems)
{
    /// <summary>Whether the files can be played.</summary>
    public bool Playable => Placeholders == 0;
}
