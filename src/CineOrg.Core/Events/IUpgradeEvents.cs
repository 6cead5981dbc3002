using System.Text.Json.Nodes;

namespace CineOrg.Core.Events;

/// <summary>Turns the payload of an older version of an event type into that of the next version, when the journal is read.</summary>
public interface IUpgradeEvents
{
    /// <summary>The event type's name.</summary>
    string Type { get; }

    /// <summary>The version it takes; it gives the one after.</summary>
    int From { get; }

    JsonObject Upgrade(JsonObject payload);
}
