using Microsoft.Extensions.Hosting;

namespace CineOrg.Core.Events;

/// <summary>
/// Takes what people do and hands what happened to whoever cares. Events that tell of a stored change are not published here:
/// they are appended inside the change's own transaction (<see cref="ITransaction.Append"/>) and arrive by the journal.
/// </summary>
public sealed class EventBus(
    IJournal journal, ITransactions transactions, Acts acts, IEnumerable<IHandler> handlers, HandlerLoopFactory loops, QuietThread? quiet = null)
    : BackgroundService
{
    /// <summary>The handlers and what each takes, for the Lab page.</summary>
    public IReadOnlyList<IHandler> Handlers { get; } = [.. handlers.OrderBy(handler => handler.Name, StringComparer.Ordinal)];

    /// <summary>Takes what a person did; see <see cref="Acts.Gather"/>.</summary>
    public ValueTask<T> Publish<T>(T happened, Cause cause = default, CancellationToken stop = default) where T : Event =>
        acts.Gather(happened, cause, stop);

    /// <summary>
    /// Gives each new handler its place in the journal, and keeps it, before anything can happen: else one that was killed before its
    /// first step would begin behind what it never saw.
    /// </summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var end = await journal.End(cancellationToken);
        var fresh = new List<string>();
        foreach (var handler in Handlers)
            if (await journal.Cursor(handler.Name, cancellationToken) is null) fresh.Add(handler.Name);
        if (fresh.Count > 0) await transactions.Run(Durability.Person, transaction => Place(transaction, fresh, end), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    private bool Place(ITransaction transaction, List<string> handlers, long end)
    {
        foreach (var handler in handlers) journal.MoveCursor(transaction, handler, end);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = Handlers.Select(handler => Task.Run(() => loops.Run(handler, stoppingToken), CancellationToken.None)).ToList();
        running.Add(quiet is null ? acts.Run(stoppingToken) : quiet.Run(() => acts.Run(stoppingToken)));
        await Task.WhenAll(running);
    }

    /// <summary>Which handler takes what, how far behind each is and what it gave up.</summary>
    public async Task<IReadOnlyList<HandlerStanding>> Standing(CancellationToken stop)
    {
        var end = await journal.End(stop);
        var standing = new List<HandlerStanding>(Handlers.Count);
        foreach (var handler in Handlers)
        {
            var position = await journal.Cursor(handler.Name, stop);
            standing.Add(new(handler.Name, [.. handler.Takes.Select(type => type.Name).Order(StringComparer.Ordinal)],
                position, Math.Max(0, end - (position ?? end)), await journal.GivenUp(handler.Name, stop)));
        }
        return standing;
    }
}
