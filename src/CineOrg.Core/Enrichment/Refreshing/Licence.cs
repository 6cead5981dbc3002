namespace CineOrg.Core.Enrichment;

/// <summary>How long a source lets us keep what it said.</summary>
public static class Licence
{
    /// <summary>Sources that set a limit, and how old a document of theirs may become (TMDB API terms of use: no caching for more than six months;
    /// its answer may have been a month old when it was learnt from).</summary>
    public static readonly IReadOnlyDictionary<string, TimeSpan> LongestKept = new Dictionary<string, TimeSpan> { ["tmdb"] = TimeSpan.FromDays(150) };

    /// <summary>What has no more than this left is asked again, so that days on which its source fails do no harm.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(30);
}
