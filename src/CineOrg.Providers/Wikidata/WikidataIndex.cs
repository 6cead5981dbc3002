using System.Text.Json;
using CineOrg.Providers.Data;

namespace CineOrg.Providers.Wikidata;

/// <summary>Finds recorded items by label, alias and stated title.</summary>
internal sealed class WikidataTitleIndex : IPackIndex
{
    public string Provider => WikidataClient.Provider;
    public string EntityKind => WikidataClient.EntityKind;
    public string SearchKind => WikidataClient.TitleSearch;

    public IEnumerable<string> Terms(JsonElement entity)
    {
        if (entity.Deserialize(WikidataJson.Default.WikidataEntity) is not { IsMissing: false } item) return [];
        return item.Titles().Append(item.Text("P1476")).OfType<string>().Select(WikidataClient.TitleTerm);
    }

    public void Write(Utf8JsonWriter answer, IReadOnlyList<JsonElement> hits)
    {
        answer.WriteStartObject();
        WikidataHits.Write(answer, "search", "id", hits);
        answer.WriteEndObject();
    }
}

/// <summary>Finds recorded films alone by label, alias and stated title.</summary>
internal sealed class WikidataFilmIndex : IPackIndex
{
    private readonly WikidataTitleIndex _all = new();

    public string Provider => WikidataClient.Provider;
    public string EntityKind => WikidataClient.EntityKind;
    public string SearchKind => WikidataClient.FilmSearch;

    public IEnumerable<string> Terms(JsonElement entity) =>
        entity.Deserialize(WikidataJson.Default.WikidataEntity) is { IsMissing: false } item && WikidataWords.Kind(item) is not null ? _all.Terms(entity) : [];

    public void Write(Utf8JsonWriter answer, IReadOnlyList<JsonElement> hits) => WikidataHits.WriteQuery(answer, hits);
}

/// <summary>Finds recorded items by the statements that searches ask for: ids, and who made a film.</summary>
internal sealed class WikidataStatementIndex : IPackIndex
{
    private static readonly string[] Ids = ["P345", "P4947", "P4985"];

    public string Provider => WikidataClient.Provider;
    public string EntityKind => WikidataClient.EntityKind;
    public string SearchKind => WikidataClient.StatementSearch;

    public IEnumerable<string> Terms(JsonElement entity)
    {
        if (entity.Deserialize(WikidataJson.Default.WikidataEntity) is not { IsMissing: false } item) return [];
        var ids = Ids.SelectMany(property => item.Claims.Texts(property).Select(value => $"{property}={value}"));
        return ids.Concat(WikidataWords.Trades.SelectMany(trade => item.Items(trade.Property).Select(person => $"{trade.Property}={person}")));
    }

    public void Write(Utf8JsonWriter answer, IReadOnlyList<JsonElement> hits) => WikidataHits.WriteQuery(answer, hits);
}

internal static class WikidataHits
{
    public static void WriteQuery(Utf8JsonWriter answer, IReadOnlyList<JsonElement> hits)
    {
        answer.WriteStartObject();
        answer.WriteStartObject("query");
        Write(answer, "search", "title", hits);
        answer.WriteEndObject();
        answer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter answer, string list, string property, IReadOnlyList<JsonElement> hits)
    {
        answer.WriteStartArray(list);
        foreach (var id in hits.Select(hit => hit.GetProperty("id").GetString()))
        {
            answer.WriteStartObject();
            answer.WriteString(property, id);
            answer.WriteEndObject();
        }
        answer.WriteEndArray();
    }
}
