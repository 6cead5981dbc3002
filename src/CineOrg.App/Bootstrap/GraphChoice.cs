using CineOrg.App.Bootstrap.Settings;
using CineOrg.Core.Availability;
using CineOrg.Core.Context.Graph;

namespace CineOrg.App.Bootstrap;

/// <summary>The relations that ways are found along: the program's own, or a file's.</summary>
internal static class GraphChoice
{
    /// <exception cref="GraphException">The file cannot be followed.</exception>
    public static RelationGraph Read(GraphSettings settings, DataLocations layers) =>
        settings.File.Length == 0 ? GraphFile.Default(layers) : GraphFile.Read(Path.GetFileName(settings.File), Text(settings.File), layers);

    /// <summary>What is wrong, with the key to look at; null when the graph can be followed.</summary>
    public static (string Key, string Reason)? Mistake(CineOrgSettings settings)
    {
        try
        {
            Read(settings.Graph, LayerChoice.Household(settings).Layers);
            return null;
        }
        catch (Exception wrong) when (wrong is GraphException or IOException or UnauthorizedAccessException)
        {
            return ("graph:file", wrong.Message);
        }
    }

    private static string Text(string file)
    {
        var length = (File.ResolveLinkTarget(file, returnFinalTarget: true) as FileInfo ?? new FileInfo(file)).Length;
        if (length > GraphFile.MostBytes) throw new GraphException(Path.GetFileName(file), 1, GraphFile.TooLong);
        // A pipe or a device tells no length, and would be waited for, or read, for ever.
        return length == 0 ? throw new IOException($"{file} is empty, or no file") : File.ReadAllText(file);
    }
}
