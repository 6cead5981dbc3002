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

    /// <summary>For what comes from elsewhere: nothing unknown, nothing twice, nothing missing.</summary>
    public static JsonSerializerOptions Strict { get; } = StrictJson.Of(Types);

    public static string? Write(IReadOnlyList<string>? words) =>
        words is { Count: > 0 } ? JsonSerializer.Serialize(words, Types.IReadOnlyListString) : null;
    public static string? Write(ImageFact? image) => image is null ? null : JsonSerializer.Serialize(image, Types.ImageFact);
    public static string? Write(IReadOnlyList<RatingFact>? ratings) =>
        ratings is { Count: > 0 } ? JsonSerializer.Serialize(ratings, Types.IReadOnlyListRatingFact) : null;
    public static string? Write(IReadOnlyList<AwardFact>? awards) =>
        awards is { Count: > 0 } ? JsonSerializer.Serialize(awards, Types.IReadOnlyListAwardFact) : null;
    public static string? Write(IReadOnlyList<ReleaseFact>? releases) =>
        releases is { Count: > 0 } ? JsonSerializer.Serialize(releases, Types.IReadOnlyListReleaseFact) : null;
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
        var words = new List<string>();
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.String) words.Add(reader.GetString()!);
        }
        catch (JsonException)
        {
            return []; // as below
        }
        return words;
    }

    public static IReadOnlyDictionary<string, string> Map(Row row, int column) =>
        Read(row, column, Types.DictionaryStringString) ?? [];

    public static ImageFact? Image(Row row, int column) => Read(row, column, Types.ImageFact);
    public static IReadOnlyList<RatingFact> Ratings(Row row, int column) => Read(row, column, Types.IReadOnlyListRatingFact) ?? [];
    public static IReadOnlyList<AwardFact> Awards(Row row, int column) => Read(row, column, Types.IReadOnlyListAwardFact) ?? [];
    public static IReadOnlyList<ReleaseFact> Releases(Row row, int column) => Read(row, column, Types.IReadOnlyListReleaseFact) ?? [];
    public static IReadOnlyList<ImageFact> Images(Row row, int column) => Read(row, column, Types.IReadOnlyListImageFact) ?? [];
    public static IReadOnlyList<WatchFact> Offers(Row row, int column) => Read(row, column, Types.IReadOnlyListWatchFact) ?? [];

    private static T? Read<T>(Row row, int column, JsonTypeInfo<T> type) where T : class
    {
        var json = row.Bytes(column);
        try
        {
            return json.IsEmpty ? null : JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null; // worked out from the documents: what does not read is not shown until it is worked out anew
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(ImageFact))]
[JsonSerializable(typeof(IReadOnlyList<RatingFact>))]
[JsonSerializable(typeof(IReadOnlyList<AwardFact>))]
[JsonSerializable(typeof(IReadOnlyList<ReleaseFact>))]
[JsonSerializable(typeof(IReadOnlyList<ImageFact>))]
[JsonSerializable(typeof(IReadOnlyList<WatchFact>))]
internal sealed partial class CatalogueJsonContext : JsonSerializerContext;
