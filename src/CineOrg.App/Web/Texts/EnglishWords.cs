namespace CineOrg.App.Web.Texts;

/// <summary>The catalogue's own keys, in English.</summary>
internal static class EnglishWords
{
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["film"] = "Film",
        ["series"] = "Series",
        ["short"] = "Short",
        ["documentary"] = "Documentary",
        ["animation"] = "Animation",
    };

    public static readonly IReadOnlyDictionary<string, string> KindShelves = new Dictionary<string, string>
    {
        ["film"] = "Features",
        ["series"] = "Series",
        ["short"] = "Shorts",
        ["documentary"] = "Documentaries",
        ["animation"] = "Animated films",
    };

    public static readonly IReadOnlyDictionary<string, string> Releases = new Dictionary<string, string>
    {
        ["premiere"] = "premiere",
        ["limited"] = "limited release",
        ["cinema"] = "in cinemas",
        ["digital"] = "digital",
        ["physical"] = "on DVD or Blu-ray",
        ["tv"] = "on television",
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
        ["Prefetch"] = "Neighbouring pages",
        ["Scan"] = "Inventory",
        ["EnrichBatch"] = "Enrichment",
        ["FetchPerson"] = "Facts about a person",
        ["UpdateMetadata"] = "Facts about a film",
        ["UpdateLocalCache"] = "News from the sources",
        ["FetchMovie"] = "Search for a film",
        ["FetchShowcase"] = "What the sources put forward",
        ["Housekeep"] = "Housekeeping",
        ["Discover"] = "Search among the sources",
        ["Notify"] = "Message outside the page",
        ["Fingerprint"] = "File fingerprints",
    };

    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["id"] = "the id agrees",
        ["title"] = "the title agrees",
        ["titleAlike"] = "the title agrees in other words or order",
        ["titleNear"] = "the title is a letter or two away",
        ["titlePart"] = "the title agrees without its subtitle",
        ["titleOther"] = "the source likens the title",
        ["year"] = "the year agrees",
        ["yearNear"] = "the year is close",
        ["yearUnknown"] = "the year is unknown",
        ["yearDiffers"] = "the year differs",
        ["runningTime"] = "the length agrees",
        ["runningTimeDiffers"] = "the length differs",
        ["director"] = "the director agrees",
        ["directorDiffers"] = "the director differs",
        ["onlyOne"] = "no other film bears this title",
        ["agree"] = "several sources agree",
    };
}
