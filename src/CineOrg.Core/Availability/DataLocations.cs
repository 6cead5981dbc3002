namespace CineOrg.Core.Availability;

/// <summary>The layers there are, nearest first. Which they are is configuration; the rules read their ranks, weights, latencies and access alone.</summary>
public sealed class DataLocations
{
    public const string Ssd = "Local/SSD";
    public const string Disk = "Local/HDD";
    public const string Share = "Remote/HDD";
    public const string Friend = "Remote/User";
    public const string Cloud = "Remote/Cloud";
    public const string Streaming = "Remote/Streaming";
    public const string Torrents = "Remote/Torrents";
    public const string Backup = "Remote/Backup";
    public const string Manual = "Manual";
    public const string Unknown = "Unknown";

    /// <summary>What the names of places on this machine's own disks begin with.</summary>
    public const string Local = "Local/";

    // Ranks stand ten apart, so that a layer declared between two of them needs no other to be changed. Weights grow with the time until a film
    // begins, as a person feels it; latencies are what these places usually take, until they are measured.
    private static readonly DataLocation[] Usual =
    [
        new(Ssd, 0, 1, TimeSpan.FromMilliseconds(5), Access.File),
        new(Disk, 10, 1.5, TimeSpan.FromMilliseconds(20), Access.File),
        new(Share, 20, 2, TimeSpan.FromMilliseconds(40), Access.File),
        new(Friend, 30, 3, TimeSpan.FromMilliseconds(50), Access.Peer),
        new(Cloud, 40, 4, TimeSpan.FromMilliseconds(60), Access.Stream),
        new(Streaming, 50, 5, TimeSpan.FromMilliseconds(80), Access.Stream),
        new(Torrents, 60, 8, TimeSpan.FromMinutes(30), Access.Download),
        new(Backup, 70, 13, TimeSpan.FromHours(4), Access.Restore),
        new(Manual, 80, 21, TimeSpan.FromDays(1), Access.ByHand),
        new(Unknown, 90, 34, TimeSpan.FromDays(30), Access.None),
    ];

    private readonly Dictionary<string, DataLocation> _byName;

    private DataLocations(IEnumerable<DataLocation> layers)
    {
        All = [.. layers.OrderBy(layer => layer.Rank)];
        _byName = All.ToDictionary(layer => layer.Name, StringComparer.Ordinal);
    }

    public static DataLocations Default { get; } = new(Usual);

    /// <summary>Nearest first.</summary>
    public IReadOnlyList<DataLocation> All { get; }

    /// <summary>The layer of this name, else the one nobody knows a way to.</summary>
    public DataLocation Of(string? name) => name is not null && _byName.TryGetValue(name, out var layer) ? layer : _byName[Unknown];

    public bool Knows(string name) => _byName.ContainsKey(name);

    /// <summary>The usual layers with these instead of those of the same name, and besides.</summary>
    /// <exception cref="FormatException">Two share a name or rank, a weight does not grow with the rank, or the last is not the unknown one: why, in one line.</exception>
    public static DataLocations With(IReadOnlyList<DataLocation> declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        if (declared.GroupBy(layer => layer.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new FormatException($"{twice.Key} is given twice");
        DataLocations layers = new([.. declared, .. Usual.Where(usual => declared.All(layer => layer.Name != usual.Name))]);
        return layers.Mistake() is { } wrong ? throw new FormatException(wrong) : layers;
    }

    private string? Mistake()
    {
        foreach (var (nearer, farther) in All.Zip(All.Skip(1)))
            if (nearer.Rank == farther.Rank) return $"{nearer.Name} and {farther.Name} have the same rank {nearer.Rank}";
            else if (nearer.Weight >= farther.Weight) return $"{farther.Name} is farther than {nearer.Name} and must weigh more";
        if (All[0].Weight <= 0) return $"{All[0].Name} must weigh more than 0";
        return All[^1].Name == Unknown && All[^1].Access == Access.None ? null : $"{Unknown} must be the last layer, with access none";
    }
}
