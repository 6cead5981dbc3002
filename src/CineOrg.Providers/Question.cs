namespace CineOrg.Providers;

/// <summary>The questions of the ports, as <see cref="Core.Catalogue.Statement.Enricher"/> names them.</summary>
internal static class Question
{
    public const string ExternalIds = "externalIds";
    public const string Details = "details";
    public const string Poster = "poster";
    public const string Credits = "credits";
    public const string Genres = "genres";
    public const string Rating = "rating";
    public const string ProductionCountries = "productionCountries";
    public const string Awards = "awards";
    public const string Collections = "collections";
    public const string Images = "images";
    public const string Keywords = "keywords";
    public const string Summary = "summary";
    public const string WhereToWatch = "whereToWatch";
    public const string PersonDetails = "personDetails";
    public const string Filmography = "filmography";
    public const string Biography = "biography";
}
