using CineOrg.Core.Catalogue;
using CineOrg.Tests.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Schemas;

public sealed class ApiSchemaTests
{
    /// <summary>Answers that are no JSON, and those without a body.</summary>
    private static readonly string[] NoJson = ["get /v1/events", "get /media/{copyId}"];

    public static TheoryData<string> Bodies => [.. ApiDescription.Bodies];

    [Theory, MemberData(nameof(Bodies))]
    public void Each_body_has_the_schema_that_its_record_says(string body)
    {
        var type = ApiDescription.TypeOf(body);
        GeneratedFile.ShouldStandAs(ApiSchema.File(type), ApiSchema.Of(type));
        if (type.IsConstructedGenericType)
            GeneratedFile.ShouldStandAs(ApiSchema.File(type.GetGenericTypeDefinition()), ApiSchema.Of(type.GetGenericTypeDefinition()));
    }

    [Fact]
    public void Each_answer_of_each_route_says_which_body_it_has()
    {
        foreach (var (operation, status, type, body) in ApiDescription.Answers.Where(answer => answer.Status != "204" && !NoJson.Contains(answer.Operation)))
        {
            type.ShouldBe("application/json", $"{operation} {status}: say its body with .Produces<…>(), or that it has none");
            body.ShouldNotBeNull($"{operation} {status}: its body has no name, so no schema");
        }
    }

    [Fact]
    public void No_schema_stands_for_a_body_that_is_gone()
    {
        var wanted = ApiDescription.Bodies.Select(ApiDescription.TypeOf)
            .SelectMany(type => type.IsConstructedGenericType ? (Type[])[type, type.GetGenericTypeDefinition()] : [type])
            .Select(type => Path.GetFileName(ApiSchema.File(type))).Concat(ProfileParts.ByHand);
        Directory.EnumerateFiles(Path.Combine(GeneratedFile.Root, "schemas"), "*.json").Select(file => Path.GetFileName(file)).ShouldBeSubsetOf(wanted);
    }

    [Theory]
    [InlineData(typeof(MovieProfile)), InlineData(typeof(PeopleProfile))]
    public void The_parts_written_by_hand_speak_only_of_fields_that_the_profile_has(Type profile)
    {
        var fields = profile.GetProperties().Select(property => SchemaForm.Camel(property.Name)).ToHashSet();
        ProfileParts.Shared.ShouldBeSubsetOf(fields);
        var levels = $"{profile.Name}.levels.v1.json";
        ProfileParts.Promised(levels).ShouldBeSubsetOf(fields);
        ProfileParts.Properties(levels).ShouldBeSubsetOf(fields);
    }
}
