using System.Net;
using System.Text.RegularExpressions;
using CineOrg.App.Tests.Harness;
using CineOrg.App.Tests.Robustness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Live;

/// <summary>Whoever wants only what plays now is never shown a film that cannot be played, on whatever page or list.</summary>
public sealed partial class ConsumerTests
{
    private static readonly string[] Rooms =
        ["/", "/films", "/films?sort=title", "/films?owned=true", "/films?decade=1950", "/explore", "/decades", "/decades/1950", "/kinds/film", "/search?q=reel", "/search/panel?q=reel", "/search/answers?q=reel"];

    private static readonly string[] Lists =
        ["/v1/works?pageSize=100", "/v1/works?pageSize=100&q=reel", "/v1/works/search?q=reel&limit=100&beyond=false", "/v1/works/search/beyond?q=reel", "/v1/decades/1950/works?pageSize=100"];

    private const string Star = "0192d3b0-0000-7000-8000-0000000000c1", Saga = "0192d3b0-0000-7000-8000-0000000000c2", Lost = "0192d3b0-0000-7000-8000-0000000000c3";
    private const string StarKey = "0192d3b00000700080000000000000c1", SagaKey = "0192d3b00000700080000000000000c2", LostKey = "0192d3b00000700080000000000000c3";

    // Each leads to every film that may be shown: somebody is credited in all, and all belong to one saga.
    private static readonly string[] Whole =
    [
        $"/persons/{Star}", $"/persons/{Star}/body", $"/v1/persons/{Star}/movies?pageSize=100", $"/v1/persons/{Star}/filmography",
        $"/collections/{Saga}", $"/collections/{Saga}/body", $"/v1/collections/{Saga}", $"/wish?from=Person%3A{Star}",
    ];

    [GeneratedRegex("/films/([0-9a-f-]{36})")]
    private static partial Regex Film { get; }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_consumer_is_never_shown_a_film_whose_file_is_gone(int seed)
    {
        var random = new Random(seed);
        using var home = new Home();
        home.Films.WithMany(30);
        (await home.Run("scan", home.Films.Path)).Ended(0);
        foreach (var file in Directory.GetFiles(home.Films.Path, "*.mkv", SearchOption.AllDirectories))
            if (random.Next(2) == 0) File.Delete(file);
        (await home.Run("scan", home.Films.Path)).Ended(0);
        StoredText.Write(home, Links);
        await using var program = await ProgramUnderTest.Serve(home, "--set", "library:watch=false", "--set", "http:requestsPerMinute=0");
        var titles = Directory.GetFiles(home.Films.Path, "*.mkv", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file).Split(" (")[0]).ToHashSet();
        var all = (await program.Web.Get("/v1/works?pageSize=100")).Json.List("items");
        all.Count.ShouldBe(30);
        var playable = all.Where(film => titles.Contains(film.Text("title"))).Texts("id").ToHashSet();
        playable.Count.ShouldBe(titles.Count);

        using var apart = await program.ByKey(); // first: a fresh key ends what the one before opened
        using var owner = await program.ByCookie();
        (await owner.Submit("/viewing", ("profile", "consumer"))).Status.ShouldBe(HttpStatusCode.Redirect);
        // Without a session no way is drawn: what is left is the page itself.
        (await Films(apart, "/")).Except(playable).ShouldBeEmpty();
        foreach (var room in Rooms.Concat(Lists)) (await Films(owner, room)).Except(playable).ShouldBeEmpty(room);
        var wrong = new List<string>();
        foreach (var room in Whole)
            if (!(await Films(owner, room)).SetEquals(playable)) wrong.Add(room);
        wrong.ShouldBeEmpty();
        // All share somebody: whatever is put forward from one of them is all the others that play.
        (await owner.Submit($"/films/{playable.First()}/seen", ("seen", "true"))).Status.ShouldBe(HttpStatusCode.Redirect);
        foreach (var room in (string[])["/recommended", "/"]) (await Films(owner, room)).Except(playable).ShouldBeEmpty(room);
        (await owner.Get("/v1/recommendations?pageSize=100")).Json.List("items").Select(one => one.GetProperty("work").Text("id")).ShouldBe(playable.Skip(1), ignoreOrder: true);
        var sagas = (await owner.Get("/v1/collections")).Json.List("items");
        (sagas.Texts("id").ShouldHaveSingleItem(), sagas[0].Whole("movies")).ShouldBe((Saga, playable.Count));
        (await owner.Get("/collections", ("Accept", "text/html"))).Text.ShouldNotContain(Lost);
        (await owner.Get("/v1/works?pageSize=100")).Json.List("items").Texts("id").ShouldBe(playable, ignoreOrder: true);
        var hidden = all.Texts("id").First(id => !playable.Contains(id));
        (await owner.Get($"/films/{hidden}", ("Accept", "text/html"))).Text.ShouldContain("hidden-film");
        using var other = await program.NewSession();
        (await other.Post($"/v1/works/{hidden}/request", "")).Status.ShouldBe(HttpStatusCode.Accepted);
        foreach (var sought in (string[])["/sought", "/v1/sought"])
        {
            (await owner.Get(sought, ("Accept", "text/html"))).Text.ShouldNotContain(hidden, customMessage: sought);
            (await other.Get(sought, ("Accept", "text/html"))).Text.ShouldContain(hidden, customMessage: sought);
        }
        (await owner.Submit("/viewing/look", ("level", "high"), ("to", "/films"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await owner.Get("/v1/works?pageSize=1")).Json.Whole("totalItems").ShouldBe(30);
    }

    /// <summary>Somebody who plays in all films, a saga of all, and one of those whose file is gone.</summary>
    private const string Links = $"""
        insert into persons(uuid, full_name, name_key, level, created_at, updated_at) values(x'{StarKey}', 'Ada Reel', 'ada reel', 1, 1000, 1000);
        insert into person_names(person_id, name_key) select id, name_key from persons;
        insert into crew_links(work_id, person_id, role_category, role_name) select w.id, p.id, 0, 'actor' from works w, persons p;
        insert into collections(uuid, asked_at, created_at) values(x'{SagaKey}', 1000, 1000), (x'{LostKey}', 1000, 1000);
        insert into collection_texts(collection_id, language, title) select id, '', case when uuid = x'{SagaKey}' then 'Reels' else 'Lost reels' end from collections;
        insert into collection_parts(collection_id, work_id, ordinal, by_film) select c.id, w.id, null, 0 from collections c, works w
          where c.uuid = x'{SagaKey}' or not exists (select 1 from copies o join editions e on e.id = o.edition_id where e.work_id = w.id and o.state = 0);
        """;

    /// <summary>The films that a page or an answer names.</summary>
    private static async Task<HashSet<string>> Films(Visit reader, string room)
    {
        var answer = await reader.Get(room, ("Accept", room.StartsWith("/v1/", StringComparison.Ordinal) ? "application/json" : "text/html"));
        answer.Status.ShouldBe(HttpStatusCode.OK, room);
        return [.. Film.Matches(answer.Text.Replace("\"id\":\"", "/films/", StringComparison.Ordinal)).Select(match => match.Groups[1].Value).Except([Star, Saga])];
    }
}
