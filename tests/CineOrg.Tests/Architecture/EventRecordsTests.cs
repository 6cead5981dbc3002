using CineOrg.Core.Events;
using Shouldly;
using Xunit;

namespace CineOrg.Tests.Architecture;

public sealed class EventRecordsTests
{
    [Fact]
    public void Every_event_stands_in_the_room_of_events() =>
        Elsewhere(SourceTree.Assemblies().SelectMany(assembly => assembly.GetTypes())).ShouldBeEmpty();

    [Fact]
    public void An_event_elsewhere_is_caught() => Elsewhere([typeof(MovieRequested), typeof(Planted)]).ShouldBe([nameof(Planted)]);

    private static IReadOnlyList<string> Elsewhere(IEnumerable<Type> types) =>
        [.. types.Where(type => type.IsAssignableTo(typeof(Event)) && type.Namespace != typeof(Event).Namespace).Select(type => type.Name)];

    private sealed record Planted : Event
    {
        public override Category Category => Category.Library;
        public override Guid? Subject => null;
    }
}
