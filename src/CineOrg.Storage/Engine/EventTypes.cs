using System.Text.Json;
using System.Text.Json.Nodes;
using CineOrg.Core.Events;

namespace CineOrg.Storage.Engine;

/// <summary>Finds the record behind a type's name in the journal and brings older payloads up to today's.</summary>
internal sealed class EventTypes(IEnumerable<IUpgradeEvents> upgrades)
{
    private static readonly Dictionary<string, (Type Type, int Version)> Known = typeof(Event).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Event)) && !type.IsAbstract && type != typeof(UnknownEvent))
        .ToDictionary(type => type.Name, type => (type, ((Event)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)).SchemaVersion));

    private readonly Dictionary<(string, int), IUpgradeEvents> _upgrades = upgrades.ToDictionary(upgrade => (upgrade.Type, upgrade.From));

    /// <summary>The event, or an <see cref="UnknownEvent"/> when this program cannot read it.</summary>
    public Event Read(string type, int version, string payload)
    {
        if (!Known.TryGetValue(type, out var known)) return new UnknownEvent(type, version, payload);
        try
        {
            var (upgraded, reached) = Upgrade(type, version, payload);
            return reached == known.Version ? EventJson.Read(upgraded, known.Type) : new UnknownEvent(type, version, payload);
        }
        catch (JsonException)
        {
            return new UnknownEvent(type, version, payload);
        }
    }

    private (string Payload, int Version) Upgrade(string type, int version, string payload)
    {
        if (!_upgrades.ContainsKey((type, version))) return (payload, version);
        var json = JsonNode.Parse(payload)?.AsObject() ?? throw new JsonException("An event is an object.");
        for (; _upgrades.TryGetValue((type, version), out var upgrade); version++) json = upgrade.Upgrade(json);
        return (json.ToJsonString(), version);
    }
}
