using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Identifying;

namespace CineOrg.Core.Enrichment;

/// <summary>What each level adds, in order. Only the first binds the others: they need the ids it finds.</summary>
public static class Enrichers
{
    public const string ExternalIds = "externalIds";
    public const string PersonDetails = "personDetails";
    public const string Credits = "credits";
    public const string Filmography = "filmography";
    public const string Summary = "summary";
    public const string Biography = "biography";

    public static readonly IReadOnlyList<Enricher> OfMovies =
    [
        new(ExternalIds, Level.Basic, _ => null) { Takes = Identification.TakesPart, Together = Identification.Begin },
        new("details", Level.Basic, source => source is IDetails asked ? asked.Details : null),
        new("poster", Level.Basic, source => source is IPosters asked ? asked.Poster : null),
        new(Credits, Level.Medium, source => source is ICredits asked ? asked.Credits : null),
        new("genres", Level.Medium, source => source is IGenres asked ? asked.Genres : null),
        new("rating", Level.Medium, source => source is IRatings asked ? asked.Rating : null),
        new("productionCountries", Level.Medium, source => source is IProductionCountries asked ? asked.ProductionCountries : null),
        new("collections", Level.Medium, source => source is ICollections asked ? asked.Collections : null),
        new("images", Level.Deep, source => source is IImages asked ? asked.Images : null),
        new("awards", Level.Deep, source => source is IAwards asked ? asked.Awards : null),
        new("keywords", Level.Deep, source => source is IKeywords asked ? asked.Keywords : null),
        new(Summary, Level.Deep, source => source is ISummaries asked ? asked.Summary : null),
        new("whereToWatch", Level.Deep, source => source is IWhereToWatch asked ? asked.WhereToWatch : null),
    ];

    public static IReadOnlyList<Enricher> Of(EntityKind kind) => kind == EntityKind.Movie ? OfMovies : OfPeople;

    public static readonly IReadOnlyList<Enricher> OfPeople =
    [
        new(PersonDetails, Level.Basic, source => source is IPersonDetails asked ? asked.PersonDetails : null),
        new(Filmography, Level.Medium, source => source is IFilmographies asked ? asked.Filmography : null),
        new(Biography, Level.Deep, source => source is IBiographies asked ? asked.Biography : null),
    ];
}
