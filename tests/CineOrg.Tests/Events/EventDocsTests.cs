using Xunit;

namespace CineOrg.Tests.Events;

public sealed class EventDocsTests
{
    public static TheoryData<string> Names => [.. EventTypesUnderTest.All.Select(type => type.Name)];

    [Fact]
    public void The_page_of_events_says_what_the_code_says() => GeneratedFile.ShouldStandAs("docs/events.md", EventDocumentation.Page());

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_event_has_its_schema(string name)
    {
        var type = EventTypesUnderTest.All.Single(type => type.Name == name);
        GeneratedFile.ShouldStandAs($"schemas/events/{name}.v{EventTypesUnderTest.Sample(type).SchemaVersion}.json", EventSchemas.Of(type));
    }
}
