using System.Collections.Concurrent;

namespace CineOrg.Storage.Engine;

/// <summary>Open read connections, taken and given back; a new one is opened when all are in use.</summary>
internal sealed class LanePool(string path) : IDisposable
{
    private const int Kept = 16;
    private readonly ConcurrentStack<Lane> _free = [];
    private volatile bool _closed;

    /// <summary>Runs a question on one committed state, whatever is written meanwhile.</summary>
    public T Read<T>(Func<Lane, T> question)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var lane = _free.TryPop(out var free) ? free : Connections.Reader(path);
        try
        {
            lane.Ask("begin").Run();
            var answer = question(lane);
            lane.Ask("commit").Run();
            GiveBack(lane);
            return answer;
        }
        catch
        {
            // Its state is unknown: a fresh connection costs less than a wrong answer.
            lane.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_free.TryPop(out var lane)) lane.Dispose();
    }

    private void GiveBack(Lane lane)
    {
        if (_closed || _free.Count >= Kept) lane.Dispose();
        else _free.Push(lane);
    }
}
