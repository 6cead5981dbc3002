using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CineOrg.App.Bootstrap.Settings;

/// <summary>Changes one value in a settings file and nothing else, so that comments and order stay.</summary>
internal static class SettingsEdit
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="JsonException">The file is not valid; nothing is guessed then.</exception>
    public static byte[] Set(byte[] utf8, Held held)
    {
        var json = new SettingsJson(utf8);
        var place = json.Places.LastOrDefault(place => place.Key.Equals(held.Setting.Key, StringComparison.OrdinalIgnoreCase));
        return place is null ? Insert(utf8, json, held) : Splice(utf8, place.Start, place.End, Json(held));
    }

    private static byte[] Insert(byte[] utf8, SettingsJson json, Held held)
    {
        var section = json.Sections.Where(section => Holds(section.Key, held.Setting.Key)).MaxBy(section => section.Key.Length)!;
        var depth = section.Key.Length == 0 ? 0 : section.Key.Count(letter => letter == ':') + 1;
        var names = held.Setting.Key.Split(':')[depth..];
        var line = new StringBuilder("\n").Append(' ', 2 * (depth + 1));
        line.Append(string.Concat(names.SkipLast(1).Select(name => $"\"{name}\": {{ ")));
        line.Append(CultureInfo.InvariantCulture, $"\"{names[^1]}\": {Json(held)}");
        line.Append(string.Concat(Enumerable.Repeat(" }", names.Length - 1)));
        return Splice(utf8, section.Inside, section.Inside, line.Append(',').ToString());
    }

    private static bool Holds(string section, string key) =>
        section.Length == 0 || key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase);

    private static byte[] Splice(byte[] utf8, int start, int end, string text) =>
        [.. utf8[..start], .. Encoding.UTF8.GetBytes(text), .. utf8[end..]];

    public static string Json(Held held) => Json(held.Setting, held.Value);

    public static string Json(Setting setting, object value) => value switch
    {
        IReadOnlyList<string> items => $"[{string.Join(", ", items.Select(item => JsonSerializer.Serialize(item, Readable)))}]",
        int or double => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        bool yes => yes ? "true" : "false",
        string text => JsonSerializer.Serialize(text, Readable),
        _ => $"\"{setting.Show(value)}\"",
    };
}
