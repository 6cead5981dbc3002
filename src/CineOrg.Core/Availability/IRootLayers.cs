namespace CineOrg.Core.Availability;

/// <summary>What kind of disk a folder lies on, as the machine tells.</summary>
public interface IRootLayers
{
    /// <summary>Name of the layer; null when nothing tells.</summary>
    string? LayerOf(string folder);
}
