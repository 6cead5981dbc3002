using CineOrg.Core.Availability;
using CineOrg.Core.Availability.Finding;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping;
using CineOrg.Core.Jobs;

namespace CineOrg.Core.Context.Anticipating;

/// <summary>When something is asked for often enough to be brought before the next one asks.</summary>
/// <param name="Persons">So many different ones, or</param>
/// <param name="Times">so often in all,</param>
/// <param name="Within">within this time.</param>
/// <param name="BringVideos">Whether the owner lets a film be looked for by this rule alone.</param>
public sealed record OftenAskedOptions(int Persons, int Times, TimeSpan Within, bool BringVideos)
{
    /// <summary>As jobs, pages and API call it.</summary>
    public const string Rule = "oftenAsked";

    public bool IsOften(AskedFor asked) => Times > 0 && (asked.Persons >= Persons || asked.Times >= Times);
}

/// <summary>
/// Counts what is asked for and cannot be given at once: not held as far as was asked, or played nowhere here. What several persons, or
/// one again and again, asked for within a month is brought in a calm, before the next one asks.
/// </summary>
public sealed class OftenAsked(
    IAsks asks, IPeopleRepository people, Household household, Requests requests, JobQueue queue, OftenAskedOptions options) : ICountEvents
{
    public string Name => nameof(OftenAsked);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(MovieRequested), typeof(PersonRequested) };

    public void Count(ITransaction transaction, IReadOnlyList<Event> happened)
    {
        var done = 0;
        foreach (var one in happened)
        {
            if (one is MovieRequested film) Film(transaction, film);
            else if (one is PersonRequested person) Person(transaction, person);
            QuietThread.GiveWay(++done);
        }
    }

    private void Film(ITransaction transaction, MovieRequested asked)
    {
        if (asks.Of(transaction, asked.MovieId, household.Country) is not { } film || (film.IsPlayed && IsEnough(asked.Held, asked.Needs))) return;
        if (!IsOften(transaction, EntityKind.Movie, asked.MovieId, asked.Session, asked)) return;
        if (film.Level < Level.Medium) Enrich(transaction, asked.MovieId, people: false, asked);
        if (!film.IsPlayed && options.BringVideos) requests.Bring(transaction, asked.MovieId, household.Country, OftenAskedOptions.Rule, Cause.Of(asked));
    }

    private void Person(ITransaction transaction, PersonRequested asked)
    {
        if (IsEnough(asked.Held, asked.Needs) || !IsOften(transaction, EntityKind.Person, asked.PersonId, asked.Session, asked)) return;
        if (people.Find(transaction, asked.PersonId) is { Level: < Level.Medium }) Enrich(transaction, asked.PersonId, people: true, asked);
    }

    // What an older event did not tell was enough.
    private static bool IsEnough(string? held, string needs) =>
        Spelling.Read<Level>(held) is not { } level || Spelling.Read<Level>(needs) is not { } needed || level >= needed;

    private bool IsOften(ITransaction transaction, EntityKind kind, Guid subject, string? asker, Event asked)
    {
        asks.Add(transaction, kind, subject, asker, asked.At);
        return options.IsOften(asks.Since(transaction, kind, subject, asked.At - options.Within));
    }

    // Nobody waits for it: the queue looks for what is due by itself.
    private void Enrich(ITransaction transaction, Guid subject, bool people, Event asked) => queue.Enqueue(transaction,
        EnrichJob.Request(new(Level.Medium.Word(), [subject], People: people, Rule: OftenAskedOptions.Rule)) with { Priority = Priority.Low }, Cause.Of(asked));
}

/// <summary>What was asked for long ago counts no more.</summary>
public sealed class AskRetention(IAsks asks, ITransactions transactions, OftenAskedOptions options) : PastRule
{
    public override string Name => "asks";
    protected override TimeSpan Kept => options.Within;

    protected override Task<int> Forget(DateTimeOffset before, DateTimeOffset now, CancellationToken stop) =>
        transactions.UntilNone(transaction => asks.Forget(transaction, before), stop);
}
