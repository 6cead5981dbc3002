using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>Asks a source again for what is marked. Nobody waits for it: whoever opens a film goes first.</summary>
internal sealed class Renewal(EnrichmentEngine engine, IOutdated outdated, ITransactions transactions)
{
    private const int AtOnce = 64;
    private const int Chunk = 200;

    /// <summary>Goes through all that is marked, unless the source answers nothing any more: then the rest waits for another day.</summary>
    public async Task<Renewed> Renew(string source, EntityKind kind, Cause cause, CancellationToken stop)
    {
        var (sum, after) = (new Renewed(0, 0, null), (Guid?)null);
        while (await outdated.Next(source, kind, after, Chunk, stop) is { Count: > 0 } marked)
        {
            var failures = await All(source, marked, cause, stop);
            Outdated[] done = [.. marked.Where((_, at) => failures[at] is null)];
            await transactions.Run(Durability.Bulk, transaction =>
            {
                outdated.Unmark(transaction, source, done);
                return true;
            }, stop);
            sum = sum.And(done.Length, failures);
            if (done.Length == 0) break;
            after = marked[^1].Id;
        }
        return sum;
    }

    private async Task<SourceFailedException?[]> All(string source, IReadOnlyList<Outdated> marked, Cause cause, CancellationToken stop)
    {
        var failures = new SourceFailedException?[marked.Count];
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop };
        await Parallel.ForAsync(0, marked.Count, limits, async (index, _) =>
            failures[index] = await Haste.WithoutHaste(() => One(source, marked[index], cause)));
        return failures;
    }

    private async Task<SourceFailedException?> One(string source, Outdated one, Cause cause)
    {
        try
        {
            await engine.Refresh(one.Kind, one.Id, source, one.NoticedAt, cause);
            return null;
        }
        catch (SourceFailedException failed)
        {
            return failed;
        }
    }
}

/// <param name="RetryAt">When the source said to come back.</param>
internal sealed record Renewed(int Done, int Failed, DateTimeOffset? RetryAt)
{
    public Renewed And(int done, IEnumerable<SourceFailedException?> failures)
    {
        SourceFailedException[] failed = [.. failures.OfType<SourceFailedException>()];
        return new(Done + done, Failed + failed.Length, failed.Max(failure => failure.RetryAt) ?? RetryAt);
    }
}
