using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Portable;

/// <summary>How a column's value stands in a file. Reading is strict: what would not be written is not read.</summary>
internal abstract class Form
{
    public static readonly Form Text = new TextForm();
    /// <summary>A folder of this machine, spelt in the one way.</summary>
    public static readonly Form Place = new TextForm("an absolute path without . and ..", Paths.IsPlace);
    /// <summary>A folder inside another, empty for that one itself.</summary>
    public static readonly Form Within = new TextForm("a relative path that stays inside its root", Paths.IsWithin);
    public static readonly Form FileName = new TextForm("the name of a file", Paths.IsName);
    public static readonly Form Whole = new WholeForm(long.MinValue, long.MaxValue);
    /// <summary>A whole number from 0, no larger than the program reads it back.</summary>
    public static readonly Form Count = new WholeForm(0, int.MaxValue);
    public static readonly Form Year = new WholeForm(0, 9999);
    /// <summary>In bytes.</summary>
    public static readonly Form Size = new WholeForm(0, long.MaxValue);
    /// <summary>From 0 to 1.</summary>
    public static readonly Form Share = new ShareForm();
    public static readonly Form Flag = new FlagForm();
    public static readonly Form Time = new TimeForm();
    public static readonly Form Uuid = new UuidForm();
    public static readonly Form Bytes = new BytesForm();
    /// <summary>A source's statements.</summary>
    public static readonly Form Said = new SaidForm();

    /// <summary>A small integer in the order of an enum, as its word.</summary>
    public static Form Word(params string[] words) => new WordForm(words);

    /// <summary>A text that is one of these words.</summary>
    public static Form OneOf(params string[] words) => new OneOfForm(words);

    /// <summary>An object or list that stays as it is written, and must read as such.</summary>
    public static Form Document<T>(JsonTypeInfo<T> type) => new DocumentForm<T>(type);

    /// <summary>JSON Schema of what is written and read.</summary>
    public abstract JsonObject Schema { get; }

    /// <summary>Whether what the database holds can be written so that it can be read again.</summary>
    public virtual bool IsSound(ReadOnlySpan<byte> held) => true;

    public abstract void Write(Utf8JsonWriter json, Row row, int column);

    /// <returns>As the database keeps it: long, string, byte[] or <see cref="RawJson"/>.</returns>
    /// <exception cref="FormatException">It is no such value; the message says what it should be.</exception>
    public abstract object Read(ref Utf8JsonReader json);

    private protected static JsonObject Typed(string type) => new() { ["type"] = type };

    private protected static JsonObject Worded(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    private protected static string String(ref Utf8JsonReader json, string wanted) =>
        json.TokenType == JsonTokenType.String ? json.GetString()! : throw new FormatException(wanted);

    private sealed class TextForm(string wanted = "a text", Func<string, bool>? holds = null) : Form
    {
        public override JsonObject Schema => Typed("string");
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteStringValue(row.Text(column));
        public override object Read(ref Utf8JsonReader json) =>
            String(ref json, wanted) is var text && holds?.Invoke(text) != false ? text : throw new FormatException(wanted);
    }

    private sealed class WholeForm(long least, long most) : Form
    {
        private readonly string _wanted = (least, most) switch
        {
            (0, long.MaxValue) => "a whole number from 0",
            (0, _) => $"a whole number from 0 to {most}",
            _ => "a whole number",
        };

        public override JsonObject Schema
        {
            get
            {
                var schema = Typed("integer");
                if (least == 0) schema["minimum"] = 0;
                if (most < long.MaxValue) schema["maximum"] = most;
                return schema;
            }
        }

        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteNumberValue(row.Long(column));
        public override object Read(ref Utf8JsonReader json) =>
            json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number) && number >= least && number <= most
                ? number : throw new FormatException(_wanted);
    }

    private sealed class ShareForm : Form
    {
        public override JsonObject Schema => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 };
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteNumberValue(row.Double(column));

        // As text: a column of real numbers makes a number of it, the same one.
        public override object Read(ref Utf8JsonReader json) =>
            json.TokenType == JsonTokenType.Number && json.TryGetDouble(out var share) && share is >= 0 and <= 1
                ? share.ToString("R", CultureInfo.InvariantCulture) : throw new FormatException("a number from 0 to 1");
    }

    private sealed class FlagForm : Form
    {
        public override JsonObject Schema => Typed("boolean");
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteBooleanValue(row.Bool(column));
        public override object Read(ref Utf8JsonReader json) => json.TokenType switch
        {
            JsonTokenType.True => 1L,
            JsonTokenType.False => 0L,
            _ => throw new FormatException("true or false"),
        };
    }

    private sealed class TimeForm : Form
    {
        public override JsonObject Schema => new() { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$" };
        private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

        public override void Write(Utf8JsonWriter json, Row row, int column) =>
            json.WriteStringValue(row.Time(column).UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture));

        public override object Read(ref Utf8JsonReader json) =>
            DateTimeOffset.TryParseExact(String(ref json, "a time"), Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time.ToUnixTimeMilliseconds() : throw new FormatException("a time such as 2026-01-31T12:00:00.000Z");
    }

    private sealed class UuidForm : Form
    {
        public override JsonObject Schema => new() { ["type"] = "string", ["pattern"] = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" };
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteStringValue(row.Guid(column));

        public override object Read(ref Utf8JsonReader json) =>
            String(ref json, "a UUID") is var text && Guid.TryParseExact(text, "D", out var uuid) && text == uuid.ToString()
                ? uuid.ToByteArray(bigEndian: true) : throw new FormatException("a UUID in lower case");
    }

    private sealed class BytesForm : Form
    {
        public override JsonObject Schema => new() { ["type"] = "string", ["pattern"] = "^([0-9a-f]{2})*$" };
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteStringValue(Convert.ToHexStringLower(row.Bytes(column)));

        public override object Read(ref Utf8JsonReader json)
        {
            var text = String(ref json, "bytes in hexadecimal");
            return text.Length % 2 == 0 && text.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(text) : throw new FormatException("bytes in hexadecimal");
        }
    }

    private sealed class OneOfForm(string[] words) : Form
    {
        public override JsonObject Schema => Worded(words);
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteStringValue(row.Text(column));
        public override object Read(ref Utf8JsonReader json) =>
            String(ref json, string.Join(" or ", words)) is var word && words.Contains(word) ? word : throw new FormatException(string.Join(" or ", words));
    }

    private sealed class WordForm(string[] words) : Form
    {
        public override JsonObject Schema => Worded(words);
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteStringValue(words[row.Int(column)]);

        public override object Read(ref Utf8JsonReader json)
        {
            var index = Array.IndexOf(words, String(ref json, string.Join(" or ", words)));
            return index >= 0 ? (long)index : throw new FormatException(string.Join(" or ", words));
        }
    }
}
