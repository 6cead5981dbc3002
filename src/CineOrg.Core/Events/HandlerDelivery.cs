namespace CineOrg.Core.Events;

/// <summary>How a handler is given what stands in the journal.</summary>
internal abstract class HandlerDelivery
{
    public static HandlerDelivery To(IHandler handler, HandlerTries tries) => handler switch
    {
        ICountEvents counter => new Counting(counter, tries),
        IHandleEvents one => new OneByOne(one, tries),
        _ => throw new ArgumentException($"{handler.Name} neither handles nor counts events.", nameof(handler)),
    };

    /// <summary>Events that are given in one go.</summary>
    public abstract int AtOnce { get; }

    /// <param name="batch">Those that the handler takes, one at least.</param>
    public abstract Task Take(IReadOnlyList<Recorded> batch, CancellationToken stop);

    private sealed class OneByOne(IHandleEvents handler, HandlerTries tries) : HandlerDelivery
    {
        public override int AtOnce => 1;

        public override async Task Take(IReadOnlyList<Recorded> batch, CancellationToken stop)
        {
            foreach (var recorded in batch) await tries.Until(recorded, () => handler.Handle(recorded.Event, stop), stop);
        }
    }

    private sealed class Counting(ICountEvents handler, HandlerTries tries) : HandlerDelivery
    {
        public override int AtOnce => 500;

        public override async Task Take(IReadOnlyList<Recorded> batch, CancellationToken stop)
        {
            if (await HandlerTries.Once(() => Count(batch, stop))) return;
            // One of them cannot be counted: nothing was, so each is tried by itself.
            foreach (var one in batch) await tries.Until(one, () => Count([one], stop), stop);
        }

        private Task Count(IReadOnlyList<Recorded> some, CancellationToken stop) => tries.Committed(some[^1], transaction =>
            handler.Count(transaction, some.Select(recorded => recorded.Event).ToArray()), stop);
    }
}
