using System.Text.Json.Nodes;
using CineOrg.Core.Events;
using CineOrg.Storage.Engine;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Events;

public sealed class UpgradeTests
{
    private static readonly Guid Film = Guid.Parse("0199d3c2-0000-7000-8000-0123456789ab");

    [Fact]
    public void An_event_of_an_older_version_is_brought_up_step_by_step_when_it_is_read()
    {
        var types = new EventTypes([new Renames(-1, "film", "work"), new Renames(0, "work", "movieId")]);
        types.Read(nameof(MovieViewed), -1, $$"""{"film":"{{Film}}"}""").ShouldBe(new MovieViewed(Film, null));
        types.Read(nameof(MovieViewed), 1, $$"""{"movieId":"{{Film}}"}""").ShouldBe(new MovieViewed(Film, null));
    }

    [Theory]
    [InlineData(0, "an older one that nobody brings up")]
    [InlineData(2, "a newer program's")]
    public void A_version_that_cannot_be_read_is_kept_and_passed_by(int version, string why) =>
        new EventTypes([]).Read(nameof(MovieViewed), version, $$"""{"film":"{{Film}}"}""").ShouldBeOfType<UnknownEvent>(why).Version.ShouldBe(version);

    private sealed class Renames(int from, string old, string now) : IUpgradeEvents
    {
        public string Type => nameof(MovieViewed);
        public int From => from;

        public JsonObject Upgrade(JsonObject payload)
        {
            var value = payload[old]!.DeepClone();
            payload.Remove(old);
            payload[now] = value;
            return payload;
        }
    }
}
