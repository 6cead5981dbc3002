using System.Text.Json;

namespace CineOrg.Providers.Data;

/// <summary>How one provider's recorded entities are found by a search, and how that provider writes the answer.</summary>
internal interface IPackIndex
{
    string Provider { get; }

    /// <summary>Kind of the entities that are looked through.</summary>
    string EntityKind { get; }

    /// <summary>Kind of the search requests it answers.</summary>
    string SearchKind { get; }

    /// <summary>Under what an entity is found; the same words as the keys of the search request.</summary>
    IEnumerable<string> Terms(JsonElement entity);

    /// <summary>Writes the hits as the provider itself answers such a search.</summary>
    void Write(Utf8JsonWriter answer, IReadOnlyList<JsonElement> hits);
}
