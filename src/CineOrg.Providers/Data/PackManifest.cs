using System.Text.Json;
using System.Text.Json.Serialization;

namespace CineOrg.Providers.Data;

/// <summary><c>pack.json</c>: what a pack is and which folder holds which provider's recordings.</summary>
internal sealed record PackManifest(
    string Pack, string Title, int Schema, int Version, string Licence, IReadOnlyList<string> Languages,
    IReadOnlyDictionary<string, string> Providers)
{
    public const string FileName = "pack.json";

    /// <exception cref="InvalidDataException">One line that says what is wrong: the start stops on it.</exception>
    public static PackManifest Read(IPackFiles files)
    {
        var file = files.Read(FileName) ?? throw Wrong(files, $"it has no {FileName}");
        try
        {
            var manifest = JsonSerializer.Deserialize(file.Body.Span, PackJson.Default.PackManifest);
            return manifest is null ? throw Wrong(files, $"{FileName} is null") : manifest.Check(files);
        }
        catch (JsonException mistake)
        {
            throw Wrong(files, $"{FileName}: {mistake.Message}");
        }
    }

    private PackManifest Check(IPackFiles files)
    {
        if (Schema != 1) throw Wrong(files, $"schema {Schema} is not known (1 is)");
        if (Providers.FirstOrDefault(provider => !PackPath.IsInside(provider.Value)) is { Key: { } name })
            throw Wrong(files, $"the folder of provider {name} does not stay inside the pack");
        return this;
    }

    private static InvalidDataException Wrong(IPackFiles files, string what) => new($"Pack {files.Place}: {what}.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PackManifest))]
internal sealed partial class PackJson : JsonSerializerContext;
