namespace CineOrg.Core.Events;

public abstract record ScheduleEvent : Event
{
    public override Category Category => Category.Schedule;
    public override Guid? Subject => null;
}

/// <summary>Time to look what has changed at the sources, and what they said too long ago.</summary>
public sealed record ProviderRefreshRequested : ScheduleEvent;

/// <summary>Time to let go of what nobody needs.</summary>
public sealed record HousekeepingRequested : ScheduleEvent;
