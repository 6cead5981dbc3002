using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Context.Graph;

/// <summary>Who looks, and how they look at films.</summary>
/// <param name="Viewer">Whose seen films count: a session's pseudonym, or <c>owner</c>.</param>
public sealed record Looking(string Viewer, Viewing Viewing);

/// <summary>The links between entities, held in memory or asked of the database: both answer alike.</summary>
public interface ILinks
{
    /// <summary>Asks on one state of the catalogue.</summary>
    T Ask<T>(Looking who, Func<ILinkView, T> question);

    /// <summary>How far what answers is behind the catalogue.</summary>
    LinkLag Lag { get; }
}

/// <summary>How far the links are behind the catalogue.</summary>
/// <param name="State"><c>memory</c>, or <c>database</c> until they are read, or when they may not take that much.</param>
/// <param name="Behind">Changes of the catalogue that memory has not taken in yet; who asks has the latest of them taken in first.</param>
/// <param name="Bytes">Of memory.</param>
public sealed record LinkLag(string State, long Behind, long Bytes)
{
    public static readonly LinkLag None = new("database", 0, 0);
}

/// <summary>One state of the links, for one person. Entities are numbers of their type here; a number holds as long as the catalogue does.</summary>
public interface ILinkView
{
    /// <summary>Null when nothing of that id is known.</summary>
    int? Number(string entity, string id);

    /// <summary>As in <see cref="Frame.EntityId"/>.</summary>
    string Id(string entity, int number);

    /// <summary>Adds all that is linked with an entity: to films ascending and each once, from films as the table orders it.</summary>
    /// <param name="from">Type of the entity: one of the two that <paramref name="via"/> links.</param>
    void Follow(Via via, string from, int number, List<int> into);

    FilmLine Film(int number);

    /// <summary>How much is held of a film or person; the highest for anything else.</summary>
    Level LevelOf(string entity, int number);
}

/// <summary>A film as choices look at it.</summary>
/// <param name="Rank">Of the nearest layer where it can be had; null for nowhere.</param>
/// <param name="Layer">That layer's name.</param>
/// <param name="Shown">The person's level of curiosity shows it.</param>
public readonly record struct FilmLine(int? Year, MovieKind Kind, Level Level, bool Seen, bool Plays, bool Shown, int? Rank, string? Layer)
{
    public bool Owned => Rank is not null && Layer is not null && Layer.StartsWith(DataLocations.Local, StringComparison.Ordinal);
}
