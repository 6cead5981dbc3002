using System.Text.Json;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;

namespace CineOrg.App.Tests.Api;

/// <summary>A library where a person has to decide: which film, whether two are one, whose id. Each decision is made once.</summary>
internal static class Doubtful
{
    private const string Caller = "a-secret-of-the-club";

    public static async Task<ProgramUnderTest> Start()
    {
        var home = new Home();
        home.Variables["CINEORG_HOOKS__RECOMMENDATION"] = $"cine-club={Caller}";
        home.Films.With("Scarface (1932)/Scarface.1932.mkv", "Scarface (1983)/Scarface.1983.mkv", "Ran (1985).mkv", "Stalker (1979).mkv");
        (await home.Run("scan", home.Films.Path)).Ended(0);
        home.Films.Add("Scarface.DVDRip.mkv");
        (await home.Run("scan", home.Films.Path)).Ended(0);
        StoredText.Write(home, """
            insert into collections(uuid, created_at) values(x'0192d3b0000070008000000000000001', 1000);
            insert into collection_texts select id, 'fr', 'Cycle' from collections;
            insert into collection_ids(source, value, collection_id) select 'wikidata', 'Q42', id from collections;
            insert into collection_parts select c.id, w.id, w.id, 0 from collections c, works w;
            insert into clashes(uuid, kind, source, value, holder, claimant, created_at)
              select x'0192d3b0000070008000000000000002', 0, 'wikidata', 'Q7', min(uuid), max(uuid), 1000 from works;
            insert into work_sources(work_id, source, external_id, fetched_at, raw_data)
              select id, 'wikidata', 'Q8', 1000, '{"details":[["title","fr","Ran"]],"images":[["images",null,"{\"type\":\"still\",\"url\":\"https://commons.wikimedia.org/wiki/Special:FilePath/Still.jpg\"}"]]}' from works where year = 1985;
            insert into work_sources(work_id, source, external_id, fetched_at, raw_data)
              select id, 'tmdb', '9', 1000, '{"details":[["title","fr","Ran"]]}' from works where year = 1985;
            insert into work_sources(work_id, source, external_id, fetched_at, raw_data)
              select id, 'tmdb', '877', 1000, '{"whereToWatch":[["whereToWatch",null,"{\"country\":\"FR\",\"service\":\"Ciné Chicago\",\"offer\":\"subscription\"}"]]}'
              from works where year = 1932;
            insert into persons(uuid, full_name, name_key, created_at, updated_at) values(x'0192d3b0000070008000000000000003', 'Akira Kurosawa', 'akira kurosawa', 1000, 1000);
            """);
        return await ProgramUnderTest.Start(home, home, ["serve", "--set", "http:requestsPerMinute=0"]);
    }

    /// <summary>Decides, one after another, and keeps what was answered.</summary>
    public static async Task Decide(Visit owner, Answers answers)
    {
        var waiting = (await owner.Get("/v1/review")).Json.List("items").MaxBy(item => item.List("candidates").Count);
        var copy = waiting.Text("copyId");
        await Do("post /v1/review/{copyId}/accept", $"/v1/review/{copy}/accept", new { });
        await Do("post /v1/review/undo", "/v1/review/undo", new { });
        await Do("post /v1/review/{copyId}/none", $"/v1/review/{copy}/none", new { });
        await Do("post /v1/review/accept", "/v1/review/accept", new { atLeast = 0 });
        var (ran, stalker) = (await Film(owner, "Ran"), await Film(owner, "Stalker"));
        var person = (await owner.Get("/v1/persons")).Json.List("items")[0].Text("id");
        await Do("post /v1/works/{id}/corrections", $"/v1/works/{ran}/corrections", new { field = "year", value = "1986" }, 201);
        await Do("post /v1/persons/{id}/corrections", $"/v1/persons/{person}/corrections", new { field = "born", value = "1910-03-23" }, 201);
        await Do("post /v1/splits", "/v1/splits", new { kind = "movie", id = ran, source = "tmdb" });
        await Do("post /v1/merges", "/v1/merges", new { kind = "movie", winner = ran, loser = stalker });

        Task Do(string route, string path, object body, int status = 200) => Doubtful.Do(owner, answers, route, path, body, status);
    }

    /// <summary>Recommends films from outside, to the owner.</summary>
    public static async Task Recommend(ProgramUnderTest program, Answers answers)
    {
        using var caller = new Visit(program.Address, ("Authorization", $"Bearer {Caller}"));
        await Do(caller, answers, "post /v1/hooks/recommendation", "/v1/hooks/recommendation", new { delivery = "1", reason = "Jeudi", films = new[] { new { title = "Zazie dans le métro", year = 1960 } } });
    }

    /// <summary>Asks the sources for a film by hand, where there are sources.</summary>
    public static async Task Search(Visit owner, string film, Answers answers)
    {
        var copy = (await owner.Get($"/v1/works/{film}")).Json.List("copies")[0].Text("id");
        await Do(owner, answers, "post /v1/review/{copyId}/search", $"/v1/review/{copy}/search", new { q = "Metropolis 1927" });
    }

    private static async Task Do(Visit owner, Answers answers, string route, string path, object body, int status = 200)
    {
        var answer = await owner.Post(path, JsonSerializer.Serialize(body));
        if ((int)answer.Status == status) answers.Add(Route.All.Single(one => one.Name == route), path, status, answer.Text);
        else answers.Refused($"{route}: {answer.Text}");
    }

    private static async Task<string> Film(Visit owner, string words) => (await owner.Get($"/v1/works?q={words}")).Json.List("items")[0].Text("id");
}
