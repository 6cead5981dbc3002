using System.Collections.Concurrent;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// Sees to it that many askers for one film cause the work once: who asks for no more than is under way joins it; who asks for
/// more follows right behind, without waiting for anything to be shown.
/// </summary>
internal sealed class Flights
{
    private readonly ConcurrentDictionary<(string Kind, Guid Id), Flight> _flights = [];

    public Task<Level?> Join(string kind, Guid id, Level wanted, Func<Task<Level?>> work)
    {
        while (true)
        {
            if (_flights.TryGetValue((kind, id), out var flying) && flying.Wanted >= wanted) return flying.Done;
            var done = new TaskCompletionSource<Level?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var flight = new Flight(wanted, done.Task);
            var ours = flying is null ? _flights.TryAdd((kind, id), flight) : _flights.TryUpdate((kind, id), flight, flying);
            if (!ours) continue;
            _ = Fly((kind, id), flight, flying?.Done, work, done);
            return done.Task;
        }
    }

    private async Task Fly((string, Guid) key, Flight flight, Task? before, Func<Task<Level?>> work, TaskCompletionSource<Level?> done)
    {
        try
        {
            if (before is not null) await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var reached = await work();
            Land();
            done.SetResult(reached);
        }
        catch (Exception fault)
        {
            Land();
            done.SetException(fault);
        }

        void Land() => _flights.TryRemove(KeyValuePair.Create(key, flight));
    }

    private sealed record Flight(Level Wanted, Task<Level?> Done);
}
