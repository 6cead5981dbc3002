using CineOrg.Core.Catalogue;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Context;

/// <summary>What is done for somebody who opened something.</summary>
public enum Course
{
    /// <summary>All that is needed is held: it is shown.</summary>
    Show,

    /// <summary>It is fetched while the page waits its budget; what takes longer runs on, and makes no job.</summary>
    Fetch,

    /// <summary>The same, and what is not there in time becomes a job, told of when it is done.</summary>
    FetchOrJob,

    /// <summary>What is held is shown at once; the rest is a job.</summary>
    Job,

    /// <summary>What is held is shown; the click is counted, and whoever insists gets more.</summary>
    Later,
}

/// <summary>All that decides between now and later.</summary>
/// <param name="Intent">Word of <see cref="Intents"/>.</param>
/// <param name="Held">What is held of the film or person.</param>
/// <param name="Needs">What the act and the page need.</param>
/// <param name="Reserve">As in <see cref="InsistenceOptions.Reserve"/>.</param>
public sealed record ExecutionInputs(string Intent, Interest Interest, Level Held, Level Needs, double Reserve, Conditions Conditions);

/// <summary>Immediate or deferred, and why.</summary>
/// <param name="Priority">Of the job, when there is to be one.</param>
/// <param name="Reason">A word: <c>held, quick, asked, listed, busy, sources, reflexBusy, reflexSources</c>.</param>
public sealed record Execution(Course Course, Priority Priority, string Reason)
{
    private const string Listed = "listed";

    /// <summary>Nobody waits for it: it is fetched in a calm window, and leaves the sources' reserve to others.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsCalm => Reason == Listed;

    /// <summary>
    /// Decides. Somebody who insists is served at once unless the machine is very busy or no source can be asked now; a first click only
    /// where it costs nobody anything: load low, and each provider's reserve left to those who insist.
    /// </summary>
    public static Execution Of(ExecutionInputs asked)
    {
        var priority = Intents.PriorityOf(asked.Intent, asked.Interest);
        if (asked.Held >= asked.Needs) return new(Course.Show, priority, "held");
        if (asked.Interest == Interest.Reflex) return OfReflex(asked, priority);
        if (priority < Priority.High) return new(Course.Job, priority, Listed);
        if (!SomeAnswer(asked.Conditions, reserve: 0)) return new(Course.Job, priority, "sources");
        return asked.Conditions.Load == Load.High ? new(Course.Job, priority, "busy") : new(Course.FetchOrJob, priority, "asked");
    }

    private static Execution OfReflex(ExecutionInputs asked, Priority priority)
    {
        if (asked.Conditions.Load != Load.Low) return new(Course.Later, priority, "reflexBusy");
        return SomeAnswer(asked.Conditions, asked.Reserve) ? new(Course.Fetch, priority, "quick") : new(Course.Later, priority, "reflexSources");
    }

    private static bool SomeAnswer(Conditions conditions, double reserve) =>
        conditions.Providers.Count == 0 || conditions.Providers.Values.Any(provider => CanAsk(provider, reserve));

    private static bool CanAsk(ProviderStanding provider, double reserve) =>
        !provider.Broken && (provider.Left is not { } left || left > reserve * provider.PerDay.GetValueOrDefault());
}
