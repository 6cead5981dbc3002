using System.Text;
using System.Text.Json;

namespace CineOrg.Core.Context.Graph;

/// <summary>A JSON value that knows its line.</summary>
/// <param name="Text">Of a word or number.</param>
internal sealed record Located(JsonTokenType Kind, string Text, int Line, IReadOnlyList<Located> Items, IReadOnlyDictionary<string, Located> Members)
{
    /// <exception cref="GraphException">It is no JSON, names a member twice, or is larger than 256 KB.</exception>
    public static Located Read(string file, ReadOnlySpan<byte> json)
    {
        if (json.Length > GraphFile.MostBytes) throw new GraphException(file, 1, GraphFile.TooLong);
        if (json.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(json, new() { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 });
        try
        {
            reader.Read();
            var root = Value(ref reader, file, json);
            while (reader.Read()) { } // what follows is no JSON, or nothing
            return root;
        }
        catch (JsonException wrong)
        {
            throw new GraphException(file, (int)(wrong.LineNumber ?? 0) + 1, "this is no JSON: " + wrong.Message.Split(". LineNumber", 2)[0]);
        }
    }

    private static Located Value(ref Utf8JsonReader reader, string file, ReadOnlySpan<byte> json)
    {
        var line = json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new(JsonTokenType.StartObject, "an object", line, [], ReadMembers(ref reader, file, json)),
            JsonTokenType.StartArray => new(JsonTokenType.StartArray, "a list", line, ReadItems(ref reader, file, json), Empty),
            JsonTokenType.String => new(JsonTokenType.String, reader.GetString()!, line, [], Empty),
            var other => new(other, Encoding.UTF8.GetString(reader.ValueSpan), line, [], Empty),
        };
    }

    private static Dictionary<string, Located> ReadMembers(ref Utf8JsonReader reader, string file, ReadOnlySpan<byte> json)
    {
        var members = new Dictionary<string, Located>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var value = Value(ref reader, file, json);
            if (!members.TryAdd(name, value)) throw new GraphException(file, value.Line, $"“{name}” stands twice");
        }
        return members;
    }

    private static List<Located> ReadItems(ref Utf8JsonReader reader, string file, ReadOnlySpan<byte> json)
    {
        var items = new List<Located>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Value(ref reader, file, json));
        return items;
    }

    private static IReadOnlyDictionary<string, Located> Empty { get; } = new Dictionary<string, Located>();
}
