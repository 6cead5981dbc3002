namespace CineOrg.Core.Context;

/// <summary>What a step is about: a film, a person, a shelf.</summary>
/// <param name="Entity">As in <see cref="Frame.Entity"/>.</param>
/// <param name="Id">As in <see cref="Frame.EntityId"/>.</param>
public readonly record struct EntityName(string Entity, string? Id)
{
    public const string Movie = "Movie";
    public const string Person = "Person";

    public static EntityName OfMovie(Guid id) => new(Movie, id.ToString());

    public static EntityName OfPerson(Guid id) => new(Person, id.ToString());

    /// <summary>The film's or person's id; null when it is neither.</summary>
    public Guid? Subject => Entity is Movie or Person && Guid.TryParseExact(Id, "D", out var id) ? id : null;
}
