using CineOrg.Core.Jobs;

namespace CineOrg.Tests.Providers;

/// <summary>A quota that lives as long as its test; two providers given the same one are two runs of one program.</summary>
internal sealed class MemoryQuota : IQuota
{
    private readonly Lock _door = new();
    private readonly Dictionary<(string, DateOnly), int> _spent = [];
    private readonly List<(string Budget, ReservedRequests Block)> _blocks = [];
    private readonly HashSet<(string, DateOnly)> _closed = [];

    /// <summary>Every reservation is a durable note.</summary>
    public int Notes { get { lock (_door) return _blocks.Count; } }

    /// <summary>What a full disk throws.</summary>
    public IOException? Refusal { get; set; }

    public IReadOnlyList<ReservedRequests> Reserved(string budget, DateTimeOffset since)
    {
        lock (_door) return [.. _blocks.Where(one => one.Budget == budget && one.Block.Until > since).Select(one => one.Block)];
    }

    public int Reserve(QuotaBlock block)
    {
        if (Refusal is not null) throw Refusal;
        lock (_door)
        {
            var used = _spent.GetValueOrDefault((block.Budget, block.Day)) - block.GivenBack;
            var granted = _closed.Contains((block.Budget, block.Day)) ? 0 : Math.Clamp((block.PerDay ?? int.MaxValue) - used, 0, block.Count);
            _spent[(block.Budget, block.Day)] = used + granted;
            _blocks.Add((block.Budget, new(granted, block.Until)));
            return granted;
        }
    }

    public int UsedOn(string budget, DateOnly day)
    {
        lock (_door) return _spent.GetValueOrDefault((budget, day));
    }

    public void Close(string budget, DateOnly day)
    {
        lock (_door) _closed.Add((budget, day));
    }

    public bool IsClosed(string budget, DateOnly day)
    {
        lock (_door) return _closed.Contains((budget, day));
    }
}
