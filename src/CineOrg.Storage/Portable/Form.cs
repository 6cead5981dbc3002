using System.Globalization;
using System.Text;
using System.Text.Json;
using Row = CineOrg.Storage.Engine.Statement;

namespace CineOrg.Storage.Portable;

/// <summary>How a column's value stands in a file. Reading is strict: what would not be written is not read.</summary>
internal abstract class Form
{
    public static readonly Form Text = new TextForm();
    public static readonly Form Whole = new WholeForm();
    /// <summary>From 0 to 1.</summary>
    public static readonly Form Share = new ShareForm();
    public static readonly Form Flag = new FlagForm();
    public static readonly Form Time = new TimeForm();
    public static readonly Form Uuid = new UuidForm();
    public static readonly Form Bytes = new BytesForm();
    public static readonly Form Json = new JsonForm();

    /// <summary>A small integer in the order of an enum, as its word.</summary>
    public static Form Word(params string[] words) => new WordForm(words);

    public abstract void Write(Utf8JsonWriter json, Row row, int column);

    /// <returns>As the database keeps it: long, string, byte[] or <see cref="RawJson"/>.</returns>
    /// <exception cref="FormatException">It is no such value; the message says what it should be.</exception>
    public abstract object Read(ref Utf8JsonReader json);

    private static string String(ref Utf8JsonReader json, string wanted) =>
        json.TokenType == JsonTokenType.String ? json.GetString()! : throw new FormatException(wanted);

    private sealed class TextForm : Form
    {
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteStringValue(row.Text(column));
        public override object Read(ref Utf8JsonReader json) => String(ref json, "a text");
    }

    private sealed class WholeForm : Form
    {
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteNumberValue(row.Long(column));
        public override object Read(ref Utf8JsonReader json) =>
            json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number) ? number : throw new FormatException("a whole number");
    }

    private sealed class ShareForm : Form
    {
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteNumberValue(row.Double(column));

        // As text: a column of real numbers makes a number of it, the same one.
        public override object Read(ref Utf8JsonReader json) =>
            json.TokenType == JsonTokenType.Number && json.TryGetDouble(out var share) && share is >= 0 and <= 1
                ? share.ToString("R", CultureInfo.InvariantCulture) : throw new FormatException("a number from 0 to 1");
    }

    private sealed class FlagForm : Form
    {
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
        private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

        public override void Write(Utf8JsonWriter json, Row row, int column) =>
            json.WriteStringValue(row.Time(column).UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture));

        public override object Read(ref Utf8JsonReader json) =>
            DateTimeOffset.TryParseExact(String(ref json, "a time"), Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time.ToUnixTimeMilliseconds() : throw new FormatException("a time such as 2026-01-31T12:00:00.000Z");
    }

    private sealed class UuidForm : Form
    {
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteStringValue(row.Guid(column));

        public override object Read(ref Utf8JsonReader json) =>
            String(ref json, "a UUID") is var text && Guid.TryParseExact(text, "D", out var uuid) && text == uuid.ToString()
                ? uuid.ToByteArray(bigEndian: true) : throw new FormatException("a UUID in lower case");
    }

    private sealed class BytesForm : Form
    {
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteStringValue(Convert.ToHexStringLower(row.Bytes(column)));

        public override object Read(ref Utf8JsonReader json)
        {
            var text = String(ref json, "bytes in hexadecimal");
            return text.Length % 2 == 0 && text.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(text) : throw new FormatException("bytes in hexadecimal");
        }
    }

    private sealed class JsonForm : Form
    {
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteRawValue(row.Bytes(column));

        public override object Read(ref Utf8JsonReader json)
        {
            if (json.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) throw new FormatException("an object or a list");
            // The bytes as they stand: they go into the database as they came out of one.
            var start = (int)json.TokenStartIndex;
            json.Skip();
            return new RawJson(start, (int)json.BytesConsumed);
        }
    }

    private sealed class WordForm(string[] words) : Form
    {
        public override void Write(Utf8JsonWriter json, Row row, int column) => json.WriteStringValue(words[row.Int(column)]);

        public override object Read(ref Utf8JsonReader json)
        {
            var index = Array.IndexOf(words, String(ref json, string.Join(" or ", words)));
            return index >= 0 ? (long)index : throw new FormatException(string.Join(" or ", words));
        }
    }
}

/// <summary>A part of a line that stays as it is.</summary>
internal readonly record struct RawJson(int Start, int End)
{
    public string Of(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line[Start..End]);
}
