namespace CineOrg.Storage.Links.Memory;

/// <summary>Public ids of one type by number, and back: a hash table of numbers beside an array of ids. One writer; readers never wait.</summary>
internal sealed class Names
{
    private sealed record State(Guid[] Ids, int[] Slots);

    private volatile State _state = new(new Guid[16], new int[32]);
    private int _count;

    public long Bytes => _state.Ids.LongLength * 16 + _state.Slots.LongLength * 4;

    /// <summary>Room for so many, so that filling it does not grow it step by step.</summary>
    public void Reserve(int numbers)
    {
        if (numbers > _state.Ids.Length) Grow(numbers);
    }

    public Guid Of(int number)
    {
        var ids = _state.Ids;
        return (uint)number < (uint)ids.Length ? ids[number] : Guid.Empty;
    }

    public int? Find(Guid id)
    {
        var (ids, slots) = _state;
        for (var at = Start(id, slots.Length); slots[at] != 0; at = at + 1 & slots.Length - 1)
            if (ids[slots[at] - 1] == id) return slots[at] - 1;
        return null;
    }

    /// <param name="id">Empty: there is none of that number any more.</param>
    public void Set(int number, Guid id)
    {
        Reserve(number + 1);
        if (_state.Ids[number] == id) return;
        _state.Ids[number] = id;
        if (id == Guid.Empty) return;
        // What stood there before leaves its slot: another id in the array does not answer to it.
        if (++_count * 2 > _state.Slots.Length) Grow(_state.Ids.Length);
        else Put(_state.Slots, id, number);
    }

    private void Grow(int numbers)
    {
        var ids = new Guid[Math.Max(numbers, _state.Ids.Length) is var least && least > _state.Ids.Length ? least + least / 8 : _state.Ids.Length];
        _state.Ids.CopyTo(ids, 0);
        var slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(32, ids.Length * 2))];
        _count = 0;
        for (var at = 0; at < _state.Ids.Length; at++)
            if (ids[at] != Guid.Empty)
            {
                Put(slots, ids[at], at);
                _count++;
            }
        _state = new(ids, slots);
    }

    private static void Put(int[] slots, Guid id, int number)
    {
        var at = Start(id, slots.Length);
        while (slots[at] != 0) at = at + 1 & slots.Length - 1;
        slots[at] = number + 1;
    }

    // Ids made in a row begin alike: all bits are mixed in.
    private static int Start(Guid id, int slots)
    {
        var parts = System.Runtime.InteropServices.MemoryMarshal.Cast<Guid, ulong>(new ReadOnlySpan<Guid>(in id));
        return (int)((parts[0] ^ parts[1]) * 0x9E3779B97F4A7C15 >> 33) & slots - 1;
    }
}
