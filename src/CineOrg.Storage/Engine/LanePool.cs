namespace CineOrg.Storage.Engine;

/// <summary>Open read connections, taken and given back; a new one is opened when all are in use.</summary>
internal sealed class LanePool(string path) : IDisposable
{
    private const int Kept = 16;
    private readonly object _gate = new();
    private readonly Stack<Lane> _free = [];
    private int _inUse;
    private bool _closed;

    /// <summary>Runs a question on one committed state, whatever is written meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    public T Read<T>(Func<Lane, T> question)
    {
        var lane = Take();
        var sound = false;
        try
        {
            lane ??= Connections.Reader(path);
            lane.Ask("begin").Run();
            var answer = question(lane);
            lane.Ask("commit").Run();
            sound = true;
            return answer;
        }
        finally
        {
            GiveBack(lane, sound);
        }
    }

    /// <summary>Waits for those who still read: when it is done no connection is left open on a file that may now be moved or deleted.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            while (_inUse > 0) Monitor.Wait(_gate);
            while (_free.TryPop(out var lane)) lane.Dispose();
        }
    }

    private Lane? Take()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _inUse++;
            return _free.TryPop(out var lane) ? lane : null;
        }
    }

    /// <param name="sound">False after a failure: its state is unknown, and a fresh connection costs less than a wrong answer.</param>
    private void GiveBack(Lane? lane, bool sound)
    {
        lock (_gate)
        {
            if (sound && _free.Count < Kept) _free.Push(lane!);
            else lane?.Dispose();
            if (--_inUse == 0) Monitor.PulseAll(_gate);
        }
    }
}
