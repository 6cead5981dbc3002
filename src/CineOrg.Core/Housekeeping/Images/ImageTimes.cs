namespace CineOrg.Core.Housekeeping.Images;

/// <summary>When an image is asked for again.</summary>
public static class ImageTimes
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30)];

    /// <summary>After so long its source is asked whether it is still so.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(30);

    /// <summary>The same for one whose address always means the same bytes.</summary>
    public static readonly TimeSpan LastingFresh = TimeSpan.FromDays(150);

    /// <summary>Whose images may not be kept for ever without asking, and how long they may (TMDB API terms of use: six months).</summary>
    public static readonly IReadOnlyDictionary<string, TimeSpan> LongestKept = new Dictionary<string, TimeSpan> { ["tmdb"] = TimeSpan.FromDays(180) };

    /// <param name="attempts">Times in a row that it was not had, from 1.</param>
    public static TimeSpan WaitAfter(int attempts) => Waits[Math.Clamp(attempts, 1, Waits.Length) - 1];

    public static bool IsOld(KnownImage image, DateTimeOffset now) => now - image.FetchedAt > (image.Lasts ? LastingFresh : Fresh);

    public static bool MayBeShown(KnownImage image, DateTimeOffset now) =>
        image.Hash is not null && !(LongestKept.TryGetValue(image.Source, out var longest) && now - image.FetchedAt > longest);
}
