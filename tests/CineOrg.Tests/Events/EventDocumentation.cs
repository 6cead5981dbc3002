using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using CineOrg.Core.Catalogue;
using CineOrg.Core.Events;

namespace CineOrg.Tests.Events;

/// <summary>docs/events.md, from the records and their docstrings.</summary>
internal static class EventDocumentation
{
    private static readonly ILookup<string, XElement> Comments = XDocument
        .Load(Path.ChangeExtension(typeof(Event).Assembly.Location, ".xml"))
        .Descendants("member").ToLookup(member => (string)member.Attribute("name")!);

    public static string Page()
    {
        var page = new StringBuilder("""
            # Events

            Made from the records in `src/CineOrg.Core/Events/`. Every event also has `id` (UUIDv7), `at` (UTC), `correlationId` (the
            event that began the journey) and `causationId` (its direct parent), which stand in columns of the journal beside the
            payload. The JSON Schema of each payload is in `schemas/events/`.

            """);
        foreach (var category in EventTypesUnderTest.All.GroupBy(type => EventTypesUnderTest.Sample(type).Category).OrderBy(group => group.Key))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {category.Key.Word()}\n");
            foreach (var type in category) One(page, type);
        }
        return page.ToString();
    }

    private static void One(StringBuilder page, Type type)
    {
        var comment = Comments[$"T:{type.FullName}"].FirstOrDefault();
        page.Append(CultureInfo.InvariantCulture, $"\n### {type.Name} (version {EventTypesUnderTest.Sample(type).SchemaVersion})\n\n");
        if (Said(comment?.Element("summary")) is { Length: > 0 } summary) page.Append(summary).Append("\n\n");
        var fields = type.GetConstructors().Single().GetParameters();
        if (fields.Length == 0) return;
        page.Append("| field | type | meaning |\n|---|---|---|\n");
        foreach (var field in fields) page.Append(CultureInfo.InvariantCulture, $"| `{Camel(field.Name!)}` | {Form(field)} | {Meaning(comment, field)} |\n");
    }

    private static string Meaning(XElement? comment, ParameterInfo field) =>
        Said(comment?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == field.Name));

    private static string Form(ParameterInfo field)
    {
        var optional = Nullable.GetUnderlyingType(field.ParameterType) is not null ||
            new NullabilityInfoContext().Create(field).WriteState == NullabilityState.Nullable;
        var name = (Nullable.GetUnderlyingType(field.ParameterType) ?? field.ParameterType) switch
        {
            var type when type == typeof(Guid) => "UUID",
            var type when type == typeof(string) => "text",
            var type when type == typeof(DateTimeOffset) => "time",
            var type when type == typeof(double) => "number",
            var type when type == typeof(int) || type == typeof(long) => "whole number",
            _ => "list of text",
        };
        return optional ? $"{name}, optional" : name;
    }

    private static string Said(XElement? element) => element is null ? "" : string.Join(' ', string
        .Concat(element.Nodes().Select(node => node is XElement { Name.LocalName: "c" } code ? $"`{code.Value}`" : node is XElement see ? $"`{((string?)see.Attribute("cref"))?.Split('.')[^1]}`" : ((XText)node).Value))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
