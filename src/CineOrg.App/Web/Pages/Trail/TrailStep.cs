using CineOrg.App.Web.Auth;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>A page of a film or a person on somebody's way.</summary>
/// <param name="Room"><c>films</c> or <c>persons</c>.</param>
internal readonly record struct TrailStep(string Room, Guid Id)
{
    private static readonly string[] Rooms = ["films", "persons"];

    public static TrailStep Film(Guid id) => new("films", id);

    public static TrailStep Person(Guid id) => new("persons", id);

    /// <summary>The page whose link was followed; null when it is none of these.</summary>
    public static TrailStep? LinkedFrom(HttpRequest request) =>
        PageOf(request) is { } page ? Read(page.Split('?')[0]) : null;

    /// <summary>Path and query of our page whose link was followed; null when there is none.</summary>
    public static string? PageOf(HttpRequest request) =>
        Origins.IsLinkedHere(request) && Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) ? page.PathAndQuery : null;

    /// <summary>Reads <c>/films/ID</c> and <c>/persons/ID</c>; the player's page counts as its film's.</summary>
    public static TrailStep? Read(string path)
    {
        if (path.Split('/') is not ["", var room, var id, ..] || !Guid.TryParseExact(id, "D", out var entity)) return null;
        if (room == "play") return Film(entity);
        return Array.IndexOf(Rooms, room) is var known and >= 0 ? new TrailStep(Rooms[known], entity) : null;
    }
}
