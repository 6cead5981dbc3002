using CineOrg.Core.Availability;
using CineOrg.Core.Context.Graph;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Context.Graph;

public sealed class GraphFileTests
{
    private static RelationGraph Read(string relations, string entities = "\"Movie\", \"Person\", \"Genre\"") => GraphFile.Read("g.json", $$"""
        {
          "version": 1,
          "entities": [{{entities}}],
          "relations": [
        {{relations}}
          ]
        }
        """, DataLocations.Default);

    private const string Whole = """
        { "name": "person-movies", "from": "Person", "to": "Movie", "via": "Movie-People", "weight": 1 },
        { "name": "movie-genres", "from": "Movie", "to": "Genre", "via": "Movie-Genres", "weight": 2, "when": "load == low" }
        """;

    [Fact]
    public void The_relations_that_the_program_comes_with_lead_from_every_entity_to_films()
    {
        var graph = GraphFile.Default(DataLocations.Default);
        foreach (var entity in graph.Entities.Except(["Movie", "Source"])) graph.Cheapest(entity, "Movie").ShouldNotBeNull(entity).Relations.ShouldNotBeEmpty();
        graph.Cheapest("Movie", "Source")!.Relations.ShouldHaveSingleItem().Name.ShouldBe("data-location");
        graph.Cheapest("Genre", "Person")!.Relations.Select(relation => relation.Name).ShouldBe(["genre-movies", "movie-directors"]);
        graph.Cheapest("Person", "Source")!.Cost.ShouldBe(2);
    }

    [Fact]
    public void A_whole_file_is_read() => Read(Whole).Relations.Select(relation => relation.Name).ShouldBe(["person-movies", "movie-genres"]);

    [Fact]
    public void A_layer_weighs_what_the_file_says_and_else_what_its_declaration_says()
    {
        var layers = DataLocations.With([new("Local/NVMe", 5, 1.2, TimeSpan.FromMilliseconds(2), Access.File)]);
        var weights = GraphFile.Default(layers).Find("data-location")!.LayerWeights!;
        weights["Local/NVMe"].ShouldBe(1.2);
        weights["Local/SSD"].ShouldBe(1);
        weights.Values.ShouldBe(weights.Values.Order());
    }

    [Theory]
    [InlineData("{ \"name\": \"a\", \"from\": \"Person\", \"to\": \"Film\", \"via\": \"Movie-People\", \"weight\": 1 }", 5, "unknown entity Film")]
    [InlineData("{ \"name\": \"a\", \"from\": \"Person\",\n\"to\": \"Movie\",\n\"via\": \"TMDB\", \"weight\": 1 }", 7, "unknown via TMDB")]
    [InlineData("{ \"name\": \"a\", \"from\": \"Genre\", \"to\": \"Movie\", \"via\": \"Movie-People\", \"weight\": 1 }", 5, "Movie-People does not lead from Genre to Movie")]
    [InlineData("{ \"name\": \"a\", \"from\": \"Person\", \"to\": \"Movie\", \"via\": \"Movie-People\", \"weight\": 0 }", 5, "a weight is a number above 0")]
    [InlineData("{ \"name\": \"a\", \"from\": \"Person\", \"to\": \"Movie\", \"via\": \"Movie-People\", \"weight\": -1 }", 5, "a weight is a number above 0")]
    [InlineData("{ \"name\": \"a\", \"from\": \"Person\", \"to\": \"Movie\", \"via\": \"Movie-People\", \"weight\": 1e999 }", 5, "a weight is a number above 0")]
    [InlineData("{ \"name\": \"a\", \"from\": \"Person\", \"to\": \"Movie\", \"via\": \"Movie-People\" }", 5, "weight is missing")]
    [InlineData("{ \"name\": \"A b\", \"from\": \"Person\", \"to\": \"Movie\", \"via\": \"Movie-People\", \"weight\": 1 }", 5, "a name is small letters")]
    [InlineData("{ \"name\": \"a\", \"from\": \"Person\", \"to\": \"Movie\", \"via\": \"Movie-People\", \"weight\": 1, \"cost\": 2 }", 5, "unknown member cost")]
    [InlineData("{ \"name\": \"a\", \"name\": \"b\" }", 5, "“name” stands twice")]
    [InlineData(Whole + ",\n{ \"name\": \"movie-genres\", \"from\": \"Movie\", \"to\": \"Genre\", \"via\": \"Movie-Genres\", \"weight\": 2 }", 7, "movie-genres stands twice, first in line 6")]
    [InlineData(Whole + ",\n{ \"name\": \"movie-genres\", \"from\": \"Genre\", \"to\": \"Movie\", \"via\": \"Movie-Genres\", \"weight\": 2 }", 7, "movie-genres leads from Genre to Movie here and from Movie to Genre in line 6")]
    [InlineData(Whole + ",\n{ \"name\": \"other\", \"from\": \"Movie\", \"to\": \"Genre\", \"via\": \"Movie-Genres\", \"weight\": 3, \"when\": \"off_peak\" }", 7, "other and movie-genres (line 6) both lead from Movie to Genre via Movie-Genres at the same time")]
    [InlineData(Whole + ",\n{ \"name\": \"b\", \"from\": \"Genre\", \"to\": \"Movie\", \"via\": \"Movie-Genres\", \"weight\": 3,\n  \"when\": \"load == low and load == high\" }", 8, "can never hold")]
    [InlineData(Whole + ",\n{ \"name\": \"b\", \"from\": \"Genre\", \"to\": \"Movie\", \"via\": \"Movie-Genres\", \"weight\": 3,\n  \"when\": \"laod == low\" }", 8, "when, at character 1: there is no variable “laod”")]
    [InlineData("{ \"name\": \"a\", \"from\": \"Person\", \"to\": \"Movie\", \"via\": \"Movie-People\", \"weight\": 1 }", 3, "no relation leads from Movie to Genre, or back")]
    [InlineData("{ \"name\": \"a\", \"from\": \"Person\", \"to\": \"Movie\", \"via\": \"Movie-People\", \"weight\": 1, \"weights\": {} }", 5, "only Movie-DataLayers has a weight for each layer")]
    [InlineData("{ \"name\": \"a\" \"from\" }", 5, "this is no JSON")]
    [InlineData("null", 5, "a relation is an object")]
    public void What_cannot_be_followed_is_refused_with_line_and_reason(string relations, int line, string reason)
    {
        var refused = Should.Throw<GraphException>(() => Read(relations));
        refused.Reason.ShouldContain(reason);
        refused.Line.ShouldBe(line);
        refused.Message.ShouldStartWith($"g.json, line {line}: ");
    }

    [Fact]
    public void Two_ways_between_the_same_ends_may_stand_when_never_both_are_open() =>
        Read(Whole + """
            , { "name": "other", "from": "Movie", "to": "Genre", "via": "Movie-Genres", "weight": 3, "when": "load > low" }
            """).Relations.Count.ShouldBe(3);

    [Theory]
    [InlineData("\"Local/SSD\": 3, \"Local/HDD\": 2", "Local/SSD is nearer than Local/HDD and must not weigh more (3 and 2)")]
    [InlineData("\"Moon\": 3", "unknown layer Moon")]
    [InlineData("\"Unknown\": 0", "a weight is a number above 0")]
    public void Layers_weigh_more_the_farther_they_are(string weights, string reason) => Should.Throw<GraphException>(() => Read(
        $$"""{ "name": "data-location", "from": "Movie", "to": "Source", "via": "Movie-DataLayers", "weights": { {{weights}} } }""",
        "\"Movie\", \"Source\"")).Reason.ShouldContain(reason);

    [Theory]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\n\n\"version\": 2 }", 3)]
    [InlineData("{\n\"version\": 1, \"entities\": [\"Person\"], \"relations\": [] }", 2)]
    [InlineData("{\n\"version\": 1, \"entities\": [\"Movie\", \"Movie\"], \"relations\": [] }", 2)]
    [InlineData("{\n\"version\": 1, \"entities\": [\"Movie\", 7], \"relations\": [] }", 2)]
    [InlineData("{ \"version\": 1 }\n}", 2)]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}", 1)]
    public void A_file_of_another_form_is_refused(string text, int line) =>
        Should.Throw<GraphException>(() => GraphFile.Read("g.json", text, DataLocations.Default)).Line.ShouldBe(line);

    [Fact]
    public void Whatever_stands_in_the_file_it_is_read_or_refused()
    {
        using var stream = typeof(GraphFile).Assembly.GetManifestResourceStream("relations.json")!;
        var text = new StreamReader(stream).ReadToEnd();
        var damaged = from at in Gen.Choose(0, text.Length - 2) from length in Gen.Choose(0, 40) from put in Gen.Elements("", "{", "]", "\"", "1e9", "\u0000", "é", "null", "\n")
                      select text[..at] + put + text[Math.Min(text.Length, at + length)..];
        Prop.ForAll(damaged.ToArbitrary(), damage =>
        {
            try
            {
                GraphFile.Read("g.json", damage, DataLocations.Default);
            }
            catch (GraphException refused)
            {
                refused.Line.ShouldBeInRange(1, damage.Count(letter => letter == '\n') + 1);
            }
        }).QuickCheckThrowOnFailure();
    }
}
