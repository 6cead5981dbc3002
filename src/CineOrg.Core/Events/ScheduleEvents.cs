namespace CineOrg.Core.Events;

public abstract record ScheduleEvent : Event
{
    public override Category Category => Category.Schedule;
    public override Guid? Subject => null;
}

/// <summary>Time to look what has changed at the sources, and what they said too long ago.</summary>
public sealed record ProviderRefreshRequested : ScheduleEvent;

/// <summary>A source told what is watched most these days.</summary>
/// <param name="Source">Which one.</param>
/// <param name="Movies">In its order.</param>
public sealed record TrendingMoviesFetched(string Source, IReadOnlyList<Guid> Movies) : ScheduleEvent;

/// <summary>A source told what has just come out.</summary>
/// <inheritdoc cref="TrendingMoviesFetched"/>
public sealed record DiscoverMoviesFetched(string Source, IReadOnlyList<Guid> Movies) : ScheduleEvent;

/// <summary>Time to let go of what nobody needs.</summary>
/// <param name="Reason">Why now: <c>daily, asked, overBudget, diskFull</c>.</param>
public sealed record HousekeepingRequested(string Reason = HousekeepingRequested.Daily) : ScheduleEvent
{
    public const string Daily = "daily", Asked = "asked", OverBudget = "overBudget", DiskFull = "diskFull";
}
