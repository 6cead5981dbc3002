using System.Text.Json;
using System.Text.Json.Serialization;
using CineOrg.Core.Events;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Availability.Finding;

/// <param name="Movie">The film to be found.</param>
/// <param name="Country">Where it is to be watched, ISO 3166-1 alpha-2.</param>
/// <param name="AskedBy"><c>owner</c>, or a session's pseudonym.</param>
/// <param name="Round">0 when somebody asks; else how often it was looked for in vain before.</param>
/// <param name="Rule">That asked for it, when no person did: then nobody waits.</param>
public sealed record FetchMovieParams(Guid Movie, string Country, string AskedBy, int Round = 0, string? Rule = null);

/// <summary>
/// Find or request: looks through the finders for a film that somebody asked for and says what they found. Nothing found: it stays marked, and a
/// later, calmer job looks again, each time after twice as long a rest.
/// </summary>
public sealed class FetchMovieJob(
    IEnumerable<IFinder> finders, ISoughtFilms sought, ITransactions transactions, JobQueue queue, TimeProvider clock) : IRunJobs
{
    public const string JobType = "FetchMovie";

    /// <summary>The last look is four months after the first.</summary>
    private const int LastRound = 7;
    private static readonly TimeSpan FirstRest = TimeSpan.FromDays(1);

    public string Type => JobType;

    /// <param name="wanted">Somebody wants to watch it: they wait, so it is urgent; a later round is not.</param>
    public static JobRequest Request(FetchMovieParams wanted) => new(JobType, JsonSerializer.Serialize(wanted, FindingsJson.Default.FetchMovieParams))
    {
        Entity = wanted.Movie,
        Priority = wanted is { Round: 0, Rule: null } ? Priority.Urgent : Priority.Low,
        // The next round is asked for while this one still runs: it must not join it.
        DedupeKey = $"fetch:{wanted.Movie}" + (wanted.Round > 0 ? $":again:{wanted.Round}" : ""),
    };

    /// <summary>A later round is not: once the film was found, or nobody wants it any more.</summary>
    public async Task<bool> IsNeeded(Job job, CancellationToken stop) =>
        Read(job) is not { Round: > 0, Movie: var movie } || await sought.Of(movie, stop).ConfigureAwait(false) is { NextAt: not null };

    public async Task<string?> Run(Job job, IJobProgress progress, CancellationToken stop)
    {
        var wanted = Read(job);
        var found = await Look(new(wanted.Movie, wanted.Country), progress, stop).ConfigureAwait(false);
        await Keep(wanted, found, job, stop).ConfigureAwait(false);
        return JsonSerializer.Serialize(found, FindingsJson.Default.Findings);
    }

    /// <summary>Whether a person asked for this look, and did not only wait for a next one.</summary>
    public static bool IsFirst(Job job) => Read(job).Round == 0;

    private static FetchMovieParams Read(Job job) =>
        JsonSerializer.Deserialize(job.Params, FindingsJson.Default.FetchMovieParams) ?? throw new JsonException("No parameters.");

    private async Task<Findings> Look(Sought film, IJobProgress progress, CancellationToken stop)
    {
        var (ways, looked, failed) = (new List<Way>(), new List<string>(), new List<string>());
        foreach (var finder in finders)
        {
            try
            {
                ways.AddRange(await finder.Look(film, stop).ConfigureAwait(false));
                looked.Add(finder.Name);
            }
            catch (Exception mishap) when (mishap is not OperationCanceledException and not StoreUnwritableException)
            {
                failed.Add($"{finder.Name}: {mishap.Message}");
            }
            await progress.Report(null, null).ConfigureAwait(false);
        }
        return new(ways, looked, failed);
    }

    private async Task Keep(FetchMovieParams wanted, Findings found, Job job, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var before = await sought.Of(wanted.Movie, stop).ConfigureAwait(false);
        var waiters = await queue.Waiters(job.Id, stop).ConfigureAwait(false);
        DateTimeOffset? next = found.Found || wanted.Round >= LastRound ? null : now + FirstRest * Math.Pow(2, wanted.Round);
        var known = before ?? new(wanted.Movie, wanted.Country, [wanted.AskedBy], now, 0, null, null, null);
        var kept = known with { Tries = Math.Max(known.Tries, wanted.Round + 1), TriedAt = now, NextAt = next, Findings = found };
        await transactions.Run(Durability.Person, transaction =>
        {
            sought.Save(transaction, kept);
            if (next is { } at) LookAgain(transaction, wanted with { Round = kept.Tries }, at, waiters, job.Cause);
            // Whoever asked earlier waits for a later look: it ends at once, and tells them.
            else if (found.Found && known.Tries > wanted.Round) queue.Enqueue(transaction, Request(wanted with { Round = known.Tries }), job.Cause);
            return 0;
        }, stop).ConfigureAwait(false);
        queue.Wake();
    }

    /// <summary>Whoever waits for this look waits for the next one too.</summary>
    private void LookAgain(ITransaction transaction, FetchMovieParams wanted, DateTimeOffset at, IReadOnlyList<JobWaiter> waiters, Cause cause)
    {
        var again = Request(wanted) with { EarliestStart = at };
        queue.Enqueue(transaction, again, cause);
        foreach (var waiter in waiters) queue.Enqueue(transaction, again with { Waiter = waiter.Waiter, Origin = waiter.Origin }, cause);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FetchMovieParams))]
[JsonSerializable(typeof(Findings))]
public sealed partial class FindingsJson : JsonSerializerContext;
