using System.Text.Json;
using CineOrg.App.Web.Pages.Trail;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;

namespace CineOrg.App.Web.Ways;

/// <summary>A wish as a page's address carries it; what makes no sense is left out.</summary>
/// <param name="With">An entity as <c>Type:id</c>, or a person's name as somebody typed it.</param>
public sealed record WishQuery(EntityName? From, string? Relation, string With, bool Unseen, bool Playable, string? Kind, string? Focus)
{
    private const int Longest = 120;

    internal static WishQuery Read(IQueryCollection query, RelationGraph graph) => new(
        Entity(query["from"].ToString()) is { } from && graph.Entities.Contains(from.Entity) ? from : null,
        graph.Find(query["relation"].ToString()) is { To: EntityName.Movie, Via.Table: not LinkTable.Providers } relation ? relation.Name : null,
        Text(query["with"].ToString()) ?? "", query["seen"] == "false", query["playable"] == "true",
        Spelling.Read<MovieKind>(query["type"])?.Word(), Text(query["focus"].ToString()));

    /// <summary>A wish that begins at an entity and asks nothing yet.</summary>
    public static WishQuery Of(EntityName from) => new(from, null, "", false, false, null, null);

    /// <summary><c>Type:id</c>; null for anything else.</summary>
    public static EntityName? Entity(string text) =>
        text.Length <= Longest && text.Split(':', 2) is [{ Length: > 0 } type, { Length: > 0 } id] && new EntityName(type, id) is var name && PagePath.Read(PagePath.Of(name)) == name ? name : null;

    /// <summary>The same as a step's intent.</summary>
    /// <param name="with">Whom <see cref="With"/> means; null for nobody.</param>
    /// <param name="address">The page's query, kept so that coming back shows the same.</param>
    public Intent Intent(EntityName? with, string address)
    {
        var given = new Dictionary<string, JsonElement> { ["filters"] = JsonSerializer.SerializeToElement(address) };
        if (Relation is not null) given["relation"] = JsonSerializer.SerializeToElement(Relation);
        if (with is { Id: { } id } one) given["with"] = JsonSerializer.SerializeToElement(new[] { new Dictionary<string, string> { ["entity"] = one.Entity, ["id"] = id } });
        if (Unseen) given["seen"] = JsonSerializer.SerializeToElement(false);
        if (Playable) given["playable"] = JsonSerializer.SerializeToElement(true);
        if (Kind is not null) given["kind"] = JsonSerializer.SerializeToElement(Kind);
        given["take"] = JsonSerializer.SerializeToElement(48);
        return new(Intents.ExploreWord, given);
    }

    private static string? Text(string text) => text.Trim() is { Length: > 0 and <= Longest } words ? words : null;
}
