namespace CineOrg.Providers;

/// <summary>Tells how the sources stand.</summary>
public sealed class SourceDesk
{
    private readonly DataDoor? _door;

    internal SourceDesk(DataDoor? door) => _door = door;

    /// <summary>By name and host; empty when nothing is read from the network.</summary>
    public IReadOnlyList<SourceStanding> Standing() => _door?.Standing() ?? [];
}
