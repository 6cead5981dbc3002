using System.Text.Json;
using System.Text.Json.Serialization;

namespace CineOrg.Core.Catalogue;

/// <summary>Structured statement values to JSON and back, strictly.</summary>
public static class Structured
{
    public static string Write(StatedCredit credit) => JsonSerializer.Serialize(credit, StructuredJson.Default.StatedCredit);
    public static string Write(ImageFact image) => JsonSerializer.Serialize(image, StructuredJson.Default.ImageFact);
    public static string Write(RatingFact rating) => JsonSerializer.Serialize(rating, StructuredJson.Default.RatingFact);
    public static string Write(WatchFact watch) => JsonSerializer.Serialize(watch, StructuredJson.Default.WatchFact);
    public static string Write(StatedFilmographyEntry entry) => JsonSerializer.Serialize(entry, StructuredJson.Default.StatedFilmographyEntry);

    public static string Write(AwardFact award) => JsonSerializer.Serialize(award, StructuredJson.Default.AwardFact);
    public static string Write(ReleaseFact release) => JsonSerializer.Serialize(release, StructuredJson.Default.ReleaseFact);
    public static string Write(StatedCollection collection) => JsonSerializer.Serialize(collection, StructuredJson.Default.StatedCollection);

    public static StatedCredit Credit(string json) => Read(json, StructuredJson.Default.StatedCredit);
    public static ImageFact Image(string json) => Read(json, StructuredJson.Default.ImageFact);
    public static RatingFact Rating(string json) => Read(json, StructuredJson.Default.RatingFact);
    public static WatchFact Watch(string json) => Read(json, StructuredJson.Default.WatchFact);
    public static StatedFilmographyEntry FilmographyEntry(string json) => Read(json, StructuredJson.Default.StatedFilmographyEntry);

    public static AwardFact Award(string json) => Read(json, StructuredJson.Default.AwardFact);
    public static ReleaseFact Release(string json) => Read(json, StructuredJson.Default.ReleaseFact);
    public static StatedCollection Collection(string json) => Read(json, StructuredJson.Default.StatedCollection);

    private static T Read<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json, type) ?? throw new JsonException("A structured value cannot be null.");
}

/// <summary>Writes ids as a plain object: <c>{"imdb":"tt0017136"}</c>.</summary>
public sealed class ExternalIdsConverter : JsonConverter<ExternalIds>
{
    public override ExternalIds Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("External ids are an object.");
        var ids = new List<KeyValuePair<string, string>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var source = reader.GetString()!;
            reader.Read();
            ids.Add(new(source, reader.GetString() ?? ""));
        }
        return ExternalIds.Of(ids);
    }

    public override void Write(Utf8JsonWriter writer, ExternalIds value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (source, id) in value) writer.WriteString(source, id);
        writer.WriteEndObject();
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true, Converters = [typeof(ExternalIdsConverter)])]
[JsonSerializable(typeof(StatedCredit))]
[JsonSerializable(typeof(ImageFact))]
[JsonSerializable(typeof(RatingFact))]
[JsonSerializable(typeof(WatchFact))]
[JsonSerializable(typeof(StatedFilmographyEntry))]
[JsonSerializable(typeof(StatedCollection))]
[JsonSerializable(typeof(AwardFact))]
[JsonSerializable(typeof(ReleaseFact))]
internal sealed partial class StructuredJson : JsonSerializerContext;
