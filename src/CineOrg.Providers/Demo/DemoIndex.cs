using System.Text.Json;
using CineOrg.Core.Catalogue;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Demo;

/// <summary>Finds the pack's films by folded title, by other sources' ids and by who is credited.</summary>
internal sealed class DemoWorkIndex : IPackIndex
{
    public string Provider => DemoClient.Provider;
    public string EntityKind => DemoClient.Works;
    public string SearchKind => DemoClient.WorkSearch;

    public IEnumerable<string> Terms(JsonElement entity)
    {
        var work = entity.Deserialize(DemoJson.Default.DemoWork)!;
        return [
            .. work.AllTitles.Select(DemoClient.TitleTerm),
            .. work.AllTitles.SelectMany(title => TitleKey.Of(title).Split(' ')).Select(DemoClient.WordTerm),
            .. work.Credits.Select(credit => DemoClient.PersonTerm(credit.Person)),
            .. work.ExternalIds.Select(id => DemoClient.IdTerm(id.Key, id.Value))];
    }

    public void Write(Utf8JsonWriter answer, IReadOnlyList<JsonElement> hits) => DemoResults.Write(answer, hits);
}

/// <summary>Finds the pack's people by other sources' ids; never by name alone, for names are shared.</summary>
internal sealed class DemoPersonIndex : IPackIndex
{
    public string Provider => DemoClient.Provider;
    public string EntityKind => DemoClient.People;
    public string SearchKind => DemoClient.PersonSearch;

    public IEnumerable<string> Terms(JsonElement entity) =>
        entity.Deserialize(DemoJson.Default.DemoPerson)!.ExternalIds.Select(id => DemoClient.IdTerm(id.Key, id.Value));

    public void Write(Utf8JsonWriter answer, IReadOnlyList<JsonElement> hits) => DemoResults.Write(answer, hits);
}

/// <summary>Finds the pack's collections by their films and by other sources' ids.</summary>
internal sealed class DemoCollectionIndex : IPackIndex
{
    public string Provider => DemoClient.Provider;
    public string EntityKind => DemoClient.Collections;
    public string SearchKind => DemoClient.CollectionSearch;

    public IEnumerable<string> Terms(JsonElement entity)
    {
        var collection = entity.Deserialize(DemoJson.Default.DemoCollection)!;
        return [
            .. collection.Works.Select(DemoClient.WorkTerm),
            .. collection.ExternalIds.Select(id => DemoClient.IdTerm(id.Key, id.Value))];
    }

    public void Write(Utf8JsonWriter answer, IReadOnlyList<JsonElement> hits) => DemoResults.Write(answer, hits);
}

internal static class DemoResults
{
    public static void Write(Utf8JsonWriter answer, IReadOnlyList<JsonElement> hits)
    {
        answer.WriteStartObject();
        answer.WriteStartArray("results");
        foreach (var hit in hits) hit.WriteTo(answer);
        answer.WriteEndArray();
        answer.WriteEndObject();
    }
}
