using Microsoft.Extensions.Logging;

namespace CineOrg.Core.Events;

/// <summary>Gives an event to a handler until it is taken; a handler that keeps failing gives the event up and goes on.</summary>
internal sealed partial class HandlerTries(string handler, IJournal journal, Cursors cursors, ITransactions transactions, TimeProvider clock, ILogger<HandlerTries> log)
{
    private const int Tries = 5;
    private static readonly TimeSpan ForRoom = TimeSpan.FromSeconds(5);

    /// <returns>False when it threw.</returns>
    public static async Task<bool> Once(Func<Task> take)
    {
        try
        {
            await take();
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return false;
        }
    }

    public async Task Until(Recorded recorded, Func<Task> take, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await take();
                return;
            }
            catch (StoreUnwritableException)
            {
                attempt--;
                await Task.Delay(ForRoom, clock, stop);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                Threw(handler, recorded.Event.GetType().Name, recorded.Event.Id, attempt, error);
                if (attempt == Tries)
                {
                    await SetAside(recorded, error, stop);
                    return;
                }
                await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), clock, stop);
            }
        }
    }

    /// <summary>Changes something in the transaction that also moves the handler's cursor to <paramref name="last"/>.</summary>
    public Task Committed(Recorded last, Action<ITransaction> change, CancellationToken stop) => transactions.Run(Durability.Bulk, transaction =>
    {
        change(transaction);
        cursors.Move(transaction, handler, last.Sequence);
        return true;
    }, stop);

    private async Task SetAside(Recorded recorded, Exception error, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await Committed(recorded, transaction => journal.SetAside(transaction, handler, recorded, error.Message), stop);
                return;
            }
            catch (StoreUnwritableException)
            {
                await Task.Delay(ForRoom, clock, stop);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Handler} failed on {Event} {Id}, try {Attempt}")]
    private partial void Threw(string handler, string @event, Guid id, int attempt, Exception error);
}
