using CineOrg.Core.Events;

namespace CineOrg.Core.Housekeeping;

/// <summary>Something kept ready for readers, which goes stale when what it shows has changed.</summary>
public interface ICache
{
    /// <summary>Lets go of what was made of one film or person.</summary>
    void Drop(Guid subject);
}

/// <summary>
/// Tells every cache which film or person has changed: at once when the change commits, so that a page which hears of it and looks again
/// finds it; and as a handler of the journal, so that nothing is missed.
/// </summary>
public sealed class CacheManager : IHandleEvents
{
    private readonly IReadOnlyList<ICache> _caches;

    public CacheManager(IEnumerable<ICache> caches, IJournal journal)
    {
        _caches = [.. caches];
        journal.Appended += batch =>
        {
            foreach (var recorded in batch) Drop(recorded.Event);
        };
    }

    public string Name => nameof(CacheManager);
    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type>
    {
        typeof(MovieEnriched), typeof(PersonEnriched), typeof(MovieDowngraded), typeof(PersonDowngraded), typeof(DocumentLapsed), typeof(WorksMerged), typeof(PersonsMerged), typeof(CollectionsMerged), typeof(MergeUndone), typeof(EntitySplit),
    };

    public Task Handle(Event happened, CancellationToken stop)
    {
        Drop(happened);
        return Task.CompletedTask;
    }

    private void Drop(Event happened)
    {
        if (!Takes.Contains(happened.GetType()) || happened.Subject is not { } subject) return;
        foreach (var cache in _caches) cache.Drop(subject);
    }
}
