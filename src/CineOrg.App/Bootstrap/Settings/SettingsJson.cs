using System.Text;
using System.Text.Json;

namespace CineOrg.App.Bootstrap.Settings;

/// <summary>A value in a settings file and the bytes it takes.</summary>
internal sealed record JsonPlace(string Key, IReadOnlyList<string> Items, bool IsList, int Start, int End, int Line);

/// <summary>An object in a settings file and the byte where its inside begins.</summary>
internal sealed record JsonSection(string Key, int Inside);

/// <summary>Walks a settings file (JSON with comments and trailing commas), remembering where everything stands.</summary>
internal sealed class SettingsJson
{
    private static readonly JsonReaderOptions Tolerant =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    private readonly byte[] _utf8;

    public List<JsonPlace> Places { get; } = [];
    public List<JsonSection> Sections { get; } = [];

    /// <exception cref="JsonException">It is not JSON, or not one object.</exception>
    public SettingsJson(byte[] utf8)
    {
        _utf8 = utf8;
        var reader = new Utf8JsonReader(utf8, Tolerant);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("must be one object", null, 0, 0);
        Section(ref reader, "");
        reader.Read();
    }

    private void Section(ref Utf8JsonReader reader, string key)
    {
        Sections.Add(new(key, (int)reader.BytesConsumed));
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Said(ref reader);
            var inner = key.Length == 0 ? name : $"{key}:{name}";
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject) Section(ref reader, inner);
            else Value(ref reader, inner);
        }
    }

    private void Value(ref Utf8JsonReader reader, string key)
    {
        var start = (int)reader.TokenStartIndex;
        var isList = reader.TokenType == JsonTokenType.StartArray;
        List<string> items = [];
        if (!isList) items.Add(Text(ref reader));
        else while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Text(ref reader));
        Places.Add(new(key, items, isList, start, (int)reader.BytesConsumed, LineOf(start)));
    }

    private string Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) return Said(ref reader);
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            reader.Skip();
            return NoText("[…]");
        }

        var word = Encoding.UTF8.GetString(reader.ValueSpan);
        return reader.TokenType == JsonTokenType.Null ? NoText(word) : word;
    }

    private string Said(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException wrong)
        {
            throw new JsonException("the text is not UTF-8", null, LineOf((int)reader.TokenStartIndex) - 1, null, wrong);
        }
    }

    // The zero byte makes every kind refuse it.
    private static string NoText(string shown) => shown + '\0';

    private int LineOf(int offset) => 1 + _utf8.AsSpan(0, offset).Count((byte)'\n');
}
