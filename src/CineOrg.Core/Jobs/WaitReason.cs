namespace CineOrg.Core.Jobs;

/// <summary>Why a job is not done yet.</summary>
public enum WaitKind
{
    /// <summary>Nothing keeps it: it is next.</summary>
    Next,

    /// <summary>Others that weigh more come first, or all places are taken.</summary>
    Behind,

    /// <summary>Somebody stopped its type, or all jobs.</summary>
    Paused,

    /// <summary>It was not to begin before a time.</summary>
    NotYet,

    /// <summary>It failed and rests before it is tried again.</summary>
    Retry,

    /// <summary>Its condition does not hold.</summary>
    Condition,

    /// <summary>A provider's requests of today are spent, or the rest is kept for people.</summary>
    Quota,

    /// <summary>A provider fails so often that it is left alone for a while.</summary>
    Breaker,

    /// <summary>The machine is too busy for work of its weight.</summary>
    Load,

    /// <summary>It waits for a quiet hour or a calm.</summary>
    Window,
}

/// <summary>Why a job waits, as far as the moment tells.</summary>
/// <param name="Until">When that ends, if it is known.</param>
/// <param name="Provider">Whose quota or breaker.</param>
/// <param name="Condition">That does not hold, in its own words.</param>
/// <param name="Load">That is too high.</param>
public sealed record WaitReason(WaitKind Kind, DateTimeOffset? Until = null, string? Provider = null, string? Condition = null, Load? Load = null)
{
    /// <summary>Kept with a job that was put off, so that it can be told later: <c>quota tmdb</c>.</summary>
    public string Held => Provider is null ? Kind.ToString() : $"{Kind} {Provider}";

    /// <summary>Reads what <see cref="Held"/> wrote.</summary>
    public static WaitReason? Read(string? held, DateTimeOffset until, string? condition = null)
    {
        if (held is null) return null;
        var parts = held.Split(' ', 2);
        return Enum.TryParse<WaitKind>(parts[0], out var kind)
            ? new(kind, until, parts.Length > 1 ? parts[1] : null, kind == WaitKind.Condition ? condition : null) : null;
    }
}
