namespace CineOrg.Core.Housekeeping.Caching;

/// <summary>How long one kind of thing is kept ready. An event about what it shows drops it at once, whatever these times say.</summary>
/// <param name="Kind">One word, the same in metrics and pages.</param>
/// <param name="Time">It is as good as new for so long.</param>
/// <param name="Grace">For so long after that it is still answered at once, and renewed once behind.</param>
/// <param name="Share">Of the memory for pages.</param>
public sealed record CacheLine(string Kind, TimeSpan Time, TimeSpan Grace, double Share)
{
    /// <summary>
    /// When the catalogue has changed and no event spoke of what this shows: it is looked at again behind after so long (a measured speed, a
    /// credit that came with somebody else's filmography). Null: it shows so much of the catalogue that it is made anew at once.
    /// </summary>
    public TimeSpan? Doubt { get; init; }

    /// <summary>Kept when first asked for; else when asked for again.</summary>
    public bool AtFirst { get; init; }
}

/// <summary>All that is kept ready, a line each.</summary>
public static class CacheTimes
{
    /// <summary>Film pages.</summary>
    public static readonly CacheLine Pages = new("pages", TimeSpan.FromHours(1), TimeSpan.FromMinutes(10), 7.0 / 8) { Doubt = TimeSpan.FromSeconds(10) };

    /// <summary>Pages of the API's lists: never older than the catalogue's generation, which lasts a second at least.</summary>
    public static readonly CacheLine Lists = new("lists", TimeSpan.FromHours(1), TimeSpan.Zero, 1.0 / 8);

    /// <summary>Whose session a cookie is.</summary>
    public static readonly CacheLine Sessions = new("sessions", TimeSpan.FromHours(24), TimeSpan.Zero, 0) { AtFirst = true };

    /// <summary>Films put forward to somebody: made anew with the catalogue's generation and with each use of theirs.</summary>
    public static readonly CacheLine Recommendations = new("recommendations", TimeSpan.FromHours(1), TimeSpan.Zero, 0);

    public static IReadOnlyList<CacheLine> All { get; } = [Pages, Lists, Sessions, Recommendations];
}
