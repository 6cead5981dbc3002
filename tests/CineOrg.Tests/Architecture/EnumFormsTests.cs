using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.App.Web.Api;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Architecture;

public sealed class EnumFormsTests
{
    [Fact]
    public void No_body_of_the_API_writes_an_enum_as_a_number() => EnumForms.NumbersIn(Bodies, ApiJson.Default.Options).ShouldBeEmpty();

    [Fact]
    public void No_event_writes_an_enum_as_a_number() =>
        EnumForms.NumbersIn(typeof(Event).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Event)) && !type.IsAbstract), EventJson.Options).ShouldBeEmpty();

    [Fact]
    public void An_enum_as_a_number_is_caught_wherever_it_stands()
    {
        EnumForms.NumbersIn([typeof(Planted), typeof(MergeRecord)], JsonSerializerOptions.Web).ShouldBe(["DayOfWeek in Planted"]);
        Bodies.ShouldContain(typeof(MergeRecord));
    }

    private static IReadOnlyList<Type> Bodies { get; } =
        [.. typeof(ApiJson).GetCustomAttributesData().Where(said => said.AttributeType == typeof(JsonSerializableAttribute)).Select(said => (Type)said.ConstructorArguments[0].Value!)];

    private sealed record Planted(IReadOnlyList<Inner> Many);

    private sealed record Inner(IReadOnlyDictionary<string, DayOfWeek?> Days);
}
