using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using Step = CineOrg.Core.Context.Frame;

namespace CineOrg.App.Web.Pages.Trail;

/// <summary>Which page a step is, and which step a page.</summary>
internal static class PagePath
{
    public const string Wall = "Wall";
    public const string Search = "Search";
    public const string Collection = "Collection";

    /// <summary>Page of what a step looks for that names no film yet.</summary>
    public const string Wish = "/wish";

    /// <summary>What a step's intent keeps of a list's page: the filters, as its query has them.</summary>
    private const string Filters = "filters";

    private static readonly Dictionary<string, string> EntityOfRoom = new()
    {
        ["films"] = EntityName.Movie, ["play"] = EntityName.Movie, ["persons"] = EntityName.Person, ["collections"] = Collection,
        [ShelfKind.Categories.Word()] = "Genre", [ShelfKind.Countries.Word()] = "Country", [ShelfKind.Decades.Word()] = "Decade",
        [ShelfKind.Keywords.Word()] = "Keyword", [ShelfKind.Kinds.Word()] = "Kind",
    };

    /// <summary>Sections of the pages of films and people, by the fields that stand in them.</summary>
    private static readonly Dictionary<string, string> Sections = new()
    {
        ["story"] = "story", ["summary"] = "story", ["cast"] = "cast", ["actor"] = "cast", ["crew"] = "crew", ["director"] = "crew", ["writer"] = "crew", ["composer"] = "crew",
        ["producer"] = "crew", ["facts"] = "facts", ["awards"] = "facts", ["ratings"] = "facts", ["images"] = "images", ["wheretowatch"] = "where", ["copies"] = "copies",
        ["filmography"] = "filmography",
    };

    private static readonly Dictionary<string, string> RoomOfEntity =
        EntityOfRoom.Where(room => room.Key != "play").ToDictionary(room => room.Value, room => room.Key);

    /// <summary>Reads <c>/films/ID</c>, <c>/persons/ID</c>, <c>/collections/ID</c>, a shelf, the wall and the search; the player's page counts as its
    /// film's. Null for any other page.</summary>
    /// <param name="page">Path, with or without a query.</param>
    public static EntityName? Read(string page)
    {
        var path = page.Split('?')[0];
        if (path == "/films") return new(Wall, null);
        if (path == "/search") return new(Search, null);
        if (path == Wish) return new(EntityName.Movie, null);
        if (path.Split('/') is not ["", var room, { Length: > 0 and <= Keyword.Longest } key, ..] || !EntityOfRoom.TryGetValue(room, out var entity)) return null;
        if (ShelfOf(entity) is not null) return new(entity, Uri.UnescapeDataString(key));
        return Guid.TryParseExact(key, "D", out var id) ? new(entity, id.ToString()) : null;
    }

    /// <summary>Whether a path is a step's page itself, and no part of one.</summary>
    public static bool IsWhole(string path) => Read(path) is { } name && Of(name) == path;

    /// <summary>The address of a step's page, with the filters that were set there.</summary>
    public static string Of(Step step) => Of(step.Name) + (step.Intent.Params?.GetValueOrDefault(Filters) is { ValueKind: JsonValueKind.String } query ? query.GetString() : "");

    /// <summary>Where its page opens: at the field or entity that the step turns to; empty for its beginning.</summary>
    public static string Place(Step step) => step.MentalState.FocusOn is { Length: > 0 } focus ? "#" + (Sections.GetValueOrDefault(focus.ToLowerInvariant()) ?? "e-" + Uri.EscapeDataString(focus.Split(':')[^1])) : "";

    public static string Of(EntityName name) => name switch
    {
        { Entity: Wall } => "/films",
        { Entity: Search } => "/search",
        { Entity: EntityName.Movie, Id: null } => Wish,
        { Id: { } id } when RoomOfEntity.TryGetValue(name.Entity, out var room) => $"/{room}/{Uri.EscapeDataString(id)}",
        _ => "/",
    };

    /// <summary>The kind of shelf; null for what is none.</summary>
    public static ShelfKind? ShelfOf(string entity) => RoomOfEntity.TryGetValue(entity, out var room) ? Spelling.Read<ShelfKind>(room) : null;

    public static Intent Browsing(QueryString query) => !query.HasValue ? Intent.Explore
        : new(Intents.ExploreWord, new Dictionary<string, JsonElement> { [Filters] = JsonSerializer.SerializeToElement(query.Value) });
}
