namespace CineOrg.Bench.Enrich;

/// <summary>One provider's limits, enforced and counted by the provider: what comes too soon or too much at once is a violation.</summary>
internal sealed class Gauge(int most, TimeSpan window, int atOnce, TimeProvider clock)
{
    private readonly Lock _door = new();
    private readonly Queue<DateTimeOffset> _arrived = new();
    private int _now;

    public int Requests { get; private set; }
    public int Violations { get; private set; }
    public DateTimeOffset Last { get; private set; }

    /// <returns>False when it is refused.</returns>
    public bool Enter()
    {
        lock (_door)
        {
            Requests++;
            _now++;
            Last = clock.GetUtcNow();
            while (_arrived.TryPeek(out var first) && first <= Last - window) _arrived.Dequeue();
            _arrived.Enqueue(Last);
            if (_arrived.Count <= most && _now <= atOnce) return true;
            Violations++;
            return false;
        }
    }

    public void Leave()
    {
        lock (_door) _now--;
    }
}
