namespace CineOrg.App.Lab.Traces.Policies;

/// <summary>A queue of works with their bytes; a work leaves from any place at the cost of one.</summary>
internal sealed class Order(int works)
{
    private const int None = -1;
    private readonly int[] _newer = new int[works], _older = new int[works];
    private readonly long[] _bytes = new long[works];
    private readonly bool[] _in = new bool[works];

    public int Newest { get; private set; } = None;

    /// <summary>−1: it is empty.</summary>
    public int Oldest { get; private set; } = None;
    public long Bytes { get; private set; }
    public int Count { get; private set; }

    public bool Has(int work) => _in[work];

    /// <returns>The one that came next; −1 after the newest.</returns>
    public int NewerThan(int work) => _newer[work];

    public void Add(int work, long bytes)
    {
        (_in[work], _bytes[work], _newer[work], _older[work]) = (true, bytes, None, Newest);
        if (Newest == None) Oldest = work;
        else _newer[Newest] = work;
        (Newest, Bytes, Count) = (work, Bytes + bytes, Count + 1);
    }

    public void Remove(int work)
    {
        var (newer, older) = (_newer[work], _older[work]);
        if (newer == None) Newest = older;
        else _older[newer] = older;
        if (older == None) Oldest = newer;
        else _newer[older] = newer;
        (_in[work], Bytes, Count) = (false, Bytes - _bytes[work], Count - 1);
    }

    public void Resize(int work, long bytes) => (Bytes, _bytes[work]) = (Bytes + bytes - _bytes[work], bytes);

    public int TakeOldest()
    {
        var work = Oldest;
        Remove(work);
        return work;
    }
}
