using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CineOrg.Core.Catalogue;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Catalogue;

/// <summary>The JSON columns: lists of words, images, offers and the field → source map.</summary>
internal static class CatalogueJson
{
    private static readonly CatalogueJsonContext Types = new(new JsonSerializerOptions(CatalogueJsonContext.Default.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string? Write(IReadOnlyList<string>? words) =>
        words is { Count: > 0 } ? JsonSerializer.Serialize(words, Types.IReadOnlyListString) : null;
    public static string? Write(ImageFact? image) => image is null ? null : JsonSerializer.Serialize(image, Types.ImageFact);
    public static string? Write(RatingFact? rating) => rating is null ? null : JsonSerializer.Serialize(rating, Types.RatingFact);
    public static string? Write(IReadOnlyList<ImageFact>? images) =>
        images is { Count: > 0 } ? JsonSerializer.Serialize(images, Types.IReadOnlyListImageFact) : null;
    public static string? Write(IReadOnlyList<WatchFact>? offers) =>
        offers is { Count: > 0 } ? JsonSerializer.Serialize(offers, Types.IReadOnlyListWatchFact) : null;
    public static string? Write(Dictionary<string, string> map) =>
        map.Count > 0 ? JsonSerializer.Serialize(map, Types.DictionaryStringString) : null;

    public static IReadOnlyList<string> Words(Row row, int column)
    {
        var json = row.Bytes(column);
        if (json.IsEmpty) return [];
        var reader = new Utf8JsonReader(json);
        var words = new List<string>();
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String) words.Add(reader.GetString()!);
        return words;
    }

    public static IReadOnlyDictionary<string, string> Map(Row row, int column) =>
        Read(row, column, Types.DictionaryStringString) ?? [];

    public static ImageFact? Image(Row row, int column) => Read(row, column, Types.ImageFact);
    public static RatingFact? Rating(Row row, int column) => Read(row, column, Types.RatingFact);
    public static IReadOnlyList<ImageFact> Images(Row row, int column) => Read(row, column, Types.IReadOnlyListImageFact) ?? [];
    public static IReadOnlyList<WatchFact> Offers(Row row, int column) => Read(row, column, Types.IReadOnlyListWatchFact) ?? [];

    private static T? Read<T>(Row row, int column, JsonTypeInfo<T> type) where T : class
    {
        var json = row.Bytes(column);
        return json.IsEmpty ? null : JsonSerializer.Deserialize(json, type);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(ImageFact))]
[JsonSerializable(typeof(RatingFact))]
[JsonSerializable(typeof(IReadOnlyList<ImageFact>))]
[JsonSerializable(typeof(IReadOnlyList<WatchFact>))]
internal sealed partial class CatalogueJsonContext : JsonSerializerContext;
