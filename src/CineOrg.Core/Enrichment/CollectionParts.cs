using System.Collections.Concurrent;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Enrichment.Facts;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// All films of a collection, held or not: asked of the sources when somebody opens it, once however many ask, and again after a month.
/// </summary>
public sealed class CollectionParts(
    ICollectionRepository collections, IMovieRepository movies, IEnumerable<ISource> sources, ITransactions transactions,
    EnrichmentOptions enrichment, OpeningOptions opening, TimeProvider clock)
{
    private const string Origin = "collection";
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(30);

    private readonly IReadOnlyList<ICollectionParts> _sources = [.. sources.OfType<ICollectionParts>()
        .OrderBy(source => enrichment.Trust.Rank(Field.Collection, null, source.Name)).ThenBy(source => source.Name, StringComparer.Ordinal)];
    private readonly StatedFilms _films = new(movies, clock);
    private readonly ConcurrentDictionary<Guid, Lazy<Task>> _asking = [];
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _resting = [];

    /// <summary>Whether its films are still to be asked for.</summary>
    public bool IsUnfinished(CollectionProfile collection) => _sources.Count > 0
        && !(collection.AskedAt > clock.GetUtcNow() - Fresh) && !(_resting.TryGetValue(collection.Id, out var until) && until > clock.GetUtcNow());

    /// <summary>Asks for all films of a collection and waits no longer than an opened page does; the asking goes on.</summary>
    public async Task Open(CollectionProfile collection, CancellationToken stop = default)
    {
        if (!IsUnfinished(collection)) return;
        var asking = _asking.GetOrAdd(collection.Id, id => new(() => Task.Run(() => Ask(id, ExternalIds.Of(collection.ExternalIds), collection.Title), CancellationToken.None)));
        try
        {
            await asking.Value.WaitAsync(opening.Budget, clock, stop);
        }
        catch (TimeoutException)
        {
            // The page fills itself in.
        }
        catch (StoreUnwritableException)
        {
            // What is held is shown whatever the disk says.
        }
    }

    private async Task Ask(Guid id, ExternalIds ids, string title)
    {
        try
        {
            if (await Told(ids) is { } parts) await transactions.Run(Durability.Bulk, transaction => Save(transaction, id, title, parts));
        }
        finally
        {
            // Whoever looked before it was answered must not ask once more; a failure rests as long.
            Rest(id);
            _asking.TryRemove(id, out _);
        }
    }

    /// <returns>The most trusted answer; null when a source failed and no other has one.</returns>
    private async Task<IReadOnlyList<StatedPart>?> Told(ExternalIds ids)
    {
        var answers = await Task.WhenAll(_sources.Select(source => Once(source, ids)));
        if (answers.Select(answer => answer.Parts).FirstOrDefault(parts => parts is { Count: > 0 }) is { } told) return told;
        return Array.Exists(answers, answer => answer.Failed) ? null : [];
    }

    private async Task<(IReadOnlyList<StatedPart>? Parts, bool Failed)> Once(ICollectionParts source, ExternalIds ids)
    {
        using var patience = new CancellationTokenSource(enrichment.SourceTimeout, clock);
        try
        {
            return (await source.Parts(ids, enrichment.Languages, patience.Token).WaitAsync(patience.Token), false);
        }
        catch (Exception)
        {
            // A source's own bug must not cost the others' answers either: it is asked again when it has rested.
            return (null, true);
        }
    }

    private void Rest(Guid id) => _resting[id] = clock.GetUtcNow() + enrichment.RestAfterFailure;

    private bool Save(ITransaction transaction, Guid id, string title, IReadOnlyList<StatedPart> parts)
    {
        var cause = Cause.Of(transaction.Append(new EnrichmentRequested(id, Origin, Level.Basic.Word())));
        var films = new List<(Guid Movie, int? Ordinal)>();
        foreach (var part in parts) films.Add((_films.Ensure(transaction, part.Movie, Origin, cause), part.Ordinal));
        collections.SaveParts(transaction, id, [.. films.DistinctBy(film => film.Movie)], clock.GetUtcNow());
        transaction.Append(new CollectionEnriched(id, title, films.Count), cause);
        return true;
    }
}
