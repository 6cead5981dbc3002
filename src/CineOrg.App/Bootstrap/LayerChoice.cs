using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Availability;

namespace CineOrg.App.Bootstrap;

/// <summary>What the settings say about where films lie and who may play what.</summary>
internal static class LayerChoice
{
    public static Household Household(CineOrgSettings settings) => new(settings.Providers.Countries is [var first, ..] ? first : "FR", settings.Availability.LocalOnly)
    {
        Services = settings.Availability.Services,
        Layers = Layers(settings.Availability),
    };

    public static RootLayerOptions Roots(AvailabilitySettings settings) => new(settings.Roots.Select(Parts).DistinctBy(line => line.Folder)
        .ToDictionary(line => line.Folder, line => line.Layer, StringComparer.Ordinal));

    /// <summary>What no single line shows to be wrong, with the key to look at; null when all can be followed.</summary>
    public static (string Key, string Reason)? Mistake(AvailabilitySettings settings)
    {
        try
        {
            var layers = Layers(settings);
            var wrong = settings.Roots.Select(Parts).FirstOrDefault(line => !layers.Knows(line.Layer));
            return wrong == default ? null
                : ("availability:roots", $"{wrong.Layer} is no layer; layers are {string.Join(", ", layers.All.Select(layer => layer.Name))}");
        }
        catch (FormatException contradiction)
        {
            return ("availability:locations", contradiction.Message);
        }
    }

    private static DataLocations Layers(AvailabilitySettings settings) =>
        DataLocations.With([.. settings.Locations.Select(LayerLine.Read).OfType<DataLocation>()]);

    private static (string Folder, string Layer) Parts(string line) =>
        (Path.TrimEndingDirectorySeparator(line[..line.LastIndexOf('=')]), line[(line.LastIndexOf('=') + 1)..]);
}
