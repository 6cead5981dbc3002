namespace CineOrg.Tests.Bootstrap.World;

/// <summary>What the encyclopedias know of one film, in their own shapes.</summary>
internal static class Metropolis
{
    public const string Item = "Q151599";

    public static void Into(Encyclopedias world)
    {
        foreach (var (id, json) in Items) world.Items[id] = json;
        world.Articles[("fr", "Metropolis (film, 1927)")] = "Metropolis est un film de Fritz Lang.";
        world.Articles[("en", "Metropolis (1927 film)")] = "Metropolis is a film by Fritz Lang.";
        world.Tmdb["search/movie"] = """{"results":[{"id":19,"title":"Metropolis","original_title":"Metropolis","release_date":"1927-02-06"}]}""";
        world.Tmdb["movie/19"] = """
            {"id":19,"imdb_id":"tt0017136","title":"Metropolis","original_title":"Metropolis","original_language":"de","overview":"A city of the future.",
             "tagline":"There can be no understanding between the hands and the brain","release_date":"1927-02-06","runtime":153,"vote_average":8.1,"vote_count":2500,
             "genres":[{"id":18},{"id":878}],"production_countries":[{"iso_3166_1":"DE"}],"keywords":{"keywords":[{"name":"dystopia"}]},
             "credits":{"cast":[{"id":77,"name":"Brigitte Helm","character":"Maria","order":0}],"crew":[{"id":68,"name":"Fritz Lang","job":"Director"}]},
             "watch/providers":{"results":{"FR":{"link":"https://www.themoviedb.org/movie/19/watch","flatrate":[{"provider_name":"Arte"}]}}}}
            """;
    }

    public static IReadOnlyDictionary<string, string> Items { get; } = new Dictionary<string, string>
    {
        [Item] = $$$"""
            {"id":"Q151599","labels":{"fr":{"language":"fr","value":"Metropolis"},"en":{"language":"en","value":"Metropolis"} },
             "claims":{"P31":[{{{To("Q11424")}}}],"P57":[{{{To("Q19504")}}}],"P161":[{{{To("Q76711")}}}],
               "P345":[{{{Text("tt0017136")}}}],"P4947":[{{{Text("19")}}}],
               "P577":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"time":"+1927-01-10T00:00:00Z","precision":11},"type":"time"} },"rank":"normal"}],
               "P2047":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"amount":"+153","unit":"http://www.wikidata.org/entity/Q7727"},"type":"quantity"} },"rank":"normal"}]},
             "sitelinks":{"frwiki":{"site":"frwiki","title":"Metropolis (film, 1927)"},"enwiki":{"site":"enwiki","title":"Metropolis (1927 film)"} } }
            """,
        ["Q19504"] = Named("Q19504", "Fritz Lang"),
        ["Q76711"] = Named("Q76711", "Brigitte Helm"),
    };

    private static string Named(string id, string name) =>
        $$$"""{"id":"{{{id}}}","labels":{"fr":{"language":"fr","value":"{{{name}}}" },"en":{"language":"en","value":"{{{name}}}" } },"claims":{}}""";

    private static string To(string id) =>
        $$$"""{"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"{{{id}}}" },"type":"wikibase-entityid"} },"rank":"normal"}""";

    private static string Text(string value) =>
        $$$"""{"mainsnak":{"snaktype":"value","datavalue":{"value":"{{{value}}}","type":"string"} },"rank":"normal"}""";
}
