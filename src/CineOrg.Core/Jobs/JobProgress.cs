using CineOrg.Core.Events;

namespace CineOrg.Core.Jobs;

/// <summary>Writes the progress of running jobs and keeps their leases; stops the runner when the first is no longer its own.</summary>
internal sealed class JobProgress(IReadOnlyList<Job> running, IJobRepository jobs, ITransactions transactions, TimeProvider clock, CancellationTokenSource calledOff)
    : IJobProgress
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);
    private readonly List<Action<ITransaction>> _effects = [];
    private DateTimeOffset _last;

    public IReadOnlyList<Action<ITransaction>> Effects => _effects;

    public async Task Report(double? share, string? result)
    {
        var now = clock.GetUtcNow();
        if ((now - _last).Duration() < Pace) return;
        _last = now;
        if (!await transactions.Run(Durability.Bulk, transaction => Report(transaction, share, result, now + Dispatcher.Lease))) await calledOff.CancelAsync();
    }

    public void AtEnd(Action<ITransaction> effect) => _effects.Add(effect);

    private bool Report(ITransaction transaction, double? share, string? result, DateTimeOffset until)
    {
        var ours = jobs.Report(transaction, running[0].Id, running[0].Attempts, share, running.Count == 1 ? result : null, until);
        foreach (var other in running.Skip(1)) jobs.Report(transaction, other.Id, other.Attempts, share, null, until);
        return ours;
    }
}
