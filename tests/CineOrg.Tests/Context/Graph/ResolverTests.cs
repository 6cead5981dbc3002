using System.Text.Json;
using CineOrg.Core.Availability;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Jobs.Decisions;
using CineOrg.Tests.Storage.Links;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context.Graph;

/// <summary>One catalogue, asked of memory and of the database.</summary>
public sealed class ResolverTests : IDisposable
{
    private const int Actor = 1;
    private const int Director = 2;
    private const int Friend = 3;

    private readonly LinkedCatalogue _catalogue = new();
    private readonly RelationGraph _graph = GraphFile.Default(DataLocations.Default);

    private Resolver Resolver => new(_graph, _catalogue.Links, new(new(0), TimeProvider.System));

    private static string PersonId(int number) => LinkedCatalogue.IdOf(1_000_000 + number).ToString();
    private static string FilmId(int number) => LinkedCatalogue.IdOf(number).ToString();

    /// <summary>An actor with six films: 1–3 with the director, 2 seen, 1 and 4 on disk, 5 on a service, 6 known by its title alone.</summary>
    private void Fill(bool inMemory)
    {
        foreach (var person in (int[])[Actor, Director, Friend]) _catalogue.Person(person, (int)Level.Medium);
        for (var film = 1; film <= 6; film++)
        {
            _catalogue.Film(film, 1960 + film, film == 6 ? 0 : 2);
            _catalogue.Credit(film, Actor, "actor", 1);
            if (film <= 3) _catalogue.Credit(film, Director, "director");
            if (film is 3 or 5) _catalogue.Credit(film, Friend, "actor", 2);
        }
        _catalogue.Credit(4, Actor, "director");
        _catalogue.Copy(1, root: 2);
        _catalogue.Copy(4, root: 1);
        _catalogue.Offer(5, "Arte");
        _catalogue.See(2);
        if (inMemory) _catalogue.Links.Build(long.MaxValue);
    }

    private static Moment Films(string intent = "{}", Viewing? viewing = null, params IReadOnlyList<Frame> stack)
    {
        var frame = Moments.Frame("Movie") with { Intent = new("Explore", JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(intent)) };
        var moment = Moments.Of(frame, stack.Count > 0 ? stack : [Moments.Frame("Person", PersonId(Actor))]);
        return viewing is null ? moment : moment with { Viewing = viewing };
    }

    private int[] Found(Moment moment) =>
        [.. Resolver.Resolve(moment, "owner").Resolution.Candidates.Select(one => one.Number)];

    [Theory, InlineData(true), InlineData(false)]
    public void The_films_of_an_actor_come_nearest_first_then_latest(bool inMemory)
    {
        Fill(inMemory);
        var (_, resolution) = Resolver.Resolve(Films(), "owner");
        resolution.Candidates.Select(one => one.Number).ShouldBe([4, 1, 5, 6, 3, 2]);
        resolution.Frame.State.ShouldBe(FrameState.Resolved);
        resolution.Frame.ResolvedBy!.Relation.ShouldBe("person-movies");
        resolution.Frame.ResolvedBy.Via.ShouldBe("Movie-People");
        resolution.Frame.ResolvedBy.Filters[^1].Value.EnumerateArray().First().GetString().ShouldBe(FilmId(4));
        Found(Films(viewing: new(Curiosity.High, "FR", NearFirst: false))).ShouldBe([6, 5, 4, 3, 2, 1]);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Films_of_this_actor_with_that_director_not_seen_playable_now(bool inMemory)
    {
        Fill(inMemory);
        var with = $$"""{"with":[{"entity":"Person","id":"{{PersonId(Director)}}"}]""";
        Found(Films($"{with}}}")).ShouldBe([1, 3, 2]);
        Found(Films($"{with},\"seen\":false}}")).ShouldBe([1, 3]);
        Found(Films($"{with},\"seen\":false,\"playable\":true}}")).ShouldBe([1]);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_relation_may_be_named(bool inMemory)
    {
        Fill(inMemory);
        Found(Films("""{"relation":"director-movies"}""")).ShouldBe([4]);
        Resolver.Resolve(Films("""{"relation":"genre-movies"}"""), "owner").Resolution.Reason.ShouldBe("noWay");
    }

    [Theory, InlineData(true), InlineData(false)]
    public void What_the_step_turns_to_comes_first_whatever_is_nearer(bool inMemory)
    {
        Fill(inMemory);
        var moment = Films();
        Found(moment with { Frame = moment.Frame with { MentalState = new(FocusOn: PersonId(Friend)) } }).ShouldBe([5, 3, 4, 1, 6, 2]);
        Found(moment with { Frame = moment.Frame with { MentalState = new(FocusOn: "director") } })[0].ShouldBe(4);
        Found(moment with { Frame = moment.Frame with { MentalState = new(FocusOn: "nothing of the kind") } }).ShouldBe([4, 1, 5, 6, 3, 2]);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Pinned_steps_speak_for_what_they_are_linked_with_and_films_passed_do_not_come_back(bool inMemory)
    {
        Fill(inMemory);
        var pinned = Moments.Frame("Person", PersonId(Director)) with { Pinned = true };
        Found(Films("{}", null, pinned, Moments.Frame("Movie", FilmId(1)), Moments.Frame("Person", PersonId(Actor)))).ShouldBe([3, 2, 4, 5, 6]);
    }

    [Fact]
    public void A_step_that_is_not_pinned_speaks_for_nothing()
    {
        Fill(inMemory: true);
        Found(Films("{}", null, Moments.Frame("Person", PersonId(Director)), Moments.Frame("Movie", FilmId(1)), Moments.Frame("Person", PersonId(Actor)))).ShouldBe([4, 5, 6, 3, 2]);
    }

    [Fact]
    public void A_relation_that_is_named_is_followed_only_while_its_rule_leaves_it_open()
    {
        Fill(inMemory: true);
        const string open = "\"name\": \"director-movies\", \"from\"";
        var graph = GraphFile.Read("mine.json", _graph.Source.Replace(open, "\"when\": \"load == high\", " + open, StringComparison.Ordinal), DataLocations.Default);
        var resolver = new Resolver(graph, _catalogue.Links, new(new(0), TimeProvider.System));
        var moment = Films("""{"relation":"director-movies"}""");
        resolver.Resolve(moment, "owner").Resolution.Reason.ShouldBe("noWay");
        resolver.Resolve(moment with { Conditions = moment.Conditions with { Load = CineOrg.Core.Jobs.Load.High } }, "owner").Resolution.Reason.ShouldBe("follow");
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Somebody_who_wants_to_see_a_film_now_is_shown_no_other(bool inMemory)
    {
        Fill(inMemory);
        Found(Films(viewing: new(Curiosity.Low, "FR"))).ShouldBe([4, 1]);
        Found(Films(viewing: new(Curiosity.Low, "FR") { Services = ["Arte"] })).ShouldBe([4, 1, 5]);
        Found(Films(viewing: new(Curiosity.Low, "FR", LocalOnly: true) { Services = ["Arte"] })).ShouldBe([4, 1]);
        Found(Films(viewing: new(Curiosity.Medium, "FR"))).ShouldBe([4, 1, 5]);
        _catalogue.Write(lane => lane.Ask("update roots set reachable = 0 where id = 1").Run());
        Found(Films(viewing: new(Curiosity.Low, "FR"))).ShouldBe([1]);
    }

    [Fact]
    public void A_way_of_two_relations_counts_how_many_ways_lead_there()
    {
        Fill(inMemory: true);
        _catalogue.Genre(1, "western");
        _catalogue.Genre(2, "western");
        _catalogue.Genre(4, "western");
        var directors = Moments.Of(Moments.Frame("Person"), Moments.Frame("Genre", "western"));
        var (_, resolution) = Resolver.Resolve(directors, "owner");
        resolution.Way.ShouldBe(["genre-movies", "movie-directors"]);
        resolution.Candidates.Select(one => one.Number).ShouldBe([Director, Actor]);
    }

    [Fact]
    public void A_watched_film_has_its_places_ranked_by_the_graph()
    {
        Fill(inMemory: true);
        var watch = Moments.Of(Moments.Frame("Movie", FilmId(1)) with { Intent = new("Watch") });
        DataLayerInfo[] places = [new("Remote/Streaming", "Arte", 80), new("Local/HDD", "self", 20), new("Local/SSD", "self", 5), new("Remote/Backup", "archive", 300)];
        var frame = Resolver.Resolve(watch, "owner", places).Resolution.Frame;
        (frame.ResolvedBy!.Relation, frame.ResolvedBy.Via, frame.DataLayer, frame.State).ShouldBe(("data-location", "Movie-DataLayers", "Local/SSD", FrameState.Resolved));
        frame.ResolvedBy.Filters.ShouldHaveSingleItem().Field.ShouldBe("preferredLayer");
        frame.ResolvedBy.Filters[0].Value.EnumerateArray().Select(place => place.GetProperty("location").GetString())
            .ShouldBe(["Local/SSD", "Local/HDD", "Remote/Streaming", "Remote/Backup"]);
        Resolver.Resolve(watch, "owner", []).Resolution.Reason.ShouldBe("nowhere");
    }

    [Fact]
    public void What_is_not_held_is_asked_of_the_sources_while_they_may_be_asked()
    {
        _catalogue.Person(7, (int)Level.Initial);
        var moment = Films("{}", null, Moments.Frame("Person", PersonId(7)));
        var pending = Resolver.Resolve(moment, "owner").Resolution;
        (pending.Reason, pending.Frame.State, pending.Frame.ResolvedBy!.Relation, pending.Frame.ResolvedBy.Via).ShouldBe(("ask", FrameState.Pending, "person-filmography", "Providers"));
        var broken = moment with { Conditions = moment.Conditions with { Providers = new Dictionary<string, CineOrg.Core.Jobs.ProviderStanding> { ["wikidata"] = new(Broken: true) } } };
        (Resolver.Resolve(broken, "owner").Resolution is var none && none.Reason == "nothing" && none.Frame.State == FrameState.Unresolved).ShouldBeTrue();
    }

    [Fact]
    public void What_cannot_be_answered_says_why()
    {
        Fill(inMemory: true);
        Resolver.Resolve(Moments.Of(Moments.Frame("Movie")), "owner").Resolution.Reason.ShouldBe("noStart");
        Resolver.Resolve(Moments.Of(Moments.Frame("Movie", FilmId(1))), "owner").Resolution.Reason.ShouldBe("bound");
        Resolver.Resolve(Moments.Of(Moments.Frame("Movie"), Moments.Frame("Person", "nobody")), "owner").Resolution.Reason.ShouldBe("ask");
        Found(Films("""{"with":[{"entity":"Person","id":"nobody"}]}""")).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_rule_closes_is_told_in_its_own_words_and_replays()
    {
        Fill(inMemory: true);
        var broken = Moments.Evening with { Providers = new Dictionary<string, CineOrg.Core.Jobs.ProviderStanding> { ["wikidata"] = new(Broken: true) } };
        Closed(_graph, Films("{}", null, Moments.Frame("Person", "nobody")) with { Conditions = broken }, "nothing", "person-filmography", "not (provider.wikidata.broken or provider.wikidata.exhausted)");
        var calm = GraphFile.Read("calm.json", _graph.Source.Replace("\"via\": \"Movie-DataLayers\",", "\"via\": \"Movie-DataLayers\", \"when\": \"load == high\",", StringComparison.Ordinal), DataLocations.Default);
        Closed(calm, Moments.Of(Moments.Frame("Movie", FilmId(1)) with { Intent = new("Watch") }), "noWay", "data-location", "load == high");
        Resolver.Resolve(Films(), "owner").Resolution.Closed.ShouldBeNull();
    }

    private void Closed(RelationGraph graph, Moment moment, string reason, string relation, string against)
    {
        var (inputs, resolution) = new Resolver(graph, _catalogue.Links, new(new(0), TimeProvider.System)).Resolve(moment, "owner");
        resolution.Reason.ShouldBe(reason);
        var closed = resolution.Closed.ShouldNotBeNull().ShouldHaveSingleItem();
        closed.Relation.ShouldBe(relation);
        closed.Against.ShouldContain(against);
        ((IDecider)new WayDecider()).Decide(DecisionJson.Write(inputs)).ShouldBe(DecisionJson.Write(resolution));
    }

    [Fact]
    public void A_decision_is_made_again_from_its_inputs_alone_after_the_catalogue_has_changed()
    {
        Fill(inMemory: true);
        var (inputs, resolution) = Resolver.Resolve(Films("""{"seen":false}"""), "owner");
        var recorded = DecisionJson.Write(inputs);
        _catalogue.Write(lane => lane.Script("delete from crew_links"));
        ((IDecider)new WayDecider()).Decide(recorded).ShouldBe(DecisionJson.Write(resolution));
    }

    [Fact]
    public void A_decision_on_other_relations_and_layers_is_made_again_on_those()
    {
        Fill(inMemory: true);
        var layers = DataLocations.With([new("Local/NVMe", 5, 1.2, TimeSpan.FromMilliseconds(2), Access.File)]);
        var graph = GraphFile.Read("mine.json", _graph.Source.Replace("\"weight\": 1 }", "\"weight\": 0.5 }", StringComparison.Ordinal), layers);
        var watch = Moments.Of(Moments.Frame("Movie", FilmId(1)) with { Intent = new("Watch") });
        foreach (var moment in (Moment[])[watch, Films()])
        {
            var (inputs, resolution) = new Resolver(graph, _catalogue.Links, new(new(0), TimeProvider.System)).Resolve(moment, "owner", [new("Local/HDD", "self", 20), new("Local/NVMe", "self", 2)]);
            ((IDecider)new WayDecider()).Decide(DecisionJson.Write(inputs)).ShouldBe(DecisionJson.Write(resolution));
        }
    }

    [Fact]
    public void A_wish_that_is_malformed_is_told_with_its_field()
    {
        foreach (var (wrong, field) in ((string, string)[])
            [
                ("""{"relation":"x"}""", "relation"), ("""{"with":{}}""", "with"), ("""{"with":[{"entity":"Film","id":"1"}]}""", "with"), ("""{"seen":"no"}""", "seen"),
                ("""{"playable":1}""", "playable"), ("""{"kind":"opera"}""", "kind"), ("""{"take":0}""", "take"), ("""{"take":1.5}""", "take"), ("""{"sql":"drop"}""", "sql"),
            ])
            Wish.Mistake(Films(wrong).Frame.Intent, _graph)!.Value.Field.ShouldBe($"intent.params.{field}");
        Wish.Mistake(Films("""{"relation":"actor-movies","with":[{"entity":"Genre","id":"drama"}],"seen":true,"playable":true,"kind":"film","take":5}""").Frame.Intent, _graph).ShouldBeNull();
    }

    public void Dispose() => _catalogue.Dispose();
}
