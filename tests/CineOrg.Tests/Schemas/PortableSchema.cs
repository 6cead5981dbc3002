using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using CineOrg.Storage.Portable;

namespace CineOrg.Tests.Schemas;

/// <summary>The JSON Schema of an export's file, from the columns that are written and read.</summary>
internal static class PortableSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Path(string file) => $"schemas/portable/{System.IO.Path.GetFileNameWithoutExtension(file)}.v{CineOrg.Storage.Portable.Manifest.Known}.json";

    public static string Of(string file, IReadOnlyList<Section> sections)
    {
        var schema = Begun(file);
        schema["type"] = "object";
        schema["properties"] = new JsonObject([
            KeyValuePair.Create<string, JsonNode?>("schema", new JsonObject { ["const"] = Lines.Schema(file) }),
            .. sections.Select(section => KeyValuePair.Create<string, JsonNode?>(section.Name, List(Item(section.Columns, section.Parts)))),
        ]);
        schema["required"] = new JsonArray(["schema", .. sections.Select(section => JsonValue.Create(section.Name))]);
        schema["additionalProperties"] = false;
        return schema.ToJsonString(Indented) + "\n";
    }

    public static string Manifest()
    {
        var schema = Begun(CineOrg.Storage.Portable.Manifest.FileName);
        foreach (var (name, value) in ManifestJson.Default.Options.GetJsonSchemaAsNode(typeof(Manifest), new() { TreatNullObliviousAsNonNullable = true }).AsObject())
            schema[name] = value?.DeepClone();
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Begun(string file) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = Lines.Schema(file), ["title"] = file,
    };

    private static JsonObject Item(IReadOnlyList<Column> columns, IReadOnlyList<Part> parts)
    {
        var item = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject([
                .. columns.Select(column => KeyValuePair.Create<string, JsonNode?>(column.Field, column.Form.Schema)),
                .. parts.Select(part => KeyValuePair.Create<string, JsonNode?>(part.Field, List(Item(part.Columns, [])))),
            ]),
            ["required"] = new JsonArray([.. columns.Where(column => !column.Optional).Select(column => JsonValue.Create(column.Field))]),
        };
        item["additionalProperties"] = false;
        return item;
    }

    private static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item };
}
