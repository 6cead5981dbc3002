using System.Net;
using CineOrg.App.Tests.Harness;
using Shouldly;
using Xunit;

namespace CineOrg.App.Tests.Api;

/// <summary>Every answer of the true program, over every route, is what its schema says.</summary>
public sealed class SchemasTests(Demo demo, Cellar cellar)
{
    [Fact]
    public async Task Every_answer_of_every_route_is_what_its_schema_says()
    {
        var answers = new Answers();
        await using var doubtful = await Doubtful.Start();
        using var owner = await doubtful.ByKey();
        await Ask(Route.All.Single(route => route.Name == "get /v1/review/{copyId}"), owner, answers);
        await Doubtful.Decide(owner, answers);
        (await owner.Post("/v1/notifications/subscriptions", Route.Subscription)).Status.ShouldBe(HttpStatusCode.Created);
        await Doubtful.Search(await demo.Owner, await demo.Film("Metropolis"), answers);
        await Doubtful.Recommend(doubtful, answers);
        foreach (var route in Route.All) await Ask(route, owner, answers);
        await AskWrongly(answers);
        var silent = Route.All.Where(route => !answers.Has(route)).Select(route => route.Name);
        silent.ShouldBeEmpty($"no answer of these routes was looked at: give them something to ask for, in Route or Doubtful. Refused: {answers.Refusals}");
        (await Ajv.Check(answers)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_is_not_what_its_schema_says_is_found()
    {
        var answers = new Answers();
        var film = (await demo.Get($"/v1/works/{await demo.Film("Metropolis")}")).Json;
        foreach (var wrong in Spoilt(film.GetRawText())) answers.Add("spoilt", "MovieProfile", list: false, wrong);
        (await Ajv.Check(answers)).Count.ShouldBe(5);
    }

    // Another level, a strange field, an id of no such form, a promise of the level broken, a value without its source.
    private static IEnumerable<string> Spoilt(string film)
    {
        yield return With(film, fields => fields["level"] = "deepest");
        yield return With(film, fields => fields["colour"] = "blue");
        yield return With(film, fields => fields["externalIds"] = new System.Text.Json.Nodes.JsonObject { ["imdb"] = "nm0000001" });
        yield return With(film, fields => fields.Remove("cast"));
        yield return With(film, fields => fields["sources"] = new System.Text.Json.Nodes.JsonObject());
    }

    private static string With(string film, Action<System.Text.Json.Nodes.JsonObject> change)
    {
        var fields = System.Text.Json.Nodes.JsonNode.Parse(film)!.AsObject();
        change(fields);
        return fields.ToJsonString();
    }

    private async Task Ask(Route route, Visit doubtful, Answers answers)
    {
        foreach (var (visit, server) in (IReadOnlyList<(Visit, string)>)[(await demo.Owner, "demo"), (await cellar.ByKey, "cellar"), (doubtful, "doubtful")])
            foreach (var path in await route.Paths(visit))
            {
                var answer = await visit.Send(new(route.Method), path, route.Body);
                if ((int)answer.Status is >= 200 and < 300 && answer.Bytes.Length > 0)
                    answers.Add(route, $"{server} {path}", (int)answer.Status, answer.Text);
            }
    }

    // Refusals are answers too.
    private async Task AskWrongly(Answers answers)
    {
        var visit = await demo.Owner;
        foreach (var path in (string[])["/v1/works?page=no", $"/v1/works/{Guid.Empty}", "/v1/nothing", "/v1/works/search"])
        {
            var refused = await visit.Get(path);
            refused.Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
            answers.Add(path, "Problem", list: false, refused.Text);
        }
        answers.Add("without a key", "Problem", list: false, (await demo.Get("/v1/jobs")).Text);
    }
}
