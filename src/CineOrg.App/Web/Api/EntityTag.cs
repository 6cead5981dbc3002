using CineOrg.Core.Catalogue;

namespace CineOrg.App.Web.Api;

/// <summary>Tells one state of a shown entity from another by everything that changes it.</summary>
internal static class EntityTag
{
    public static string Of(MovieProfile film, string language, bool owner)
    {
        var mark = Mix(film.UpdatedAt.UtcTicks, film.Cast.Count + (film.Crew.Count << 16));
        foreach (var copy in film.Copies)
            mark = Mix(Mix(mark, copy.LastSeen.UtcTicks), copy.Size ^ copy.State.Length);
        foreach (var place in film.Availability?.Layers ?? [])
            mark = Mix(Mix(mark, place.PlayableNow ? 1 : 0), place.ToString().Aggregate(0L, (sum, letter) => sum * 31 + letter));
        return Quote(Mix(mark, film.Pending), language, owner);
    }

    public static string Of(PeopleProfile person, string language) => Quote(Mix(person.UpdatedAt.UtcTicks, person.Pending), language, owner: false);

    /// <summary>Sets the tag and, when the reader already holds this state, answers 304.</summary>
    /// <returns>True when nothing more is to be written.</returns>
    public static bool IsHeld(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        var held = context.Request.Headers.IfNoneMatch;
        if (held.Count == 0 || !(held.ToString() is var text && (text == "*" || text.Contains(tag, StringComparison.Ordinal)))) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static string Quote(long mark, string language, bool owner) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"{mark:x}-{language}{(owner ? "-o" : "")}\"");

    // When it is expected changes by the moment and is no news.
    private static long Mix(long mark, PendingWork? pending) => pending is null ? mark
        : Mix(Mix(mark, pending.Status.Length + (pending.Reason.Length << 8)), pending.JobId?.GetHashCode() ?? 1);

    // FNV-1a over whole words: quick, and the same on every machine.
    private static long Mix(long mark, long word) => (mark ^ word) * 0x100000001b3;
}
