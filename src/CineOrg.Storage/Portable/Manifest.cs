using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace CineOrg.Storage.Portable;

/// <summary><c>manifest.json</c>: what an export holds. No time and no version of the program stand in it: the same catalogue gives the same bytes.</summary>
/// <param name="Schemas">File → version of its form.</param>
/// <param name="Counts">List → items.</param>
/// <param name="Withheld">Values and documents of IMDb, whose terms forbid to hand them on.</param>
internal sealed partial record Manifest(
    string Format, int Version, IReadOnlyDictionary<string, int> Schemas, IReadOnlyDictionary<string, long> Counts, long Withheld,
    IReadOnlyList<ManifestFile> Files)
{
    public const string FileName = "manifest.json";
    public const string FormatName = "cineorg-export";
    public const int Known = 1;
    private const int Largest = 64 << 20;

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest), (byte)'\n'];

    /// <exception cref="InvalidDataException">It is none, says what it may not, or was written by a newer program.</exception>
    public static Manifest Read(Stream stream)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(Bounded.Read(stream, FileName, Largest), ManifestJson.Default.Manifest) ?? throw new JsonException("it is null");
            return manifest.Check();
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{FileName}:{(wrong.LineNumber ?? 0) + 1}:{(wrong.BytePositionInLine ?? 0) + 1}: {wrong.Message.Split(" Path: ")[0]}", wrong);
        }
    }

    public ManifestFile? File(string path) => Files.FirstOrDefault(file => file.Path == path);

    /// <summary>Names that an export may hold; nothing else is looked at, let alone written.</summary>
    public static bool MayHold(string path) => Sections.All.Any(section => section.File == path) || Image.IsMatch(path);

    private Manifest Check()
    {
        if (Format != FormatName) throw Wrong($"format {Format} is not {FormatName}");
        if (Version < 1) throw Wrong($"version {Version} never was");
        if (Version > Known) throw Wrong($"it was written by a newer CineOrg (version {Version}, this one knows {Known}): update CineOrg");
        foreach (var (file, version) in Schemas)
            if (version != Known) throw Wrong($"{file} has version {version}, this CineOrg knows {Known}: update CineOrg");
        if (Files.Any(file => file is null)) throw Wrong("a file is null");
        foreach (var file in Files)
            if (!MayHold(file.Path)) throw Wrong($"{file.Path} is no name that an export holds");
        if (Files.GroupBy(file => file.Path).FirstOrDefault(same => same.Count() > 1) is { } twice) throw Wrong($"{twice.Key} is named twice");
        foreach (var needed in Sections.Files)
            if (File(needed.Key) is null || !Schemas.ContainsKey(needed.Key)) throw Wrong($"{needed.Key} is not named");
        return this;
    }

    private static InvalidDataException Wrong(string what) => new($"{FileName}:1: {what}");

    [GeneratedRegex(@"^images/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[a-z0-9.-]{0,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Image { get; }
}

internal sealed record ManifestFile(string Path, long Bytes, string Sha256);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
