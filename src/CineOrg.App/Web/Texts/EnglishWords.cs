namespace CineOrg.App.Web.Texts;

/// <summary>The catalogue's own keys, in English.</summary>
internal static class EnglishWords
{
    public static readonly IReadOnlyDictionary<string, string> Genres = new Dictionary<string, string>
    {
        ["action"] = "Action",
        ["adventure"] = "Adventure",
        ["animation"] = "Animation",
        ["biography"] = "Biography",
        ["comedy"] = "Comedy",
        ["crime"] = "Crime",
        ["documentary"] = "Documentary",
        ["drama"] = "Drama",
        ["experimental"] = "Experimental",
        ["family"] = "Family",
        ["fantasy"] = "Fantasy",
        ["film-noir"] = "Film noir",
        ["history"] = "History",
        ["horror"] = "Horror",
        ["music"] = "Music",
        ["musical"] = "Musical",
        ["mystery"] = "Mystery",
        ["romance"] = "Romance",
        ["science-fiction"] = "Science fiction",
        ["thriller"] = "Thriller",
        ["tv-movie"] = "TV movie",
        ["war"] = "War",
        ["western"] = "Western",
    };

    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["film"] = "Film",
        ["series"] = "Series",
        ["short"] = "Short",
        ["documentary"] = "Documentary",
        ["animation"] = "Animation",
    };

    public static readonly IReadOnlyDictionary<string, string> Roles = new Dictionary<string, string>
    {
        ["actor"] = "Actor",
        ["director"] = "Director",
        ["writer"] = "Writer",
        ["producer"] = "Producer",
        ["composer"] = "Composer",
        ["cinematographer"] = "Cinematographer",
        ["editor"] = "Editor",
    };

    public static readonly IReadOnlyDictionary<string, string> Jobs = new Dictionary<string, string>
    {
        ["scan"] = "Inventory",
        ["enrich"] = "Enrichment",
        ["fingerprint"] = "File fingerprints",
    };

    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["id"] = "the id agrees",
        ["idDiffers"] = "the id differs",
        ["title"] = "the title agrees",
        ["year"] = "the year agrees",
        ["yearNear"] = "the year is close",
        ["yearUnknown"] = "the year is unknown",
        ["yearDiffers"] = "the year differs",
        ["runningTime"] = "the length agrees",
        ["runningTimeDiffers"] = "the length differs",
    };
}
