using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;
using CineOrg.Core.Library.Matching;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// Raises films and people to the level somebody needs: only the questions that the level lacks, each once however many ask,
/// by the same way for a person who waits and for a job.
/// </summary>
public sealed class EnrichmentEngine
{
    private readonly Flights _flights = new();
    private readonly Dictionary<string, (Climb Climb, Refresh Refresh)> _kinds;
    private readonly TimeProvider _clock;

    public EnrichmentEngine(
        IMovieRepository movies, IMatches matches, IPeopleRepository people, ICollectionRepository collections, ITransactions transactions, Acts acts, IEnumerable<ISource> sources,
        EnrichmentOptions options, TimeProvider clock)
    {
        _clock = clock;
        var round = new SourceRound(sources, options, clock);
        var resolution = new Resolution(movies, people, collections, options, clock);
        IKnowledge[] kinds =
        [
            new MovieKnowledge(movies, matches, resolution, options, clock),
            new PersonKnowledge(people, resolution, options),
        ];
        _kinds = kinds.ToDictionary(kind => kind.Kind, kind => (new Climb(kind, round, transactions, acts, options, clock), new Refresh(kind, round, transactions, clock)));
    }

    /// <summary>Whether sources are being asked about a film or person at this moment.</summary>
    public bool IsUnderWay(EntityKind kind, Guid id) => _flights.Has(kind.Word(), id);

    /// <summary>Wants a film at a level and waits for it no longer than <paramref name="budget"/>; the work itself goes on.</summary>
    /// <returns>True when the level is reached.</returns>
    public Task<bool> Want(Guid movieId, Level level, TimeSpan budget, Cause cause, CancellationToken stop = default) =>
        Wait("movie", movieId, level, budget, cause, stop);

    /// <inheritdoc cref="Want"/>
    public Task<bool> WantPerson(Guid personId, Level level, TimeSpan budget, Cause cause, CancellationToken stop = default) =>
        Wait("person", personId, level, budget, cause, stop);

    /// <summary>Raises a film as far as its sources allow now.</summary>
    /// <param name="since">What was asked before this is asked anew; null: only what is lacking.</param>
    /// <returns>The level reached, of what was asked since then; null when the film is unknown.</returns>
    public Task<Level?> Enrich(Guid movieId, Level level, Cause cause, DateTimeOffset? since = null) => Raise("movie", movieId, new(level, since), cause);

    /// <inheritdoc cref="Enrich"/>
    public Task<Level?> EnrichPerson(Guid personId, Level level, Cause cause, DateTimeOffset? since = null) => Raise("person", personId, new(level, since), cause);

    /// <summary>Asks one source anew for all that it has said of a film or person; what others said, and how much is held, stay as they are.</summary>
    /// <param name="since">An answer of that time or later will do.</param>
    /// <exception cref="SourceFailedException">It did not answer; what it said before still stands.</exception>
    public Task Refresh(EntityKind kind, Guid id, string source, DateTimeOffset since, Cause cause) =>
        Raise(kind.Word(), id, new(Level.Initial, since, source), cause);

    private async Task<bool> Wait(string kind, Guid id, Level level, TimeSpan budget, Cause cause, CancellationToken stop)
    {
        var raising = Raise(kind, id, new(level), cause);
        try
        {
            return await raising.WaitAsync(budget, _clock, stop) >= level;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    // Not bound to the asker's own token: what a first asker began, a second may be waiting for.
    private Task<Level?> Raise(string kind, Guid id, Aim aim, Cause cause) => _flights.Join(kind, id, aim, ascent => aim.Source is null
        ? _kinds[kind].Climb.To(ascent, id, cause, CancellationToken.None) : _kinds[kind].Refresh.Of(id, aim, cause, CancellationToken.None));
}
