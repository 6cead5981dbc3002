using CineOrg.Core.Availability;
using CineOrg.Core.Context;
using CineOrg.Core.Context.Graph;
using CineOrg.Core.Jobs;

namespace CineOrg.Tests.Context.Graph;

internal static class Moments
{
    public static readonly Conditions Evening = new() { Now = new(2026, 5, 3, 21, 30, 0, TimeSpan.FromHours(2)) };

    public static Frame Frame(string entity, object? id = null) => new() { Id = Guid.CreateVersion7(), Entity = entity, EntityId = id?.ToString() };

    public static Moment Of(Frame frame, params IReadOnlyList<Frame> stack) =>
        new() { Frame = frame, Stack = stack, Viewing = new(Curiosity.High, "FR"), Conditions = Evening };
}
