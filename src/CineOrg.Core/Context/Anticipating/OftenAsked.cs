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
    IAsks asks, IMovieRepository movies, IPeopleRepository people, IPlaces places, Measuring measuring, Household household, ISoughtFilms sought, Requests requests,
    JobQueue queue, ITransactions transactions, OftenAskedOptions options) : IHandleEvents
{
    public string Name => nameof(OftenAsked);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type> { typeof(MovieRequested), typeof(PersonRequested) };

    public Task Handle(Event happened, CancellationToken stop) => happened switch
    {
        MovieRequested film => Film(film, stop),
        PersonRequested person => Person(person, stop),
        _ => Task.CompletedTask,
    };

    private async Task Film(MovieRequested asked, CancellationToken stop)
    {
        var isPlayed = await IsPlayed(asked.MovieId, stop);
        if (isPlayed && IsEnough(asked.Held, asked.Needs)) return;
        if (!await IsOften(EntityKind.Movie, asked.MovieId, asked.Session, asked, stop)) return;
        if (await movies.LevelOf(asked.MovieId, stop) < Level.Medium) await Enrich(asked.MovieId, people: false, asked, stop);
        if (!isPlayed && options.BringVideos && await sought.Of(asked.MovieId, stop) is null)
            await requests.Find(asked.MovieId, household.Country, "owner", rule: OftenAskedOptions.Rule, stop: stop);
    }

    private async Task Person(PersonRequested asked, CancellationToken stop)
    {
        if (IsEnough(asked.Held, asked.Needs) || !await IsOften(EntityKind.Person, asked.PersonId, asked.Session, asked, stop)) return;
        if (await people.LevelOf(asked.PersonId, stop) < Level.Medium) await Enrich(asked.PersonId, people: true, asked, stop);
    }

    // What an older event did not tell was enough.
    private static bool IsEnough(string? held, string needs) =>
        Spelling.Read<Level>(held) is not { } level || Spelling.Read<Level>(needs) is not { } needed || level >= needed;

    private async ValueTask<bool> IsPlayed(Guid film, CancellationToken stop) =>
        await places.Of([film], stop) is not [var found] || Whereabouts.Of(found, new(Curiosity.High, household.Country), household.Layers, measuring.Of).PlaysNow;

    private async Task<bool> IsOften(EntityKind kind, Guid subject, string? asker, Event asked, CancellationToken stop)
    {
        await transactions.Run(Durability.Bulk, transaction =>
        {
            asks.Add(transaction, kind, subject, asker, asked.At);
            return true;
        }, stop);
        return options.IsOften(await asks.Since(kind, subject, asked.At - options.Within, stop));
    }

    private Task Enrich(Guid subject, bool people, Event asked, CancellationToken stop) => queue.Enqueue(
        EnrichJob.Request(new(Level.Medium.Word(), [subject], People: people, Rule: OftenAskedOptions.Rule)) with { Priority = Priority.Low }, Cause.Of(asked), stop);
}

/// <summary>What was asked for long ago counts no more.</summary>
public sealed class AskRetention(IAsks asks, ITransactions transactions, OftenAskedOptions options) : PastRule
{
    public override string Name => "asks";
    protected override TimeSpan Kept => options.Within;

    protected override Task<int> Forget(DateTimeOffset before, DateTimeOffset now, CancellationToken stop) =>
        transactions.UntilNone(transaction => asks.Forget(transaction, before), stop);
}
