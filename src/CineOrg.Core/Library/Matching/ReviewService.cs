using CineOrg.Core.Events;

namespace CineOrg.Core.Library.Matching;

/// <summary>Where a person decides which film a copy is of. What was chosen is never overwritten by a scan.</summary>
public sealed class ReviewService(ITransactions transactions, IHoldings holdings, TimeProvider clock)
{
    public ValueTask<IReadOnlyList<ReviewItem>> List(int limit = 100, CancellationToken stop = default) => holdings.Review(limit, stop);

    public ValueTask<ReviewItem?> Find(Guid copy, CancellationToken stop = default) => holdings.FindReview(copy, stop);

    /// <summary>This copy is of that film: a candidate, or any other that is held.</summary>
    /// <returns>False when copy or film is unknown.</returns>
    public Task<bool> Accept(Guid copy, Guid movie, CancellationToken stop = default) =>
        transactions.Run(Durability.Person, transaction => holdings.Choose(transaction, copy, movie, clock.GetUtcNow()), stop);

    /// <summary>None of the candidates: the copy stays with the film it stands under, for good.</summary>
    /// <returns>False when the copy is unknown.</returns>
    public Task<bool> Keep(Guid copy, CancellationToken stop = default) =>
        transactions.Run(Durability.Person, transaction => holdings.Keep(transaction, copy, clock.GetUtcNow()), stop);
}
