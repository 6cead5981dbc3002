namespace CineOrg.Storage.Engine;

/// <summary>
/// Works out anew, one after another, what is dear to work out: all of it together takes a third of one processor at most, and none of the
/// pool's threads, which answer readers.
/// </summary>
internal sealed class Renewals(TimeProvider clock)
{
    private const int Share = 3;
    private readonly Lock _door = new();
    private bool _busy;
    private long _ended;
    private TimeSpan _rest;

    /// <summary>Begins, unless it is another's turn or time to rest: whoever still needs it asks again.</summary>
    /// <param name="renew">Must not throw.</param>
    public void Begin(Action renew)
    {
        lock (_door)
        {
            if (_busy || clock.GetElapsedTime(_ended) < _rest) return;
            _busy = true;
        }
        new Thread(() => Run(renew)) { IsBackground = true, Name = "renewing" }.Start();
    }

    private void Run(Action renew)
    {
        var begun = clock.GetTimestamp();
        renew();
        lock (_door) (_busy, _ended, _rest) = (false, clock.GetTimestamp(), clock.GetElapsedTime(begun) * (Share - 1));
    }
}
