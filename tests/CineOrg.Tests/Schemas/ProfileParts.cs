using System.Text.Json;
using CineOrg.Tests.Events;

namespace CineOrg.Tests.Schemas;

/// <summary>The parts of the profiles' schemas that are written by hand.</summary>
internal static class ProfileParts
{
    /// <summary>Schema files that no record stands behind.</summary>
    public static readonly IReadOnlyList<string> ByHand =
        ["base.v1.json", "pack.v1.json", "MovieProfile.levels.v1.json", "PeopleProfile.levels.v1.json"];

    /// <summary>Fields that the base tells of.</summary>
    public static IReadOnlySet<string> Shared { get; } = Properties("base.v1.json");

    public static IReadOnlySet<string> Properties(string file) => Read(file).GetProperty("properties").EnumerateObject().Select(one => one.Name).ToHashSet();

    /// <summary>Fields that some level promises, or that must name their source.</summary>
    public static IReadOnlySet<string> Promised(string file)
    {
        var levels = Read(file);
        var atLevels = levels.TryGetProperty("allOf", out var rules)
            ? rules.EnumerateArray().SelectMany(rule => rule.GetProperty("then").GetProperty("required").EnumerateArray().Select(name => name.GetString()!))
            : [];
        return atLevels.Concat(levels.GetProperty("dependentSchemas").EnumerateObject().Select(field => field.Name)).ToHashSet();
    }

    private static JsonElement Read(string file) => JsonElement.Parse(File.ReadAllText(Path.Combine(GeneratedFile.Root, "schemas", file)));
}
