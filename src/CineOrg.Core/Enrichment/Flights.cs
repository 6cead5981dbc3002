using System.Collections.Concurrent;
using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// Sees to it that many askers for one film cause the work once: who asks for no more than is under way joins it, and is told as
/// soon as their own level is settled; who asks for more follows right behind, without waiting for anything to be shown. Background work
/// that a person joins lets nobody pass any longer.
/// </summary>
internal sealed class Flights
{
    private readonly ConcurrentDictionary<(string Kind, Guid Id), Ascent> _flights = [];

    /// <returns>The level reached when all that is wanted was answered; null when the subject is unknown.</returns>
    public Task<Level?> Join(string kind, Guid id, Aim wanted, Func<Ascent, Task<Level?>> work)
    {
        while (true)
        {
            if (_flights.TryGetValue((kind, id), out var flying)) Haste.WhenHurried(flying.Pace.Hurry);
            if (flying?.Aim.Covers(wanted) == true) return flying.Until(wanted.Level);
            var ascent = new Ascent(wanted);
            var ours = flying is null ? _flights.TryAdd((kind, id), ascent) : _flights.TryUpdate((kind, id), ascent, flying);
            if (!ours) continue;
            _ = Task.Run(() => Fly((kind, id), ascent, flying?.Landed, work)); // what never waits would else be done by the asker
            return ascent.Until(wanted.Level);
        }
    }

    public bool Has(string kind, Guid id) => _flights.ContainsKey((kind, id));

    private async Task Fly((string, Guid) key, Ascent ascent, Task? before, Func<Ascent, Task<Level?>> work)
    {
        try
        {
            if (before is not null) await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var reached = await Haste.At(ascent.Pace, () => work(ascent));
            Land();
            ascent.Land(reached);
        }
        catch (Exception fault)
        {
            Land();
            ascent.Fail(fault);
        }

        void Land() => _flights.TryRemove(KeyValuePair.Create(key, ascent));
    }
}
