namespace CineOrg.Core.Context.Graph;

/// <summary>What a person did in a film, as far as ways through the graph tell it apart.</summary>
public enum RoleClass { Cast, Director, Writer, Composer, Producer, Other }

/// <summary>A table of links that a relation can go through, in either direction.</summary>
public enum LinkTable { People, Genres, Keywords, Countries, Collections, Decades, DataLayers, Providers }

/// <summary>What a relation goes through.</summary>
/// <param name="Name">As the file writes it: <c>Movie-People.director</c>.</param>
/// <param name="Role">The only role that counts; null for every one.</param>
public sealed record Via(string Name, LinkTable Table, string Film, string Other, RoleClass? Role = null)
{
    public static IReadOnlyList<Via> All { get; } =
    [
        new("Movie-People", LinkTable.People, "Movie", "Person"),
        .. Enum.GetValues<RoleClass>().Select(role => new Via($"Movie-People.{role.ToString().ToLowerInvariant()}", LinkTable.People, "Movie", "Person", role)),
        new("Movie-Genres", LinkTable.Genres, "Movie", "Genre"),
        new("Movie-Keywords", LinkTable.Keywords, "Movie", "Keyword"),
        new("Movie-Countries", LinkTable.Countries, "Movie", "Country"),
        new("Movie-Collections", LinkTable.Collections, "Movie", "Collection"),
        new("Movie-Decades", LinkTable.Decades, "Movie", "Decade"),
        new("Movie-DataLayers", LinkTable.DataLayers, "Movie", "Source"),
        new("Providers", LinkTable.Providers, "Movie", "Person"),
    ];

    public static Via? Find(string name) => All.FirstOrDefault(via => via.Name == name);

    /// <summary>Whether it leads from one of these types to the other.</summary>
    public bool Links(string from, string to) => Table switch
    {
        // A film has places; a place has no list of films.
        LinkTable.DataLayers => from == Film && to == Other,
        _ => (from == Film && to == Other) || (from == Other && to == Film),
    };
}
