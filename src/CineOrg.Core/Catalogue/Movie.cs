namespace CineOrg.Core.Catalogue;

/// <summary>A canonical work of cinema, as far as the engine must know it to decide what to do next.</summary>
public sealed record Movie
{
    /// <summary>UUIDv7, the public name.</summary>
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public MovieKind Kind { get; init; }
    public int? Year { get; init; }
    public string? OriginalTitle { get; init; }

    /// <summary>Minutes.</summary>
    public int? DurationMinutes { get; init; }
    public Level Level { get; init; }
    public ExternalIds ExternalIds { get; init; } = ExternalIds.None;

    /// <summary>True when at least one copy is known (present or missing).</summary>
    public bool Owned { get; init; }
}

/// <summary>Anybody credited.</summary>
public sealed record Person
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public Level Level { get; init; }
    public ExternalIds ExternalIds { get; init; } = ExternalIds.None;
}

/// <summary>A link movie–person, as a source states it. The person is found by external id, never by name alone.</summary>
/// <param name="Role">Trade word: <c>actor, director, writer, producer, composer, cinematographer, editor</c> or the source's own.</param>
/// <param name="Character">Whom an actor plays.</param>
/// <param name="Order">Billing order, from 0; null when unknown.</param>
public sealed record StatedCredit(
    string Name, ExternalIds ExternalIds, CreditCategory Category, string Role, string? Character, int? Order);

/// <summary>A film as a filmography or search names it: enough for Movie(initial).</summary>
public sealed record StatedMovie(string Title, string? OriginalTitle, int? Year, MovieKind Kind, ExternalIds ExternalIds);
