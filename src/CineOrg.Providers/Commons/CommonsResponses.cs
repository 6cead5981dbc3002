using System.Text.Json;
using System.Text.Json.Serialization;

namespace CineOrg.Providers.Commons;

internal sealed record CommonsAnswer(CommonsQuery? Query);
internal sealed record CommonsQuery(IReadOnlyList<CommonsPage>? Pages);
internal sealed record CommonsPage(string? Title, [property: JsonPropertyName("imageinfo")] IReadOnlyList<CommonsInfo>? ImageInfo);

internal sealed record CommonsInfo
{
    public string? Url { get; set; }
    public string? DescriptionUrl { get; set; }
    public string? ThumbUrl { get; set; }
    public string? Mime { get; set; }
    public int? Width { get; set; }
    public int? Height { get; set; }
    public int? ThumbWidth { get; set; }
    public int? ThumbHeight { get; set; }
    public IReadOnlyDictionary<string, CommonsValue>? ExtMetadata { get; set; }
}

/// <param name="Value">HTML, mostly; sometimes a number.</param>
internal sealed record CommonsValue(JsonElement Value)
{
    public string? Text => Value.ValueKind == JsonValueKind.String ? Value.GetString() : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(CommonsAnswer))]
internal sealed partial class CommonsJson : JsonSerializerContext;
