using System.Collections.Concurrent;
using CineOrg.Core.Events;

namespace CineOrg.App.Web.Live;

/// <summary>Whoever waits for something to change: each open page says what matters to it and is told when that happens.</summary>
internal sealed class Watchers : IHandleEvents
{
    private readonly ConcurrentDictionary<Watch, byte> _watching = [];

    public string Name => nameof(Watchers);

    public IReadOnlySet<Type> Takes { get; } = new HashSet<Type>
    {
        typeof(MovieEnriched), typeof(PersonEnriched), typeof(DocumentLapsed), typeof(PersonNotified), typeof(CollectionEnriched), typeof(ScanCompleted),
        typeof(JobQueued), typeof(JobStarted), typeof(JobDeferred), typeof(JobCompleted), typeof(JobFailed), typeof(JobCancelled),
    };

    /// <summary>Calls <paramref name="told"/>, which must return at once, for each event that matters; until disposed of.</summary>
    public IDisposable Wait(Func<Event, bool> matters, Action told)
    {
        var watch = new Watch(this, matters, told);
        _watching[watch] = 0;
        return watch;
    }

    public Task Handle(Event happened, CancellationToken stop)
    {
        foreach (var (watch, _) in _watching)
            if (watch.Matters(happened)) watch.Told();
        return Task.CompletedTask;
    }

    private sealed class Watch(Watchers watchers, Func<Event, bool> matters, Action told) : IDisposable
    {
        public Func<Event, bool> Matters { get; } = matters;
        public Action Told { get; } = told;

        public void Dispose() => watchers._watching.TryRemove(this, out _);
    }
}
