using System.Collections.Concurrent;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Caching;

namespace CineOrg.Core.Housekeeping;

/// <summary>
/// Tells what has changed to whatever is kept ready: at once when the change commits, so that a page which hears of it and looks again
/// finds it; and as a handler of the journal, so that nothing is missed. What shows none of it stays.
/// </summary>
public sealed class CacheManager : IHandleEvents
{
    private const int MostTold = 10_000;
    private readonly ConcurrentDictionary<Guid, bool> _told = [];
    private readonly Changes _changes;
    private readonly IShownOn _shown;

    public CacheManager(Changes changes, IShownOn shown, IJournal journal)
    {
        (_changes, _shown) = (changes, shown);
        journal.Appended += batch =>
        {
            foreach (var recorded in batch) TellNow(recorded.Event);
        };
    }

    public string Name => nameof(CacheManager);
    public IReadOnlySet<Type> Takes { get; } = Effects.Told;

    public Task Handle(Event happened, CancellationToken stop)
    {
        if (!_told.TryRemove(happened.Id, out _)) Tell(happened);
        return Task.CompletedTask;
    }

    private void TellNow(Event happened)
    {
        if (!Takes.Contains(happened.GetType())) return;
        Tell(happened);
        // What the journal brings again must not drop what was made meanwhile.
        if (_told.Count >= MostTold) _told.Clear();
        _told[happened.Id] = true;
    }

    private void Tell(Event happened)
    {
        if (happened is BulkImportRequested) _changes.Everything();
        foreach (var subject in Effects.Of(happened)) _changes.Tell(subject);
        if (Effects.IsElsewhere(happened) && happened.Subject is { } shown)
            foreach (var film in _shown.Films(shown)) _changes.Tell(film);
    }
}
