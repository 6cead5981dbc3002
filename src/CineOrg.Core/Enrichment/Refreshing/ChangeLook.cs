using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Core.Enrichment;

/// <summary>
/// Asks a source what has changed since the last look, a whole day at the least and as many as it answers at once, page by page; what of it
/// is held is marked. Each page is put on record with its marks: a look that is cut off goes on where it was.
/// </summary>
internal sealed class ChangeLook(IOutdated outdated, ITransactions transactions, TimeProvider clock)
{
    /// <summary>Questions of one look; what is left is for the next.</summary>
    public const int MostPages = 500;

    /// <returns>How many were marked, and whether all was seen.</returns>
    /// <exception cref="SourceFailedException">No answer could be had.</exception>
    public async Task<(int Marked, bool Whole)> Look(ITellChanges source, EntityKind kind, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var oldest = await outdated.Oldest(source.Name, kind, stop);
        var at = await outdated.Looked(source.Name, kind, stop) ?? new(oldest is { } first ? Day(first) : today);
        if (oldest is null) at = new(today); // of what is not held nothing can change
        else if (at.Last is null && at.First < Day(oldest.Value)) at = new(Day(oldest.Value));
        var marked = 0;
        for (var page = 0; at.First < today; page++)
        {
            if (page == MostPages) return (marked, false);
            (var more, at) = await Page(source, kind, at, today, stop);
            marked += more;
        }
        await transactions.Run(Durability.Bulk, transaction => Save(transaction, source, kind, at), stop);
        return (marked, true);
    }

    private async Task<(int Marked, Looked At)> Page(ITellChanges source, EntityKind kind, Looked at, DateOnly today, CancellationToken stop)
    {
        var last = at.Last ?? Earlier(at.First.AddDays(source.MostDays - 1), today.AddDays(-1));
        var told = await source.Changed(kind, at.First, last, at.Page + 1, stop);
        var next = at.Page + 1 < told.Pages ? new Looked(at.First, last, at.Page + 1) : new(last.AddDays(1));
        var marked = await transactions.Run(Durability.Bulk, transaction =>
        {
            Save(transaction, source, kind, next);
            return outdated.Mark(transaction, source.Name, kind, told.Ids, new(last.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero));
        }, stop);
        return (marked, next);
    }

    private bool Save(ITransaction transaction, ITellChanges source, EntityKind kind, Looked at)
    {
        outdated.Save(transaction, source.Name, kind, at);
        return true;
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
