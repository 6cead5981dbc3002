using CineOrg.Core.Catalogue;

namespace CineOrg.Core.Enrichment;

/// <summary>One climb under way, and how far it has got for those who wait for a part of it.</summary>
/// <param name="aim">Where it climbs to.</param>
internal sealed class Ascent(Aim aim)
{
    private readonly TaskCompletionSource _landed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Level?>[] _settled =
        [.. Enum.GetValues<Level>().Select(_ => new TaskCompletionSource<Level?>(TaskCreationOptions.RunContinuationsAsynchronously))];

    public Aim Aim { get; } = aim;

    /// <summary>As hasty as the hastiest who wait for it.</summary>
    public Pace Pace { get; } = Pace.Inherited();

    /// <summary>Ends with the work, well or ill.</summary>
    public Task Landed => _landed.Task;

    /// <summary>Ends once every question up to the level was answered or has failed, with the level that is held then.</summary>
    public Task<Level?> Until(Level level) => _settled[(int)level].Task;

    /// <summary>Tells that every question up to <paramref name="settled"/> is through.</summary>
    public void Settle(Level settled, Level reached)
    {
        for (var level = 0; level <= (int)settled; level++) _settled[level].TrySetResult(reached);
    }

    public void Land(Level? reached)
    {
        foreach (var level in _settled) level.TrySetResult(reached);
        _landed.TrySetResult();
    }

    public void Fail(Exception fault)
    {
        foreach (var level in _settled) level.TrySetException(fault);
        _landed.TrySetResult();
    }
}
