namespace CineOrg.Storage.Engine;

/// <summary>
/// Something worked out once per generation of the catalogue. What is dear to work out is renewed less often (it may take a
/// tenth of the time at most) and by no reader (<see cref="Renewals"/>): all of them go on with the former meanwhile.
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

    public T Value
    {
        get
        {
            if (_value is not { } standing) return First();
            if (!IsStale()) return standing;
            if (_cost < Cheap) return Renew() ?? standing;
            database.Renewals.Begin(RenewBehind);
            return standing;
        }
    }

    /// <summary>What was last worked out, however old; null before the first time.</summary>
    public T? Standing => _value;

    private T First()
    {
        lock (_gate) return _value ?? Make();
    }

    private void RenewBehind()
    {
        try
        {
            Renew();
        }
        catch (Exception)
        {
            // The next reader tries by itself, and is told why.
            _cost = TimeSpan.Zero;
            Volatile.Write(ref _generation, 0);
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
        if (_cost >= Cheap) NativeMemory.GiveBack();
        return _value = made;
    }
}
