using System.Collections.Concurrent;

namespace CineOrg.Storage.Search.Memory;

/// <summary>What a search writes on while it works, used again by the next.</summary>
internal sealed class Scratch
{
    private static readonly ConcurrentBag<Scratch> Free = [];
    private ulong[] _seen = [];
    private readonly List<int> _marked = [];

    public Best Best { get; } = new();

    /// <summary>What may be meant though enough holds what was typed.</summary>
    public Best Beside { get; } = new();
    public Meanings Meanings { get; } = new();
    public List<Neighbour> Neighbours { get; } = [];
    public List<(int From, int To)> Ranges { get; } = [];

    public static Scratch Take() => Free.TryTake(out var scratch) ? scratch : new();

    public void GiveBack() => Free.Add(this);

    /// <summary>Forgets which lines were looked at.</summary>
    public void Forget(int lines)
    {
        foreach (var line in _marked) _seen[line >> 6] = 0;
        _marked.Clear();
        if (_seen.Length <= lines >> 6) _seen = new ulong[(lines >> 6) + 1];
    }

    /// <summary>True the first time that a line is looked at.</summary>
    public bool IsNew(int line)
    {
        if ((_seen[line >> 6] >> line & 1) != 0) return false;
        if (_seen[line >> 6] == 0) _marked.Add(line);
        _seen[line >> 6] |= 1UL << line;
        return true;
    }
}
