using System.Diagnostics;
using CineOrg.Core.Events;
using CineOrg.Core.Housekeeping.Uses;
using CineOrg.Storage.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace CineOrg.Bench.Housekeeping;

/// <summary>Uses told inside the program, evenly, by ever other sessions: none is told twice within a second, which would be one.</summary>
internal sealed class ToldUses(IServiceProvider program, IReadOnlyList<Guid> films, int perSecond)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);
    private TimeSpan _time;

    public long Told { get; private set; }
    public double PerSecond => Told / _time.TotalSeconds;

    /// <summary>Most events by which the counting was behind at the end of a load.</summary>
    public long Behind { get; private set; }

    /// <summary>Tells as long as something is measured.</summary>
    public T While<T>(Func<T> measure)
    {
        using var end = new CancellationTokenSource();
        var watch = Stopwatch.StartNew();
        var telling = Task.Run(() => Tell(end.Token));
        var measured = measure();
        end.Cancel();
        telling.GetAwaiter().GetResult();
        _time += watch.Elapsed;
        Behind = Math.Max(Behind, Left());
        return measured;
    }

    /// <summary>Waits until all is counted: what was left of one load must not disturb the next.</summary>
    /// <returns>Uses counted so far.</returns>
    public async Task<long> Counted()
    {
        await program.GetRequiredService<Acts>().Write(CancellationToken.None);
        using var soon = new PeriodicTimer(Beat);
        while (Left() > 0) await soon.WaitForNextTickAsync();
        return Number("select coalesce(sum(opened), 0) from session_uses where session like 'bench%'");
    }

    private async Task Tell(CancellationToken stop)
    {
        var bus = program.GetRequiredService<EventBus>();
        using var beat = new PeriodicTimer(Beat);
        var (first, watch) = (Told, Stopwatch.StartNew());
        while (!stop.IsCancellationRequested)
        {
            for (var due = first + (long)(watch.Elapsed.TotalSeconds * perSecond); Told < due; Told++)
                await bus.Publish(new MovieRequested(films[(int)(Told % films.Count)], "basic", $"bench{Told / films.Count}"), stop: CancellationToken.None);
            await beat.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private long Left() => Number($"select (select max(sequence) from journal) - (select min(sequence) from journal_cursors where handler in ('{nameof(StatsTracker)}', '{nameof(Core.Context.Anticipating.OftenAsked)}'))");

    private long Number(string sql) => program.GetRequiredService<Database>().Read(lane => lane.Number(sql));
}
