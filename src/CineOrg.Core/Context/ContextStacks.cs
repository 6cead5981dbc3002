using System.Collections.Concurrent;
using CineOrg.Core.Events;
using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Context;

/// <summary>
/// The stacks of the sessions that are here, changed in memory and written each second; a kill may lose that second. What a job hangs on
/// is written before the job (<see cref="Write"/>).
/// </summary>
/// <param name="mostKept">Bounded because sessions are strangers' words; who comes back is read again.</param>
public sealed class ContextStacks(IContextRepository contexts, ITransactions transactions, TimeProvider clock, int mostKept = 10_000) : BackgroundService
{
    private readonly ConcurrentDictionary<string, Kept> _kept = [];
    private readonly ConcurrentDictionary<string, Kept> _changed = [];
    private readonly SemaphoreSlim _writing = new(1);

    public async ValueTask<ContextStack> Of(string session, CancellationToken stop = default) => (await Here(session, stop)).Stack;

    /// <summary>Changes a session's stack, one change after another.</summary>
    public async ValueTask<ContextStack> Change(string session, Func<ContextStack, ContextStack> change, CancellationToken stop = default)
    {
        while (true)
        {
            var kept = await Here(session, stop);
            lock (kept)
            {
                if (kept.IsGone) continue; // let go since it was found
                var next = change(kept.Stack);
                if (ReferenceEquals(next, kept.Stack)) return next;
                kept.Stack = next;
                _changed[session] = kept;
                return next;
            }
        }
    }

    /// <summary>Writes what changed, and lets go what need not be here when there is too much of it.</summary>
    public async Task Write(CancellationToken stop = default)
    {
        await _writing.WaitAsync(stop);
        try
        {
            await Save(stop);
            if (_kept.Count > mostKept) LetGo(); // while nobody else writes: what is on its way to the store is not there to be read again
        }
        finally
        {
            _writing.Release();
        }
    }

    public override void Dispose()
    {
        _writing.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        try
        {
            while (await second.WaitForNextTickAsync(stoppingToken)) await WriteIfPossible(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await WriteIfPossible(CancellationToken.None);
        }
    }

    private async Task WriteIfPossible(CancellationToken stop)
    {
        try
        {
            await Write(stop);
        }
        catch (StoreUnwritableException)
        {
            // Told by whoever must write; the stacks wait in memory.
        }
    }

    private async Task Save(CancellationToken stop)
    {
        var changed = new List<(string Session, Kept Kept)>();
        foreach (var session in _changed.Keys)
            if (_changed.TryRemove(session, out var kept)) changed.Add((session, kept));
        if (changed.Count == 0) return;
        try
        {
            await transactions.Run(Durability.Bulk, transaction =>
            {
                foreach (var (session, kept) in changed) contexts.Save(transaction, session, kept.Stack, clock.GetUtcNow());
                return true;
            }, stop);
        }
        catch
        {
            foreach (var (session, kept) in changed) _changed.TryAdd(session, kept);
            throw;
        }
    }

    private void LetGo()
    {
        foreach (var (session, kept) in _kept)
            lock (kept)
            {
                if (_changed.ContainsKey(session)) continue;
                kept.IsGone = true;
                _kept.TryRemove(session, out _);
            }
    }

    private async ValueTask<Kept> Here(string session, CancellationToken stop) =>
        _kept.TryGetValue(session, out var kept) ? kept : _kept.GetOrAdd(session, new Kept(await contexts.Find(session, stop) ?? ContextStack.Empty));

    private sealed class Kept(ContextStack stack)
    {
        public ContextStack Stack { get; set; } = stack;
        public bool IsGone { get; set; }
    }
}
