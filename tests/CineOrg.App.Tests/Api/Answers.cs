using System.Text;
using System.Text.Json;

namespace CineOrg.App.Tests.Api;

/// <summary>Answers to be held against their schemas, and the routes that gave them.</summary>
internal sealed class Answers
{
    private readonly StringBuilder _lines = new();
    private readonly HashSet<string> _routes = [];

    private readonly List<string> _refusals = [];

    /// <summary>What was asked in vain.</summary>
    public string Refusals => string.Join("; ", _refusals);

    public void Refused(string asked) => _refusals.Add(asked);

    /// <summary>A line of JSON for each.</summary>
    public string Lines => _lines.ToString();

    public bool Has(Route route) => _routes.Contains(route.Name);

    public void Add(Route route, string asked, int status, string body)
    {
        var told = route.Bodies.GetValueOrDefault(status) ?? new($"{route.Name} {status}", IsList: false); // no such schema: ajv will say so
        // An empty list shows nothing of what would stand in it.
        if (!told.IsList || JsonElement.Parse(body).GetArrayLength() > 0) _routes.Add(route.Name);
        Add(asked, told.Schema, told.IsList, body);
    }

    /// <param name="list">Each of its items is held against the schema.</param>
    public void Add(string asked, string schema, bool list, string body) => AddAs(asked, $"urn:cineorg:schema:{schema}:1", list, body);

    /// <param name="schema">Its whole name.</param>
    public void AddAs(string asked, string schema, bool list, string body) =>
        _lines.Append(JsonSerializer.Serialize(new { asked, schema, list, body = JsonElement.Parse(body) })).Append('\n');
}
