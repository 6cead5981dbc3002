using System.Text.Json.Serialization;

namespace CineOrg.Providers.Wikipedia;

/// <param name="Type"><c>standard</c>, <c>disambiguation</c>, …; absent from older answers.</param>
internal sealed record WikipediaSummary(string? Type, string? Title, string? Extract, [property: JsonPropertyName("content_urls")] WikipediaAddresses? ContentUrls);
internal sealed record WikipediaAddresses(WikipediaAddress? Desktop);
internal sealed record WikipediaAddress(string? Page);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WikipediaSummary))]
internal sealed partial class WikipediaJson : JsonSerializerContext;
