using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Housekeeping.Worth;

/// <summary>What was learned of how films and people come back. They are used differently, and share one clock since they share the room.</summary>
/// <param name="Clock">Marked whenever all of them were looked at.</param>
/// <param name="Now">Number of the newest use.</param>
public sealed record Lives(LifeTable Films, LifeTable People, UseClock Clock, long Now)
{
    public Outlook OutlookOf(EntityKind kind) => new(kind == EntityKind.Movie ? Films : People, Now);
}
