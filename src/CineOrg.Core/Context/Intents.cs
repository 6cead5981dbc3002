using CineOrg.Core.Jobs;

namespace CineOrg.Core.Context;

/// <summary>The declared table of what a step can be meant to do, and how urgent the work is that follows from it.</summary>
public static class Intents
{
    public const string ExploreWord = "Explore";
    public const string WatchWord = "Watch";
    public const string FetchNowWord = "FetchNow";
    public const string AddToListWord = "AddToList";
    public const string FollowWord = "Follow";
    public const string PrefetchWord = "Prefetch";

    /// <param name="Type">The word.</param>
    /// <param name="IsStrong">It makes a job at once.</param>
    /// <param name="Priority">Of the work that follows from it alone.</param>
    private sealed record Row(string Type, bool IsStrong, Priority Priority);

    private static readonly Dictionary<string, Row> Table = new Row[]
    {
        new(WatchWord, true, Priority.Urgent),
        new(FetchNowWord, true, Priority.Urgent),
        new(FollowWord, true, Priority.High),
        new(PrefetchWord, false, Priority.Medium),
        new(AddToListWord, true, Priority.Low),
        new(ExploreWord, false, Priority.Low),
    }.ToDictionary(row => row.Type);

    /// <summary>The words that a step may bear.</summary>
    public static IReadOnlyCollection<string> Words => Table.Keys;

    public static bool IsStrong(string type) => Table.GetValueOrDefault(type)?.IsStrong == true;

    /// <summary>
    /// The priority of work that a step asks for: a declared act's own; whatever else somebody waits for, because they said so, clicked
    /// twice or stayed, is urgent; a click in passing is the least.
    /// </summary>
    public static Priority PriorityOf(string type, Interest interest) => (interest, Table.GetValueOrDefault(type)) switch
    {
        (Interest.Strong, { IsStrong: true } act) => act.Priority,
        (Interest.Strong or Interest.Insistent, _) => Priority.Urgent,
        (Interest.Wished, _) => Priority.High,
        (_, { } act) => act.Priority,
        _ => Priority.Low,
    };
}
