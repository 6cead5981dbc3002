namespace CineOrg.Storage.Engine;

/// <summary>
/// Something worked out once per generation of the catalogue. What is dear to work out is renewed less often (it may take a
/// tenth of the time at most) and by no reader: all of them go on with the former meanwhile.
/// </summary>
internal sealed class Kept<T>(Database database, Func<T> work) where T : class
{
    private static readonly TimeSpan Cheap = TimeSpan.FromMilliseconds(50);
    private const int Share = 10;
    private readonly Lock _gate = new();
    private volatile T? _value;
    private long _generation;
    private long _madeAt;
    private TimeSpan _cost;
    private int _renewing;

    public T Value
    {
        get
        {
            if (_value is not { } standing) return First();
            if (!IsStale()) return standing;
            if (_cost < Cheap) return Renew() ?? standing;
            if (Interlocked.Exchange(ref _renewing, 1) == 0) new Thread(RenewBehind) { IsBackground = true, Name = "renewing" }.Start();
            return standing;
        }
    }

    /// <summary>What was last worked out, however old; null before the first time.</summary>
    public T? Standing => _value;

    private T First()
    {
        lock (_gate) return _value ?? Make();
    }

    // On a thread of its own: those of the pool answer readers.
    private void RenewBehind()
    {
        try
        {
            Renew();
        }
        catch (Exception)
        {
            _cost = TimeSpan.Zero; // the next reader tries by itself, and is told why
        }
        finally
        {
            Volatile.Write(ref _renewing, 0);
        }
    }

    /// <returns>Null when another renews it at this moment.</returns>
    private T? Renew()
    {
        if (!_gate.TryEnter()) return null;
        try
        {
            return Make();
        }
        finally
        {
            _gate.Exit();
        }
    }

    private bool IsStale() =>
        Volatile.Read(ref _generation) != database.Generation.Number
        && (_cost < Cheap || database.Clock.GetElapsedTime(Volatile.Read(ref _madeAt)) > _cost * Share);

    private T Make()
    {
        var started = database.Clock.GetTimestamp();
        // Read before the work: a change during it makes the result stale again, never too fresh.
        Volatile.Write(ref _generation, database.Generation.Number);
        var made = work();
        _cost = database.Clock.GetElapsedTime(started);
        Volatile.Write(ref _madeAt, database.Clock.GetTimestamp());
        return _value = made;
    }
}
